import StatesJSON

/// Names with a meaning of their own, by the keys under which one arena knows them.
struct KnownNames {
  private var tags = KeyIndexed<State.Tag?>(absent: nil)
  private var wildcards = KeyIndexed<ErrorSet.Wildcards>(absent: [])
  init(in arena: Arena) {
    for tag in State.Tag.allCases { tags[arena.key(tag.rawValue)] = tag }
    for name in StatesError.Name.predefined {
      wildcards[arena.key(name.rawValue)] = ErrorSet.Wildcards(of: name)
    }
  }

  /// The state type that a string names.
  func tag(_ key: Key) -> State.Tag? { tags[key] }

  /// What an error's name stands for besides itself.
  func wildcard(_ key: Key) -> ErrorSet.Wildcards { wildcards[key] }
}

extension ErrorSet.Wildcards {
  /// The wildcard that a name is, if it is one.
  fileprivate init(of name: StatesError.Name) {
    self =
      switch name {
      case .all: .all
      case .taskFailed: .taskFailed
      case .timeout: .timeout
      case .heartbeatTimeout: .heartbeatTimeout
      case .runtime: .runtime
      case .dataLimitExceeded: .dataLimitExceeded
      case _: []
      }
  }
}
