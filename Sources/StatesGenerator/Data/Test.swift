/// What is known about when a condition holds.
struct Test {
  /// The one place that decides, if there is one.
  var spot: Spot?
  /// The constants at the place for which the condition holds, and those for which it does not.
  var yes: ConstantSet
  var no: ConstantSet
  /// Whether the condition is that there is something at the place, or that there is nothing.
  var presence: Bool?

  /// Nothing is known.
  static let unknown = Test(spot: nil, yes: .all, no: .all)

  /// Holds for these constants and no others.
  init(holdingFor set: ConstantSet) {
    self.init(spot: nil, yes: set, no: ConstantSet.all.subtracting(set))
  }

  init(spot: Spot?, yes: ConstantSet, no: ConstantSet) {
    self.spot = spot
    self.yes = yes
    self.no = no
  }

  /// Holds where there is something at a place, or where there is nothing.
  init(of spot: Spot, isPresent: Bool) {
    self.init(spot: spot, yes: .all, no: .all)
    presence = isPresent
  }

  var negated: Test {
    var test = Test(spot: spot, yes: no, no: yes)
    test.presence = presence.map { !$0 }
    return test
  }

  func and(_ other: Test) -> Test {
    if isSame(as: other) { return self }
    guard isAbout(other) else { return undecided(mayHold: mayHold && other.mayHold, mayFail: true) }
    return Test(spot: spot, yes: yes.intersection(other.yes), no: no.union(other.no))
  }

  func or(_ other: Test) -> Test {
    if isSame(as: other) { return self }
    guard isAbout(other) else {
      return undecided(mayHold: true, mayFail: mayFail && other.mayFail)
    }
    return Test(spot: spot, yes: yes.union(other.yes), no: no.intersection(other.no))
  }

  private var mayHold: Bool { !yes.isEmpty }
  private var mayFail: Bool { !no.isEmpty }

  /// Whether both ask whether there is something at the same place.
  private func isSame(as other: Test) -> Bool {
    guard let spot, let second = other.spot, presence != nil, presence == other.presence else {
      return false
    }
    return spot.root == second.root && spot.steps == second.steps && spot.depth == second.depth
  }

  private func isAbout(_ other: Test) -> Bool {
    guard presence == nil, other.presence == nil, let spot, let second = other.spot else {
      return false
    }
    return spot.root == second.root && spot.steps == second.steps && spot.depth == second.depth
  }

  private func undecided(mayHold: Bool, mayFail: Bool) -> Test {
    Test(spot: nil, yes: mayHold ? .all : ConstantSet(), no: mayFail ? .all : ConstantSet())
  }

  /// What is known where the condition holds, or where it does not; `nil` if that cannot be.
  func narrowed(_ point: Point, isHeld: Bool, by shapes: Shapes) -> Point? {
    let set = isHeld ? yes : no
    if set.isEmpty { return nil }
    guard let spot, case .data = spot.root else { return point }
    if let presence {
      let data = shapes.narrowing(point.data, at: spot, isPresent: presence == isHeld)
      return Point(data: data, variables: point.variables)
    }
    return Point(data: shapes.narrowing(point.data, at: spot, to: set), variables: point.variables)
  }
}
