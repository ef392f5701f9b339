import StatesEngine

/// A line that a command prints, and how it may be coloured.
public struct ReportLine: Sendable, Hashable {
  /// What a line is for the reader.
  public enum Tone: Sendable, Hashable {
    /// Nothing in particular.
    case plain
    /// What the lines after it are about, or what they come to.
    case heading
    /// It went well.
    case good
    /// It failed.
    case bad
    /// Bookkeeping.
    case quiet
  }

  /// The line without its end.
  public let text: String
  /// What it is for the reader.
  public let tone: Tone

  /// A line and what it is for the reader.
  public init(_ text: String, _ tone: Tone = .plain) {
    self.text = text
    self.tone = tone
  }

  /// Failures stand out; bookkeeping stays behind.
  static func tone(of type: EventType) -> Tone {
    if type.endsExecution { return type == .executionSucceeded ? .good : .bad }
    switch type.workStage?.stage {
    case .scheduleFailed, .startFailed, .failed, .timedOut: return .bad
    case .scheduled, .started: return .quiet
    case .succeeded, nil: return .plain
    }
  }
}
