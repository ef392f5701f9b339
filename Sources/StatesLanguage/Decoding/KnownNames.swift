import StatesJSON

/// Names with a meaning of their own, by the keys under which one arena knows them.
struct KnownNames {
  private let tags: [Key: State.Tag]
  private let wildcards: [Key: ErrorSet.Wildcards]
  /// Resources that were taken apart before.
  private var resources: [Key: ResourceName] = [:]

  /// The most resources that are remembered.
  private static let limit = 1_024

  init(in arena: Arena) {
    tags = Dictionary(
      uniqueKeysWithValues: State.Tag.allCases.map { (arena.key($0.rawValue), $0) })
    wildcards = Dictionary(
      uniqueKeysWithValues: StatesError.Name.predefined.map { name in
        (arena.key(name.rawValue), ErrorSet.Wildcards(of: name))
      })
  }

  /// The state type that a string names.
  func tag(_ key: Key) -> State.Tag? { tags[key] }

  /// What an error's name stands for besides itself.
  func wildcard(_ key: Key) -> ErrorSet.Wildcards { wildcards[key] ?? [] }

  /// The parts of a resource's name.
  mutating func resource(_ key: Key, in arena: Arena) -> ResourceName {
    if let known = resources[key] { return known }
    let resource = ResourceName(arena.name(of: key))
    if resources.count < Self.limit { resources[key] = resource }
    return resource
  }
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
