import StatesJSON
import StatesLanguage
import StatesProperty

// Comparisons of choice rules, with what is known about when they hold.

extension MachineBuilder {
  /// Draws the members of one comparison.
  mutating func comparison(_ choices: inout Choices, in input: Point) -> Test {
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
      push(.isPresent, Value.bool(chance(&choices, 3, in: 4)))
      return .unknown
    }
    push(.variable, path(to: spot))
    let test: Test
    switch alternative(&choices, (10, 2, 1, 1)) {
    case 1: test = kindTest(&choices, set)
    case 2: test = pattern(&choices, set)
    case 3:
      guard let paths = pathComparison(&choices, in: input) else {
        test = literalComparison(&choices, set)
        break
      }
      test = paths
    case _: test = literalComparison(&choices, set)
    }
    guard !set.isEmpty, test.yes != .all || test.no != .all else { return .unknown }
    return Test(spot: spot, yes: set.intersection(test.yes), no: set.subtracting(test.yes))
  }

  private mutating func literalComparison(
    _ choices: inout Choices, _ set: ConstantSet
  ) -> Test {
    let count = UInt64(Comparison.table.count)
    let drawn = choices.draw(upTo: count - 1, as: .alternative) { random in
      for _ in 0..<6 {
        let index = random.next(upTo: count - 1)
        if !Comparison.table[Int(index)].operands.intersection(set).isEmpty { return index }
      }
      return random.next(upTo: count - 1)
    }
    let comparison = Comparison.table[Int(drawn)]
    let operands = comparison.operands
    let place = choices.draw(upTo: UInt64(operands.count - 1), as: .alternative) { random in
      for _ in 0..<4 {
        let place = random.next(upTo: UInt64(operands.count - 1))
        if set.contains(operands.element(Int(place))) { return place }
      }
      return random.next(upTo: UInt64(operands.count - 1))
    }
    let operand = operands.element(Int(place))
    push(comparison.field, words.constant(operand))
    let matching = comparison.matching(operand)
    return Test(spot: nil, yes: matching, no: ConstantSet.all.subtracting(matching))
  }

  private mutating func kindTest(_ choices: inout Choices, _ set: ConstantSet) -> Test {
    let test = KindTest.table[choices.alternative(of: KindTest.table.count)]
    let expected = chance(&choices, 3, in: 4)
    push(test.field, .bool(expected))
    let yes = expected ? test.set : ConstantSet.all.subtracting(test.set)
    return Test(spot: nil, yes: yes, no: ConstantSet.all.subtracting(yes))
  }

  private mutating func pattern(_ choices: inout Choices, _ set: ConstantSet) -> Test {
    let pattern = Pattern.table[choices.alternative(of: Pattern.table.count)]
    let start = text.count
    write(pattern.text)
    push(.stringMatches, closeText(from: start))
    return Test(spot: nil, yes: pattern.set, no: ConstantSet.all.subtracting(pattern.set))
  }

  /// A comparison with what another path leads to.
  private mutating func pathComparison(_ choices: inout Choices, in input: Point) -> Test? {
    let comparison = Comparison.table[choices.alternative(of: Comparison.table.count)]
    guard
      let other = spot(&choices, in: input, .constants(comparison.operands), withVariables: false)
    else { return nil }
    push(comparison.pathField, path(to: other))
    return .unknown
  }
}
