/// A compiled regular expression.
public struct Regex: Sendable {
  /// The pattern as written.
  public let pattern: String
}
