import StatesJSON
package import StatesRunner

/// What `stateskit recordings` prints: a line or so for each recording, and a count.
package struct RecordingsReport {
  private var equal = 0
  private var different = 0
  private var skipped = 0
  /// Recordings that differ where the recorder says that something was lost.
  private var excused = 0
  private var reasons: [(reason: String, count: Int)] = []

  package init() {}

  /// How many recordings were read.
  package var total: Int { equal + different + skipped + excused }

  /// Whether every recording that can be compared exactly is equal.
  package var isConforming: Bool { different == 0 }

  /// Counts a recording.
  package mutating func add(_ result: RecordingRunner.Result) {
    switch result.outcome {
    case .equal: equal += 1
    case .skipped(let reason):
      skipped += 1
      count(reason)
    case .different:
      if let reason = result.losses.first {
        excused += 1
        count(reason)
      } else {
        different += 1
      }
    }
  }

  private mutating func count(_ reason: String) {
    if let index = reasons.firstIndex(where: { $0.reason == reason }) {
      reasons[index].count += 1
    } else {
      reasons.append((reason, 1))
    }
  }

  /// What is said of a recording; nothing of one that is equal.
  package func text(_ result: RecordingRunner.Result) -> String {
    switch result.outcome {
    case .equal, .skipped: return ""
    case .different:
      let excuse = result.losses.isEmpty ? "" : " (\(result.losses.joined(separator: "; ")))"
      let shown = result.differences.prefix(12).map { "  " + $0 }
      let rest = result.differences.count - shown.count
      let more = rest > 0 ? ["  and \(rest) more"] : []
      return ([result.id + excuse] + shown + more).joined(separator: "\n") + "\n"
    }
  }

  /// The last lines.
  package var textSummary: String {
    let lines = reasons.map { "  \($0.count) \($0.reason)" }
    let counts =
      "\(total) recordings: \(equal) equal, \(different) different, \(skipped + excused) skipped"
    return ([counts + (lines.isEmpty ? "" : ":")] + lines).joined(separator: "\n") + "\n"
  }

  /// A recording as a line of JSON.
  package func json(_ result: RecordingRunner.Result) -> String {
    var members: JSON.Object = ["id": .string(result.id)]
    switch result.outcome {
    case .equal: members["outcome"] = "equal"
    case .different: members["outcome"] = result.losses.isEmpty ? "different" : "skipped"
    case .skipped(let reason):
      members["outcome"] = "skipped"
      members["reason"] = .string(reason)
    }
    if !result.losses.isEmpty { members["losses"] = .array(result.losses.map(JSON.string)) }
    if !result.differences.isEmpty {
      members["differences"] = .array(result.differences.map(JSON.string))
    }
    return JSON.object(members).description + "\n"
  }

  /// The last line of JSON.
  package var jsonSummary: String {
    var counted = JSON.Object()
    for (reason, count) in reasons { counted[reason] = .number(JSON.Number(Int64(count))) }
    let numbers = [
      ("recordings", total), ("equal", equal), ("different", different),
      ("skipped", skipped + excused),
    ]
    var members = JSON.Object()
    for (name, number) in numbers { members[name] = .number(JSON.Number(Int64(number))) }
    members["reasons"] = .object(counted)
    return JSON.object(members).description + "\n"
  }
}
