import StatesJSON
import StatesLanguage
import StatesProperty

extension StateRow {
  static let choice = StateRow(
    "choice", .choice, weight: 5,
    isPossible: { builder, point in builder.mayGrow && builder.hasSpot(in: point, .varied) },
    draw: { builder, choices, label in
      let draft = builder.open(label, .choice)
      builder.stateComment(&choices)
      let input = builder.surely { $0.inputPath(&choices, in: label.point) }
      let output = builder.surely { $0.outputPath(&choices, in: input) }
      let rest = builder.rules(&choices, in: input, output)
      // What the rules leave over is what `Default` takes, and all that follows in this row.
      guard let rest else { return (draft, .chooses(nil)) }
      let known = builder.assign(&choices, at: rest.after(input, output), seeing: rest.data)
      return (draft, .chooses(known))
    })
}

extension Point {
  /// What is known after `OutputPath`, where this is known before it; it made `output` of `input`.
  fileprivate func after(_ input: Point, _ output: Point) -> Point {
    output.data == input.data ? self : Point(data: output.data, variables: variables)
  }
}

extension MachineBuilder {
  /// Draws `Choices`; what is known where no rule holds, or `nil` if one always does.
  fileprivate func rules(
    _ choices: inout Choices, in input: Point, _ output: Point
  ) -> Point? {
    let start = elements.count
    var rest: Point? = input
    let outer = way
    list(&choices, "rule", 1...4, chance: 4) { builder, choices, _ in
      guard let left = rest else { return false }
      rest = builder.rule(&choices, in: left, leaving: { $0.after(input, output) })
      return rest.map { builder.hasSpot(in: $0, .varied) } ?? false
    }
    if rest == nil { way = outer }
    closeWays(from: start, isGoingOn: rest != nil)
    push(.choices, closeArray(from: start))
    count(events: 2)
    return rest
  }

  /// Draws a rule and pushes it; what is known where it does not hold.
  private func rule(
    _ choices: inout Choices, in input: Point, leaving: (Point) -> Point
  ) -> Point? {
    let start = members.count
    let test = condition(&choices, in: input, depth: 0)
    comment(&choices)
    let taken = test.narrowed(input, isHeld: true, by: shapes)
    let rest = test.narrowed(input, isHeld: false, by: shapes)
    let leaving = leaving(taken ?? input)
    // The last way out must not fail.
    let known =
      rest == nil
      ? surely { $0.assign(&choices, at: leaving, seeing: input.data) }
      : assign(&choices, at: leaving, seeing: input.data)
    let next = target(
      &choices, with: known, isOpen: taken != nil && doom == nil,
      because: cause(of: test, isHeld: true))
    if let next { push(.next, next) }
    doom = nil
    elements.append(closeObject(from: start))
    branchOff(because: cause(of: test, isHeld: false), isGoal: false)
    return rest
  }

  /// What makes a run find that a condition holds, or that it does not.
  private func cause(of test: Test, isHeld: Bool) -> Way.Cause {
    guard let spot = test.spot, test.presence == nil, case .constant = shapes[spot.shape] else {
      return .unknown
    }
    return .data(shapes.source(of: spot.shape), isHeld ? test.yes : test.no)
  }

  /// Draws the members of a condition: a comparison, or a combination of conditions.
  private func condition(
    _ choices: inout Choices, in input: Point, depth: Int
  ) -> Test {
    choices.span("condition") { choices in
      switch alternative(&choices, depth < 2 ? (8, 1, 1, 1) : (1, 0, 0, 0)) {
      case 1 where depth < 2: return negation(&choices, in: input, depth: depth)
      case 2 where depth < 2: return combination(.and, &choices, in: input, depth: depth)
      case 3 where depth < 2: return combination(.or, &choices, in: input, depth: depth)
      case _:
        return depth == 0 ? outerComparison(&choices, in: input) : comparison(&choices, in: input)
      }
    }
  }

  /// Draws a comparison that is a rule by itself: now and then its operator stands before its
  /// `Variable`, or this is a filter.
  private func outerComparison(_ choices: inout Choices, in input: Point) -> Test {
    let start = members.count
    let kind = alternative(&choices, (46, 1, 1, 0))
    if kind == 2, let test = filteredComparison(&choices, in: input) { return test }
    let test = comparison(&choices, in: input)
    if kind == 1 {
      let variable = members[start]
      members[start] = members[start + 1]
      members[start + 1] = variable
    }
    return test
  }

  private func negation(
    _ choices: inout Choices, in input: Point, depth: Int
  ) -> Test {
    let start = members.count
    let test = condition(&choices, in: input, depth: depth + 1)
    push(.not, closeObject(from: start))
    return test.negated
  }

  private func combination(
    _ field: Field, _ choices: inout Choices, in input: Point, depth: Int
  ) -> Test {
    let start = elements.count
    var all: Test?
    list(&choices, "part", 1...3, chance: 5) { builder, choices, _ in
      let memberStart = builder.members.count
      let test = builder.condition(&choices, in: input, depth: depth + 1)
      builder.elements.append(builder.closeObject(from: memberStart))
      all = all.map { field == .and ? $0.and(test) : $0.or(test) } ?? test
      return true
    }
    push(field, closeArray(from: start))
    return all ?? .unknown
  }
}
