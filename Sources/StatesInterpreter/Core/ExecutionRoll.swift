import StatesEngine

/// The names of all executions, by their numbers; the latest of a name is the one that it means.
struct ExecutionRoll {
  /// As long as there are no more than this, a name is looked for one by one.
  private static let few = 16

  private var names: [ExecutionName] = []
  private var latest: [ExecutionName: Int] = [:]

  subscript(number: Int) -> ExecutionName { names[number] }

  /// The latest execution of this name.
  func number(of name: ExecutionName) -> Int? {
    names.count > Self.few ? latest[name] : names.lastIndex(of: name)
  }

  /// Gives the next number to an execution of this name.
  mutating func append(_ name: ExecutionName) {
    names.append(name)
    if names.count == Self.few + 1 {
      for (number, name) in names.enumerated() { latest[name] = number }
    } else if names.count > Self.few {
      latest[name] = names.count - 1
    }
  }
}
