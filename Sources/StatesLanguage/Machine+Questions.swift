public import StatesJSON

// Questions about a machine that rules and reports ask, so that none of them switches over kinds.

extension Machine {
  /// The state at which the machine starts.
  public var startAt: State { self[content.tables.machines[0].startAt] }

  /// The state with this id.
  public subscript(id: State.ID) -> State { content.tables.states[id.index] }

  /// The name of a state as text.
  public func name(of id: State.ID, in arena: Arena) -> State.Name {
    State.Name(rawValue: arena.string(of: states[id.index].name))
  }

  /// The state of that name, wherever in the machine it stands.
  public func state(named name: State.Name, in arena: Arena) -> State? {
    states.first { arena.string(of: $0.name) == name.rawValue }
  }

  /// The states of one object of states.
  package func states(of machine: Row<SubMachine>) -> ArraySlice<State> {
    states[machines[machine.index].states]
  }

  /// The machines inside a state: the branches of a Parallel, the body of a Map.
  package func machines(in state: State) -> [Row<SubMachine>] {
    switch state.kind {
    case .parallel(let parallel): Array(parallel.branches)
    case .map(let map): [map.processor]
    case .task, .wait, .pass, .succeed, .fail, .choice: []
    }
  }

  package func retriers(of state: State) -> ArraySlice<Retrier> { retriers[state.retriers.range] }

  package func catchers(of state: State) -> ArraySlice<Catcher> { catchers[state.catchers.range] }

  /// The states that may follow a state, each once for every mention: its own transition, the rules
  /// of a Choice, and catchers.
  public func successors(of state: State) -> [State.ID] {
    var successors: [State.ID] = []
    if case .next(let id) = state.transition { successors.append(id) }
    if case .choice(let choice) = state.kind {
      successors += options[choice.options.range].map(\.next)
      if let otherwise = choice.otherwise { successors.append(otherwise) }
    }
    return successors + catchers(of: state).map(\.next)
  }
}

extension State {
  /// What kind of state it is.
  public var tag: Tag {
    switch kind {
    case .task: .task
    case .wait: .wait
    case .pass: .pass
    case .succeed: .succeed
    case .fail: .fail
    case .choice: .choice
    case .parallel: .parallel
    case .map: .map
    }
  }

  package var task: TaskState? {
    if case .task(let task) = kind { task } else { nil }
  }

  package var wait: WaitState? {
    if case .wait(let wait) = kind { wait } else { nil }
  }

  package var map: MapState? {
    if case .map(let map) = kind { map } else { nil }
  }
}
