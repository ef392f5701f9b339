import StatesJSON
import StatesLanguage
import StatesProperty

// Paths into data whose shape is known.

extension MachineBuilder {
  /// What a place is needed for.
  enum Need {
    case anything
    case object
    case array
    /// An array of which it is known how long it gets at most.
    case items
    /// A single value that differs from run to run, so that a Choice has something to choose by.
    case varied
    case constants(ConstantSet)
    case number
    case text
  }

  /// Draws a place in the data or in a variable; `nil` if none is fit.
  func spot(
    _ choices: inout Choices, in point: Point, _ need: Need, withVariables: Bool = true
  ) -> Spot? {
    let start = spots.count
    defer { spots.cut(to: start) }
    collect(from: point, withVariables: withVariables)
    var kept = start
    for index in start..<spots.count where fits(spots[index], need) {
      spots[kept] = spots[index]
      kept += 1
    }
    guard kept > start else {
      choices.force(0, upTo: 0, as: .alternative)
      return nil
    }
    let count = UInt64(kept - start)
    var sure = 0
    for index in start..<kept where !spots[index].mayMiss { sure += 1 }
    let place = choices.draw(upTo: count - 1, as: .alternative) { random in
      // Paths that may miss come half as often as others, and hardly where none is wanted.
      for _ in 0..<(sure == 0 ? 0 : wanted.contains(.miss) ? 1 : 8) {
        let place = random.next(upTo: count - 1)
        if !spots[start + Int(place)].mayMiss { return place }
      }
      return random.next(upTo: count - 1)
    }
    let spot = spots[start + Int(place)]
    if spot.mayMiss { used.insert(.miss) }
    if case .variable = spot.root { used.insert(.variable) }
    return spot
  }

  /// Draws a place where a field's value stands, now and then one where something else may stand,
  /// by which the state fails.
  ///
  /// - Parameters:
  ///   - choices: Where the decisions come from.
  ///   - point: What is known where the path begins.
  ///   - usual: What the field is meant to get.
  ///   - odd: What it gets now and then.
  ///   - sound: Those of the odd ones that do no harm.
  ///   - withVariables: Whether the path may begin at a variable.
  /// - Returns: The place; `nil` if none is fit.
  func oddSpot(
    _ choices: inout Choices, in point: Point, _ usual: ConstantSet, odd: ConstantSet,
    sound: ConstantSet, withVariables: Bool = true
  ) -> Spot? {
    let isOdd = choices.chance(1, in: 4)
    let need = Need.constants(isOdd ? odd : usual)
    let spot = spot(&choices, in: point, need, withVariables: withVariables)
    if isOdd, let spot, case .constant(let set) = shapes[spot.shape] {
      used.insert(.miss)
      if set.intersection(sound).isEmpty { fails() }
    }
    return spot
  }

  /// Whether there is any place that is fit.
  func hasSpot(in point: Point, _ need: Need) -> Bool {
    // Variables are none that a Choice goes by: what they hold is not told by the data.
    if case .varied = need { return hasSpot(in: point.data, need, depth: 0) }
    return hasSpot(in: point.data, need, depth: 0)
      || variables.indices.contains {
        point.variables.contains($0) && hasSpot(in: variables[$0].shape, need, depth: 0)
      }
  }

  private func hasSpot(in id: Shape.ID, _ need: Need, depth: Int) -> Bool {
    if fits(Spot(root: .data, shape: id), need) { return true }
    return depth < Shapes.deepest
      && shapes.members(of: id).contains { hasSpot(in: $0.shape, need, depth: depth + 1) }
  }

  private func collect(from point: Point, withVariables: Bool) {
    spots.append(Spot(root: .data, shape: point.data))
    addInner()
    guard withVariables else { return }
    for index in variables.indices where point.variables.contains(index) {
      spots.append(Spot(root: .variable(index), shape: variables[index].shape))
      addInner()
    }
  }

  private func addInner() { shapes.addInner(to: spots) }

  private func fits(_ spot: Spot, _ need: Need) -> Bool {
    let shape = shapes[spot.shape]
    switch need {
    case .anything: return true
    case .object:
      if case .object = shape { return true }
      return false
    case .array:
      switch shape {
      case .array, .tuple: return true
      case .constant, .number, .text, .object, .unknown, .given: return false
      }
    case .items:
      switch shape {
      case .array(_, _, let most): return most > 0 && most < Shapes.endless
      case .tuple: return true
      case .constant, .number, .text, .object, .unknown, .given: return false
      }
    case .varied: return isVaried(spot)
    case .constants(let set):
      if case .constant(let own) = shape { return own.isSubset(of: set) }
      return false
    case .number:
      if case .number = shape { return true }
      if case .constant(let own) = shape { return own.isSubset(of: .numbers) }
      return false
    case .text:
      if case .text = shape { return true }
      if case .constant(let own) = shape { return own.isSubset(of: .strings) }
      return false
    }
  }

  private func isVaried(_ spot: Spot) -> Bool {
    guard case .data = spot.root, case .constant(let set) = shapes[spot.shape] else { return false }
    return set.count > 1 || spot.mayMiss
  }

  /// Writes the path to a place.
  func write(_ spot: Spot) {
    write("$")
    if case .variable(let index) = spot.root {
      write(Words.variableTexts[index].utf8)
    }
    for index in 0..<spot.depth {
      let step = spot.step(index)
      if step & Spot.element == 0 {
        write(MemberName.steps[Int(step) - 1])
      } else {
        write("[")
        write(Int64(step & ~Spot.element))
        write("]")
      }
    }
  }

  /// The path to a place as a value.
  func path(to spot: Spot) -> Value {
    if case .data = spot.root, spot.depth == 0 { return words[.root] }
    let start = text.count
    write(spot)
    return closeText(from: start)
  }

  /// Draws a path that leads nowhere, or to a variable that need not have a value here: that of
  /// another scope, or of another way.
  func missing(_ choices: inout Choices, in point: Point) -> Value {
    let count = UInt64(variables.count)
    let drawn = choices.draw(upTo: count, as: .alternative) { random in
      guard wanted.contains(.variable) else { return 0 }
      for number in 0..<count where !point.variables.contains(Int(count - 1 - number)) {
        if !wanted.contains(.miss) || random.chance(1, in: 2) { return count - number }
      }
      return 0
    }
    guard drawn > 0, !point.variables.contains(Int(drawn) - 1) else {
      fails()
      return missingPath()
    }
    if !point.variables.mayContain(Int(drawn) - 1) { fails() }
    used.insert(.miss)
    used.insert(.variable)
    return path(to: Spot(root: .variable(Int(drawn) - 1), shape: Shapes.unknown))
  }

  /// Whether a fresh path may lead nowhere: where that is wanted, or where there are variables that
  /// must not be seen.
  func mayMiss(in point: Point) -> Bool {
    wanted.contains(.miss)
      || !isSure && wanted.contains(.variable)
        && variables.indices.contains { !point.variables.mayContain($0) }
  }

  /// A path that leads nowhere, whatever the data.
  func missingPath() -> Value {
    used.insert(.miss)
    let start = text.count
    write("$.missing")
    return closeText(from: start)
  }
}
