import StatesJSON

extension JSON {
  /// This definition with every state of it edited, at whatever depth.
  func editingStates(_ edit: (inout JSON.Object) -> Void) -> JSON {
    guard case .object(var definition) = self else { return self }
    if case .object(let states)? = definition["States"] {
      definition["States"] = .object(
        JSON.Object(states.map { ($0.key, $0.value.editedState(edit)) }))
    }
    return .object(definition)
  }

  /// This definition with some fields of its states left out.
  func withoutFields(_ names: String..., of types: [String]? = nil) -> JSON {
    editingStates { state in
      if let types, !types.contains(state.type) { return }
      for name in names { state[name] = nil }
    }
  }

  /// This definition with every retrier or catcher edited.
  func editingHandlers(_ field: String, _ edit: (inout JSON.Object) -> Void) -> JSON {
    editingStates { state in
      guard case .array(let handlers)? = state[field] else { return }
      state[field] = .array(
        handlers.map { handler in
          guard case .object(var members) = handler else { return handler }
          edit(&members)
          return .object(members)
        })
    }
  }

  private func editedState(_ edit: (inout JSON.Object) -> Void) -> JSON {
    guard case .object(var state) = self else { return self }
    edit(&state)
    for field in ["Iterator", "ItemProcessor"] {
      state[field] = state[field]?.editingStates(edit)
    }
    if case .array(let branches)? = state["Branches"] {
      state["Branches"] = .array(branches.map { $0.editingStates(edit) })
    }
    return .object(state)
  }
}

extension JSON.Object {
  /// The type of a state.
  var type: String {
    guard case .string(let type)? = self["Type"] else { return "" }
    return type
  }
}
