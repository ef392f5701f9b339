public import StatesJSON

/// Why a text is no scenario: where, what, and what to do.
public struct ScenarioError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of trouble it is.
  public enum Kind: Sendable, Hashable {
    /// The text is no JSON, or has a member twice.
    case notJSON
    /// A member that the format does not know.
    case unknownMember
    /// A member that has to be there is not.
    case missingMember
    /// Members that cannot stand together.
    case conflict
    /// A value of the wrong kind, or out of range.
    case badValue
  }

  /// What kind of trouble it is.
  public let kind: Kind
  /// The value, or the member, that is to blame.
  public let place: JSONPointer
  /// Where it stands in the text, if there is one.
  public private(set) var location: SourceLocation?
  /// What is wrong and what to do.
  public let message: String

  init(_ kind: Kind, at place: JSONPointer, _ message: String) {
    self.kind = kind
    self.place = place
    self.message = message
  }

  public var description: String {
    let line = location.map { "\($0): " } ?? ""
    return place == .root ? line + message : "\(line)\(place): \(message)"
  }

  /// The same error with its line and column in `bytes`.
  func located(in bytes: [UInt8]) -> ScenarioError {
    guard let entry = SourceMap(bytes).locate([place])[0] else { return self }
    var error = self
    error.location = kind == .unknownMember ? entry.key ?? entry.value : entry.value
    return error
  }
}

extension ScenarioError {
  static func notJSON(_ error: JSONError) -> ScenarioError {
    ScenarioError(.notJSON, at: .root, "\(error)")
  }

  static func unknownMember(
    _ name: String, of what: String, at place: JSONPointer, known: [String]
  ) -> ScenarioError {
    ScenarioError(
      .unknownMember, at: place,
      "\(what) has no member '\(name)'; it may have \(list(known, last: "and"))")
  }

  static func missing(_ name: String, of what: String, at place: JSONPointer) -> ScenarioError {
    ScenarioError(.missingMember, at: place, "\(what) must have the member '\(name)'; add it")
  }

  static func needsOne(of names: [String], _ what: String, at place: JSONPointer) -> ScenarioError {
    ScenarioError(
      .missingMember, at: place, "\(what) must have one of \(list(names, last: "or")); add one")
  }

  static func conflict(
    _ names: [String], of what: String, at place: JSONPointer
  ) -> ScenarioError {
    ScenarioError(
      .conflict, at: place,
      "\(what) may have only one of \(list(names, last: "and")); leave the others out")
  }

  static func togetherOnly(
    _ names: [String], of what: String, at place: JSONPointer
  ) -> ScenarioError {
    ScenarioError(
      .conflict, at: place,
      "\(what) has only some of \(list(names, last: "and")); give all of them or none")
  }

  static func wrong(_ found: String, expected: String, at place: JSONPointer) -> ScenarioError {
    ScenarioError(.badValue, at: place, "found \(found); give \(expected)")
  }

  private static func list(_ names: [String], last: String) -> String {
    let quoted = names.map { "'\($0)'" }
    guard quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " \(last) " + quoted[quoted.count - 1]
  }
}
