public import StatesEngine
import StatesJSON

/// Where two engines part on one case.
public struct Parting {
  private let one: Observation
  private let other: Observation
  private let names: (String, String)

  /// Compares what two engines, called by their names, did on the same case in one arena.
  public init(_ one: Observation, named name: String, _ other: Observation, named otherName: String)
  {
    self.one = one
    self.other = other
    names = (name, otherName)
  }

  /// Whether both did the same, as far as it was seen.
  public var isNone: Bool { eventPlace == nil && replyPlace == nil && !differInHistories }

  /// What to say of it.
  public func lines(width: Int) -> [ReportLine] {
    if isNone {
      return [ReportLine("Both engines did the same: every event and every reply is equal.", .good)]
    }
    var lines: [ReportLine] = []
    if differInHistories {
      lines.append(ReportLine("The engines ran different executions.", .bad))
    }
    if let place = eventPlace {
      lines.append(ReportLine("They part at event \(place + 1):", .bad))
      lines.append(line(names.0, event(place, of: one), width))
      lines.append(line(names.1, event(place, of: other), width))
    }
    if let place = replyPlace {
      lines.append(ReportLine("They part at call \(place + 1):", .bad))
      lines.append(line(names.0, reply(place, of: one), width))
      lines.append(line(names.1, reply(place, of: other), width))
    }
    return lines
  }

  private func line(_ name: String, _ text: String, _ width: Int) -> ReportLine {
    ReportLine(FixedText.cut("  " + FixedText.left(name, 28) + " " + text, width))
  }

  private var differInHistories: Bool {
    one.histories.map(\.execution) != other.histories.map(\.execution)
  }

  /// The first event that differs; the end of the shorter history if all before it are equal.
  private var eventPlace: Int? {
    let (left, right) = (one.history?.count ?? 0, other.history?.count ?? 0)
    let place = (0..<min(left, right)).first { event($0, of: one) != event($0, of: other) }
    return place ?? (left == right ? nil : min(left, right))
  }

  private var replyPlace: Int? {
    let (left, right) = (one.log.count, other.log.count)
    let place = (0..<min(left, right)).first { reply($0, of: one) != reply($0, of: other) }
    return place ?? (left == right ? nil : min(left, right))
  }

  private func event(_ place: Int, of observation: Observation) -> String {
    guard let history = observation.history, place < history.count else { return "no more events" }
    let record = history.records[place]
    let state = history.stateName(record)
    let data = [record.value, record.detail].filter { !$0.isNull }.map(history.text)
    return
      ([CaseTimeline.clock(record.time), record.type.name] + (state.isEmpty ? [] : [state]) + data)
      .joined(separator: " ")
  }

  private func reply(_ place: Int, of observation: Observation) -> String {
    guard place < observation.log.count else { return "no more calls" }
    let logged = observation.log[place]
    return
      "\(CaseTimeline.clock(logged.time)) \(observation.words(logged.call)): \(logged.reply.word)"
  }
}
