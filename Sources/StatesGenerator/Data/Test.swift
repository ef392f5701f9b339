/// What is known about when a condition holds.
struct Test {
  /// The one place that decides, if there is one.
  var spot: Spot?
  /// The constants at the place for which the condition holds, and those for which it does not.
  var yes: ConstantSet
  var no: ConstantSet

  /// Nothing is known.
  static let unknown = Test(spot: nil, yes: .all, no: .all)

  var negated: Test { Test(spot: spot, yes: no, no: yes) }

  func and(_ other: Test) -> Test {
    guard isAbout(other) else { return undecided(mayHold: mayHold && other.mayHold, mayFail: true) }
    return Test(spot: spot, yes: yes.intersection(other.yes), no: no.union(other.no))
  }

  func or(_ other: Test) -> Test {
    guard isAbout(other) else {
      return undecided(mayHold: true, mayFail: mayFail && other.mayFail)
    }
    return Test(spot: spot, yes: yes.union(other.yes), no: no.intersection(other.no))
  }

  private var mayHold: Bool { !yes.isEmpty }
  private var mayFail: Bool { !no.isEmpty }

  private func isAbout(_ other: Test) -> Bool {
    guard let spot, let second = other.spot else { return false }
    return spot.root == second.root && spot.steps == second.steps && spot.depth == second.depth
  }

  private func undecided(mayHold: Bool, mayFail: Bool) -> Test {
    Test(spot: nil, yes: mayHold ? .all : ConstantSet(), no: mayFail ? .all : ConstantSet())
  }

  /// What is known where the condition holds, or where it does not; `nil` if that cannot be.
  func narrowed(_ point: Point, isHeld: Bool, by shapes: inout Shapes) -> Point? {
    let set = isHeld ? yes : no
    if set.isEmpty { return nil }
    guard let spot, case .data = spot.root else { return point }
    return Point(data: shapes.narrowing(point.data, at: spot, to: set), variables: point.variables)
  }
}
