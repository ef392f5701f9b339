import StatesJSON
import StatesLanguage
import StatesProperty

// Comparisons of choice rules, with what is known about when they hold.

extension MachineBuilder {
  /// Draws the members of one comparison.
  func comparison(_ choices: inout Choices, in input: Point) -> Test {
    guard let spot = spot(&choices, in: input, .varied) else {
      // Nothing is left to choose by, so that the rule always holds.
      push(.variable, .root)
      push(.isPresent, Value.true)
      return Test(spot: nil, yes: .all, no: ConstantSet())
    }
    var set = ConstantSet()
    if case .constant(let own) = shapes[spot.shape] { set = own }
    guard !spot.mayMiss || takes(.miss, &choices, 1, in: 4) else {
      push(.variable, path(to: spot))
      let isPresent = chance(&choices, 3, in: 4)
      push(.isPresent, Value.bool(isPresent))
      return Test(of: spot, isPresent: isPresent)
    }
    push(.variable, path(to: spot))
    let test: Test
    let fitting: UInt64 = set.intersection(.strings).isEmpty ? 1 : 3
    switch alternative(&choices, (10, 2, fitting, pathChance(set, in: input))) {
    case 1: test = kindTest(&choices, set, at: spot)
    case 2: test = pattern(&choices, set)
    case 3:
      guard let paths = pathComparison(&choices, of: spot, set, in: input) else {
        test = literalComparison(&choices, set)
        break
      }
      test = paths
    case _: test = literalComparison(&choices, set)
    }
    if test.spot != nil { return test }
    guard !set.isEmpty, test.yes != .all || test.no != .all else { return .unknown }
    let (yes, no) = (set.intersection(test.yes), set.subtracting(test.yes))
    note(yes, at: spot)
    note(no, at: spot)
    return Test(spot: spot, yes: yes, no: no)
  }

  /// Draws a comparison of what a filter keeps; `nil` where there is no list for sure.
  func filteredComparison(_ choices: inout Choices, in input: Point) -> Test? {
    guard let spot = spot(&choices, in: input, .array, withVariables: false), !spot.mayMiss else {
      return nil
    }
    let start = text.count
    write(spot)
    filter(&choices, of: element(of: spot.shape))
    push(.variable, closeText(from: start))
    _ = literalComparison(&choices, .all)
    return .unknown
  }

  /// Notes that a run takes one way where a place holds one of these, so that worlds see to that.
  private func note(_ set: ConstantSet, at spot: Spot) {
    guard !set.isEmpty else { return }
    interests.append((shapes.source(of: spot.shape), set))
  }

  private func literalComparison(
    _ choices: inout Choices, _ set: ConstantSet
  ) -> Test {
    let drawn = aimed(&choices, of: Comparison.table.count) {
      !Comparison.table[$0].operands.intersection(set).isEmpty
    }
    let comparison = Comparison.table[drawn]
    let operands = comparison.operands
    let place = aimed(&choices, of: operands.count) {
      comparison.matching(operands.element($0)).divides(set)
    }
    let operand = operands.element(place)
    push(comparison.field, words.constant(operand))
    return Test(holdingFor: comparison.matching(operand))
  }

  private func kindTest(
    _ choices: inout Choices, _ set: ConstantSet, at spot: Spot
  ) -> Test {
    // Whether there is anything is mostly known; what is null is there all the same.
    let drawn = aimed(&choices, of: KindTest.table.count) {
      KindTest.table[$0].set.divides(set) || $0 == KindTest.presence && set.contains(.nulls)
    }
    let test = KindTest.table[drawn]
    if drawn == KindTest.presence { note(set.intersection(.nulls), at: spot) }
    let expected = chance(&choices, 3, in: 4)
    push(test.field, .bool(expected))
    return Test(holdingFor: expected ? test.set : ConstantSet.all.subtracting(test.set))
  }

  private func pattern(_ choices: inout Choices, _ set: ConstantSet) -> Test {
    let drawn = aimed(&choices, of: Pattern.table.count) {
      Pattern.table[$0].set.divides(set)
    }
    let pattern = Pattern.table[drawn]
    let start = text.count
    write(pattern.text)
    push(.stringMatches, closeText(from: start))
    return Test(holdingFor: pattern.set)
  }

  /// One of so many answers; fresh ones are mostly such that both ways of a Choice can be taken.
  private func aimed(
    _ choices: inout Choices, of count: Int, _ isGood: (Int) -> Bool
  ) -> Int {
    let bound = UInt64(count - 1)
    return Int(
      choices.draw(upTo: bound, as: .alternative) { random in
        for _ in 0..<6 {
          let answer = random.next(upTo: bound)
          if isGood(Int(answer)) { return answer }
        }
        return random.next(upTo: bound)
      })
  }

  /// How often a fresh comparison is with another place: more often where there is one that holds
  /// what seldom stands in two places.
  private func pathChance(_ set: ConstantSet, in input: Point) -> UInt64 {
    let isSeldom = [ConstantSet.bools, .timestamps].contains {
      !$0.intersection(set).isEmpty && hasSpot(in: input, .constants($0))
    }
    return isSeldom ? 8 : 1
  }

  /// A comparison with what another path leads to.
  private func pathComparison(
    _ choices: inout Choices, of spot: Spot, _ set: ConstantSet, in input: Point
  ) -> Test? {
    let drawn = aimed(&choices, of: Comparison.table.count) {
      let operands = Comparison.table[$0].operands
      return !operands.intersection(set).isEmpty && hasSpot(in: input, .constants(operands))
    }
    let comparison = Comparison.table[drawn]
    guard
      let other = self.spot(
        &choices, in: input, .constants(comparison.operands), withVariables: false),
      other.steps != spot.steps || other.depth != spot.depth
    else { return nil }
    push(comparison.pathField, path(to: other))
    guard case .constant(let set) = shapes[spot.shape],
      case .constant(let right) = shapes[other.shape]
    else { return .unknown }
    var (yes, no) = (ConstantSet(), ConstantSet())
    for place in 0..<right.count {
      let matching = comparison.matching(right.element(place))
      yes = yes.union(matching.intersection(set))
      no = no.union(set.subtracting(matching))
    }
    note(yes, at: spot)
    return Test(spot: spot, yes: yes, no: no)
  }
}
