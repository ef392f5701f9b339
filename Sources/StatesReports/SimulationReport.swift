public import StatesEngine
import StatesJSON
import StatesLanguage

/// What `stateskit simulate` prints of one run.
public struct SimulationReport {
  private let observation: Observation

  /// A report of `observation`.
  public init(_ observation: Observation) { self.observation = observation }

  /// Why there is nothing to show.
  public var problem: String? {
    for creation in observation.creations {
      switch creation.reply {
      case .refused(let diagnostics):
        return (["the definition is refused:"] + diagnostics.map { "  \($0)" })
          .joined(separator: "\n")
      case .unsupported(let feature):
        return "the reference does not do \(feature) yet; nothing was run"
      case .accepted, .rejected, .polled, .waiting, .described: continue
      }
    }
    if observation.history != nil { return nil }
    if case .rejected(_, let message)? = observation.log.first?.reply { return message }
    return "the execution could not be started"
  }

  /// The timelines of all executions, what the world was answered, and how it ended.
  public func lines(width: Int) -> [ReportLine] {
    var lines: [ReportLine] = []
    for (name, history) in observation.histories {
      if observation.histories.count > 1 {
        lines.append(ReportLine("Execution \(name.rawValue)", .heading))
      }
      let texts = Timeline(history, width: width).lines
      lines += zip(texts, history.records).map { ReportLine($0, ReportLine.tone(of: $1.type)) }
      lines.append(ReportLine(""))
    }
    return lines + replies.map { ReportLine($0, .bad) } + [ReportLine(ending, .heading)]
  }

  /// Calls that were not simply accepted.
  private var replies: [String] {
    var lines: [String] = []
    for logged in observation.log {
      guard case .rejected(let code, let message) = logged.reply else { continue }
      lines.append("\(logged.time): \(logged.call.name) got \(code.rawValue) (\(message))")
    }
    return lines.isEmpty ? [] : lines + [""]
  }

  private var ending: String {
    guard let history = observation.history else { return "" }
    let status = history.status.rawValue
    guard history.end == nil else { return "\(status) at \(history.records.last?.time ?? .start)" }
    let waiting = observation.isQuiescent ? "it waits for ever" : "it still waits"
    let handed = observation.handouts.last.map { " for an answer to '\($0.task.state)'" } ?? ""
    return "\(status): \(waiting)\(handed)"
  }

  /// GetExecutionHistory's answer for the execution under test.
  public var aws: String {
    guard let history = observation.history else { return "" }
    return history.arena.text(of: HistoryEncoder(history).answer(), .pretty) + "\n"
  }

  /// One object: the histories by execution, and every call with its reply.
  public var json: String {
    var histories = JSON.Object()
    for (name, history) in observation.histories {
      histories[name.rawValue] = history.arena.json(HistoryEncoder(history).answer())["events"]
    }
    let calls = observation.log.map { logged -> JSON in
      [
        "at": .number(JSON.Number(logged.time.milliseconds)),
        "call": .string(logged.call.name), "reply": .string(logged.reply.word),
      ]
    }
    let report: JSON = ["executions": .object(histories), "calls": .array(calls)]
    return report.text(.pretty) + "\n"
  }
}

extension Reply {
  /// The reply in one word: `ok`, or the error code.
  var word: String {
    switch self {
    case .accepted, .polled, .described: "ok"
    case .waiting: "waiting"
    case .rejected(let code, _): code.rawValue
    case .refused: "InvalidDefinition"
    case .unsupported: "unsupported"
    }
  }
}
