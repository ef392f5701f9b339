/// Why something is no history.
public struct HistoryError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The place of the event in the list, from 0, if one is to blame.
  public let index: Int?
  /// What is wrong and what to do.
  public let message: String

  public var description: String { index.map { "event \($0 + 1): \(message)" } ?? message }

  private init(_ index: Int?, _ message: String) {
    self.index = index
    self.message = message
  }

  static let noEvents = HistoryError(
    nil, "there is no array 'events'; give the answer of GetExecutionHistory, or its events")

  static func notAnObject(_ index: Int) -> HistoryError {
    HistoryError(index, "an event must be an object")
  }

  static func missing(_ member: String, _ index: Int) -> HistoryError {
    HistoryError(index, "the member '\(member)' is missing or of the wrong type")
  }

  static func unknownType(_ name: String, _ index: Int) -> HistoryError {
    HistoryError(index, "'\(name)' is no event type of Step Functions")
  }

  static func badPrevious(_ id: Int64, _ index: Int) -> HistoryError {
    HistoryError(index, "'previousEventId' is \(id); it must be 0 or an earlier event's id")
  }
}
