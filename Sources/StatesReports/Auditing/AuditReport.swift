import StatesEngine
package import StatesInvariants
import StatesJSON

/// One recorded history and what the rules say about it.
package struct AuditedHistory {
  let name: String
  let observation: Observation
  let judgement: Judgement

  /// A history that was judged; `name` tells where it was read.
  package init(name: String, recording: RecordedExecution, judgement: Judgement) {
    self.name = name
    observation = recording.observation
    self.judgement = judgement
  }
}

/// What `stateskit audit` prints: what the rules say about each history, and counts.
package struct AuditReport {
  private var histories = 0
  private var violating = 0
  private var judged = 0
  private var violations = 0
  private var reasons: [(reason: String, count: Int)] = []

  package init() {}

  /// How many histories were judged.
  package var total: Int { histories }

  /// Whether no rule was broken.
  package var isConforming: Bool { violations == 0 }

  /// Counts a history.
  package mutating func add(_ audited: AuditedHistory) {
    let counts = VerdictCounts(audited.judgement)
    histories += 1
    if !audited.judgement.isConforming { violating += 1 }
    judged += counts.judged
    violations += audited.judgement.violations.count
    for (reason, count) in counts.skipped { note(reason, count) }
  }

  private mutating func note(_ reason: String, _ count: Int) {
    if let place = reasons.firstIndex(where: { $0.reason == reason }) {
      reasons[place].count += count
    } else {
      reasons.append((reason, count))
    }
  }

  private var skipped: Int { reasons.reduce(0) { $0 + $1.count } }
}

extension AuditReport {
  /// What is said of a history: a line, and some more for each breach.
  package func text(_ audited: AuditedHistory) -> String {
    let history = audited.observation.history
    let counts = VerdictCounts(audited.judgement)
    let breaches = audited.judgement.violations
    let head =
      "\(breaches.isEmpty ? "conforms" : "violates") \(audited.name): "
      + "\(counted(history?.count ?? 0, "event")), \(history?.status.rawValue ?? ""), "
      + "\(counted(counts.judged, "rule")) judged, \(counts.skippedRules) skipped"
    let lines = breaches.flatMap { $0.lines(in: audited.observation) }
    return ([head] + lines.map { "  " + $0 }).joined(separator: "\n") + "\n"
  }

  /// The last lines.
  package var textSummary: String {
    let counts =
      "\(histories) \(histories == 1 ? "history" : "histories"): \(histories - violating) conforming, "
      + "\(violating) violating; \(counted(judged, "rule")) judged, "
      + "\(counted(violations, "violation")), \(skipped) skipped"
    let lines = reasons.map { "  \($0.count) \($0.reason)" }
    return ([counts + (lines.isEmpty ? "" : ":")] + lines).joined(separator: "\n") + "\n"
  }

  private func counted(_ count: Int, _ what: String) -> String {
    count == 1 ? "1 \(what)" : "\(count) \(what)s"
  }

  /// A history as a line of JSON.
  package func json(_ audited: AuditedHistory) -> String {
    let counts = VerdictCounts(audited.judgement)
    let history = audited.observation.history
    var members: JSON.Object = ["name": .string(audited.name)]
    members["outcome"] = audited.judgement.isConforming ? "conforms" : "violates"
    members["status"] = .string(history?.status.rawValue ?? "")
    members["events"] = number(history?.count ?? 0)
    members["judged"] = number(counts.judged)
    members["skipped"] = number(counts.skippedRules)
    members["violations"] = .array(audited.judgement.violations.map(json))
    return JSON.object(members).description + "\n"
  }

  private func json(_ violation: Violation) -> JSON {
    let rule = Invariant.catalog.first { $0.id == violation.rule }
    var members: JSON.Object = ["rule": .string(violation.rule.rawValue)]
    members["strength"] = .string(rule?.strength.rawValue ?? "")
    members["statement"] = .string(rule?.statement ?? "")
    members["rests"] = .array((rule?.rules ?? []).map(JSON.string))
    members["message"] = .string(violation.message)
    members["events"] = .array(violation.events.map(number))
    members["calls"] = .array(violation.calls.map { number($0 + 1) })
    return .object(members)
  }

  /// The last line of JSON.
  package var jsonSummary: String {
    var members: JSON.Object = ["histories": number(histories)]
    members["conforming"] = number(histories - violating)
    members["violating"] = number(violating)
    members["judged"] = number(judged)
    members["violations"] = number(violations)
    members["skipped"] = number(skipped)
    var counted = JSON.Object()
    for (reason, count) in reasons { counted[reason] = number(count) }
    members["reasons"] = .object(counted)
    return JSON.object(members).description + "\n"
  }

  private func number(_ count: Int) -> JSON { .number(JSON.Number(Int64(count))) }
}

/// How many rules judged a history, and how many could not for want of evidence.
private struct VerdictCounts {
  var judged = 0
  var skipped: [(reason: String, count: Int)] = []

  var skippedRules: Int { skipped.reduce(0) { $0 + $1.count } }

  init(_ judgement: Judgement) {
    for place in judgement.rules.indices {
      switch judgement.verdict(at: place) {
      case .passed, .failed: judged += 1
      case .undecided: skip("could not tell from what the history shows")
      case .skipped(.notExercised): break
      case .skipped(let reason): skip(reason.description)
      }
    }
  }

  private mutating func skip(_ reason: String) {
    if let place = skipped.firstIndex(where: { $0.reason == reason }) {
      skipped[place].count += 1
    } else {
      skipped.append((reason, 1))
    }
  }
}
