import StatesJSON
import StatesLanguage
import StatesProperty

// Faults that are planted into valid definitions, so that creation must be refused.

extension MachineBuilder {
  /// Draws whether the definition gets a fault; the definition with it, and the rule that it breaks.
  func planting(
    _ choices: inout Choices, in definition: Value
  ) -> (definition: Value, rule: RuleID?) {
    choices.span("fault") { choices in
      let isPlanted = choices.draw(upTo: 1, as: .alternative) { _ in
        wanted.contains(.fault) ? 1 : 0
      }
      guard isPlanted == 1 else { return (definition, nil) }
      let drawn = choices.alternative(of: Fault.table.count)
      let place = choices.alternative(of: 8)
      // Where a fault has no place, the next one in the table that has is taken.
      for step in Fault.table.indices {
        let fault = Fault.table[(drawn + step) % Fault.table.count]
        if fault.isForExpress, !isExpress { continue }
        guard let changed = planted(fault, in: definition, at: place) else { continue }
        used.insert(.fault)
        return (changed, fault.rule)
      }
      return (definition, nil)
    }
  }

  private func planted(_ fault: Fault, in definition: Value, at place: Int) -> Value? {
    guard let states = arena.member(words[.states], of: definition) else { return nil }
    switch fault.target {
    case .machine: return edited(definition, fault.edit)
    case .addition:
      return edited(states, fault.edit).map {
        arena.setting(words[.states], to: $0, in: definition)
      }
    case .state(let types):
      return changing(states, of: definition, at: place) { builder, state in
        guard types.contains(where: { builder.isType($0, of: state) }) else { return nil }
        return builder.edited(state, fault.edit)
      }
    case .list(let field):
      return changing(states, of: definition, at: place) { builder, state in
        guard let list = builder.arena.member(builder.words[field], of: state),
          let changed = builder.edited(list, fault.edit)
        else { return nil }
        return builder.arena.setting(builder.words[field], to: changed, in: state)
      }
    case .element(let field):
      return changing(states, of: definition, at: place) { builder, state in
        guard let list = builder.arena.member(builder.words[field], of: state),
          builder.arena.count(of: list) > 0,
          let first = builder.edited(builder.arena.element(0, of: list), fault.edit)
        else { return nil }
        let changed = builder.arena.replacing(0, with: first, in: list)
        return builder.arena.setting(builder.words[field], to: changed, in: state)
      }
    }
  }

  /// The definition with one of its states changed: the first from a place on that can be.
  private func changing(
    _ states: Value, of definition: Value, at place: Int,
    _ change: (MachineBuilder, Value) -> Value?
  ) -> Value? {
    let count = arena.count(of: states)
    for step in 0..<count {
      let index = (place + step) % count
      if let state = change(self, arena.memberValue(at: index, of: states)) {
        let changed = arena.setting(arena.key(at: index, of: states), to: state, in: states)
        return arena.setting(words[.states], to: changed, in: definition)
      }
    }
    return nil
  }

  private func isType(_ type: Word, of state: Value) -> Bool {
    arena.member(words[.type], of: state).map { arena.equal($0, words[type]) } ?? false
  }

  /// The object or list after the edit; `nil` where that changes nothing.
  private func edited(_ object: Value, _ edit: Fault.Edit) -> Value? {
    switch edit {
    case .precede(let name, let text):
      guard arena.count(of: object) > 0, let value = try? arena.parse(text) else { return nil }
      let first = arena.element(0, of: object)
      var elements = [arena.setting(arena.key(name), to: value, in: first)]
      for index in 0..<arena.count(of: object) {
        elements.append(arena.element(index, of: object))
      }
      return arena.array(elements)
    case .remove(let field):
      guard arena.member(words[field], of: object) != nil else { return nil }
      return arena.removing(words[field], from: object)
    case .become(let text): return try? arena.parse(text)
    case .set(let name, let text):
      let key = arena.key(name)
      guard let value = try? arena.parse(text),
        !(arena.member(key, of: object).map { arena.equal($0, value) } ?? false)
      else { return nil }
      return arena.setting(key, to: value, in: object)
    }
  }
}
