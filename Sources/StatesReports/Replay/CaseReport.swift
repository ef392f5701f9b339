public import StatesEngine
public import StatesInvariants
public import StatesJSON

/// One case, explained: the machine, what happened when, and what is wrong with it.
public struct CaseReport {
  private let observation: Observation
  private let violations: [Violation]
  private let rules: [Invariant]
  private let width: Int

  /// Explains what was seen, with what is wrong with it.
  public init(
    _ observation: Observation, breaking violations: [Violation],
    rules: [Invariant] = Invariant.catalog, width: Int = 80
  ) {
    self.observation = observation
    self.violations = violations
    self.rules = rules
    self.width = width
  }

  /// The machine, the input, the timeline, and the rules that are broken.
  public func lines(in arena: Arena) -> [ReportLine] { machine(in: arena) + timeline + breaches }

  /// The machines as diagrams, and the input.
  public func machine(in arena: Arena) -> [ReportLine] {
    let scenario = observation.scenario
    var lines = [ReportLine("Machine", .heading)]
    lines += diagram(of: scenario.machine.definition, in: arena)
    for machine in scenario.machines {
      lines.append(ReportLine("Machine \(machine.name.rawValue)", .heading))
      lines += diagram(of: machine.definition, in: arena)
    }
    let input =
      switch scenario.input {
      case .value(let value): arena.text(of: value)
      case .text(let text): arena.string(of: text)
      }
    return lines + settings(in: arena) + [ReportLine(FixedText.cut("  input " + input, width))]
  }

  /// What the case sets otherwise than usual.
  private func settings(in arena: Arena) -> [ReportLine] {
    let file = arena.json(observation.scenario.encoded(in: arena))
    return ["type", "profile", "limits"].compactMap { name in
      file[name].map { ReportLine(FixedText.cut("  \(name) \($0.text())", width)) }
    }
  }

  private func diagram(of definition: Value, in arena: Arena) -> [ReportLine] {
    MachineDiagram(arena.json(definition), width: width).lines.map { ReportLine($0) }
  }

  /// What happened when; the events that show a breach are marked.
  public var timeline: [ReportLine] {
    let main = observation.histories.first?.execution
    let marked = violations.filter { $0.execution == main }.flatMap(\.events)
    let lines = CaseTimeline(observation, width: width).lines(marking: marked)
    return [ReportLine(lines[0], .heading)]
      + lines.dropFirst().map { ReportLine($0, $0.hasPrefix(">") ? .bad : .plain) }
  }

  /// Each rule that is broken, with what was seen and what the rule demands.
  public var breaches: [ReportLine] {
    var told: [Invariant.ID] = []
    return violations.flatMap { violation -> [ReportLine] in
      defer { told.append(violation.rule) }
      return told.contains(violation.rule) ? [] : lines(of: violation)
    }
  }

  private func lines(of violation: Violation) -> [ReportLine] {
    var lines = [ReportLine(violation.rule.rawValue, .bad)]
    if let rule = rules.first(where: { $0.id == violation.rule }) {
      let basis = rule.rules.isEmpty ? "" : " (\(rule.rules.joined(separator: ", ")))"
      lines += FixedText.labelled("  Rule", rule.statement + basis, width: width)
        .map { ReportLine($0) }
    }
    let (seen, due) = Self.parts(of: violation.message)
    lines += FixedText.labelled("  Seen", seen, width: width).map { ReportLine($0) }
    if let due {
      lines += FixedText.labelled("  However", due, width: width).map { ReportLine($0) }
    }
    return lines
  }

  /// What was seen, and what the rule demands.
  private static func parts(of message: String) -> (seen: String, due: String?) {
    let mark = Array("; however ".utf8)
    let bytes = Array(message.utf8)
    guard bytes.count > mark.count else { return (message, nil) }
    for start in 0...(bytes.count - mark.count)
    where bytes[start..<(start + mark.count)].elementsEqual(mark) {
      let seen = String(decoding: bytes[..<start], as: UTF8.self)
      return (seen, String(decoding: bytes[(start + mark.count)...], as: UTF8.self))
    }
    return (message, nil)
  }
}
