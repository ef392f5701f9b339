/// Places that a house rule does not hold for, each with the reason.
struct Exception: Sendable {
  let path: String
  /// The name that the finding tells: of the declaration, or the path for a whole file.
  let name: String
  let reason: String

  static let longFunctions: [Exception] = []
  static let longFiles: [Exception] = []
  static let undocumented: [Exception] = []

  /// Modules whose types are still the first sketch and are not judged for documentation yet.
  static let sketched: Set<String> = ["StatesGenerator"]

  func covers(_ finding: Finding) -> Bool { finding.path == path && finding.name == name }
}

extension [Finding] {
  /// The findings that no exception covers, and exceptions that cover nothing any more.
  func judged(with exceptions: [Exception]) -> [String] {
    let open = filter { finding in !exceptions.contains { $0.covers(finding) } }
    let stale = exceptions.filter { exception in !contains { exception.covers($0) } }
    return open.map(\.description)
      + stale.map { "\($0.path): the exception for '\($0.name)' is needed no more: remove it" }
  }
}
