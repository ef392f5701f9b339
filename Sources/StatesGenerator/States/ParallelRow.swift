import StatesJSON
import StatesLanguage
import StatesProperty

extension StateRow {
  static let parallel = StateRow(
    "parallel", .parallel, weight: 3, isPossible: { builder, _ in builder.mayNest },
    draw: { builder, choices, label in
      let draft = builder.open(label, .parallel)
      let firstSite = builder.sites.count
      builder.stateComment(&choices)
      let effective = builder.surely { builder in
        let input = builder.inputPath(&choices, in: label.point)
        return builder.parameters(&choices, in: input)
      }
      let doom = builder.doom
      let branches = builder.branches(
        &choices, at: Point(data: effective, variables: label.point.variables))
      if !branches.mayEnd { builder.fails(with: branches.escaping) }
      let selected = builder.resultSelector(&choices, of: branches.result, at: label.point)
      let known = builder.assignedAndFiltered(
        &choices, result: selected, raw: label.point, seeing: branches.result)
      let handlers = builder.handlers(
        &choices, of: doom ?? branches.escaping, raw: label.point, seeing: branches.result, most: 5,
        around: firstSite..<builder.sites.count)
      builder.noteHandlers(handlers, around: firstSite)
      builder.count(events: 3 + handlers.attempts * (2 + branches.bound))
      return (draft, .goes(known))
    })
}

extension MachineBuilder {
  /// Whether a scope may stand inside the present one.
  var mayNest: Bool { mayGrow && depth < Self.deepest && room >= 16 }

  fileprivate func branches(_ choices: inout Choices, at entry: Point) -> ScopeSummary {
    let (start, partStart) = (elements.count, shapeParts.count)
    var bound = 0
    var escaping = ErrorSet()
    var mayEnd = true
    let around = (wanted, isSure)
    defer { (wanted, isSure) = around }
    _ = choices.draw(upTo: 0, as: .alternative) { random in
      // One branch that fails at once keeps the others from their states.
      if random.chance(1, in: 8) { return 0 }
      wanted.remove(.miss)
      isSure = true
      return 0
    }
    (depth, room) = (depth + 1, room / 4)
    list(&choices, "branch", 1...3, chance: 4) { builder, choices, _ in
      let memberStart = builder.members.count
      let scope = builder.scope(&choices, at: entry)
      builder.elements.append(builder.closeObject(from: memberStart))
      builder.shapeParts.append(scope.result)
      escaping.formUnion(scope.escaping)
      bound += scope.bound
      mayEnd = mayEnd && scope.mayEnd
      // What fails whatever happens may keep other branches from their states.
      return builder.mayGrow && (scope.mayEnd || builder.chance(&choices, 1, in: 4))
    }
    (depth, room) = (depth - 1, room * 4)
    push(.branches, closeArray(from: start))
    return ScopeSummary(
      bound: bound, escaping: escaping, result: shapes.tuple(shapeParts, from: partStart),
      mayEnd: mayEnd)
  }
}
