/// A piece of text that a command prints.
public struct Report: Sendable {
  /// The text, with its line ends.
  public let text: String
}
