package import StatesEngine
import StatesJSON

extension RecordingComparison {
  /// Where the end of `history` differs from how the execution was recorded to end, in words.
  ///
  /// An outcome is what DescribeExecution tells, which names no error where time ran out.
  package mutating func differences(
    _ recorded: Recording.Outcome, _ history: History
  ) -> [String] {
    var found: [String] = []
    if history.status.rawValue != recorded.status {
      found.append("status is \(history.status.rawValue), recorded \(recorded.status)")
    }
    let details = history.end.flatMap { end in
      arena.member(end.type.detailsKey, of: HistoryEncoder(history).event(history.count))
    }
    let parts = [
      ("output", recorded.output), ("error", recorded.error), ("cause", recorded.cause),
    ]
    for (name, expected) in parts where expected != nil || history.status != .timedOut {
      let made = details.flatMap { arena.member(name, of: $0) }
      if isSamePart(expected, made) { continue }
      found.append("\(name) is \(shown(made)), recorded \(shown(expected))")
    }
    return found
  }

  private mutating func isSamePart(_ recorded: Value?, _ made: Value?) -> Bool {
    guard let recorded, let made else { return recorded == nil && made == nil }
    return isSame(recorded, made)
  }

  private func shown(_ value: Value?) -> String { value.map { arena.text(of: $0) } ?? "nothing" }
}
