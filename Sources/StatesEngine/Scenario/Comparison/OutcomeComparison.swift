import StatesJSON

/// Compares one execution with what must become of it.
struct OutcomeComparison {
  let history: History
  let profile: EngineProfile
  private(set) var findings = ExpectationFindings()

  private var arena: Arena { history.arena }

  init(_ history: History, profile: EngineProfile) {
    self.history = history
    self.profile = profile
  }

  mutating func compare(_ expected: ExpectedOutcome) {
    if let status = expected.status, status != history.status {
      differ("status", status.rawValue, history.status.rawValue)
    }
    let failure = history.end.flatMap { $0.type == .executionSucceeded ? nil : $0 }
    compare("error", expected.error, failure?.value)
    compare("cause", expected.cause, failure?.detail)
    if let output = expected.output { compare(output) }
    if let moment = expected.endedAt { compareEnd(moment) }
    compareStates(expected)
    guard let events = expected.history else { return }
    guard sees(.history, "history") else { return }
    var comparison = HistoryComparison(history, profile: profile)
    comparison.compare(events)
    findings.append(comparison.findings)
  }

  private mutating func compare(_ what: String, _ expected: ExpectedText?, _ actual: Value?) {
    guard let expected else { return }
    let found = actual.flatMap { $0.isString ? arena.string(of: $0) : nil }
    switch expected {
    case .absent:
      if let found { differ(what, "none", "'\(found)'") }
    case .text(let text):
      if text != found { differ(what, "'\(text)'", found.map { "'\($0)'" } ?? "none") }
    }
  }

  private mutating func compare(_ expected: ExpectedDocument) {
    guard let end = history.end, end.type == .executionSucceeded else {
      findings.differences.append("output: expected one, found none")
      return
    }
    switch expected {
    case .value(let value):
      if let line = ValuePattern(value, in: arena).difference(from: end.value) {
        findings.differences.append("output: " + line)
      }
    case .text(let text):
      let found = arena.text(of: end.value)
      if text != found { differ("output text", "'\(text)'", "'\(found)'") }
    }
  }

  private mutating func compareEnd(_ moment: Instant) {
    guard sees(.times, "endedAt") else { return }
    guard let last = history.end else {
      differ("endedAt", moment.description, "an execution that is still under way")
      return
    }
    if !profile.accepts(last.time, for: moment) {
      differ("endedAt", moment.description, last.time.description)
    }
  }

  private mutating func compareStates(_ expected: ExpectedOutcome) {
    guard expected.path != nil || !expected.visits.isEmpty, sees(.history, "path") else { return }
    let entered = history.enteredStates
    if let path = expected.path, path != entered {
      differ("path", Self.list(path), Self.list(entered))
    }
    for (state, count) in expected.visits {
      let found = entered.count { $0 == state }
      if found != count { differ("visits of '\(state)'", "\(count)", "\(found)") }
    }
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(40).joined(separator: ", ")
    return names.isEmpty ? "no state" : names.count > 40 ? shown + ", …" : shown
  }

  private mutating func sees(_ sight: EngineProfile.Sight, _ what: String) -> Bool {
    if profile.sees.contains(sight) { return true }
    findings.unseen.append("\(what): \(profile.name) does not show it")
    return false
  }

  private mutating func differ(_ what: String, _ expected: String, _ found: String) {
    findings.differences.append("\(what): expected \(expected), found \(found)")
  }
}

extension History {
  /// The names of all states that were entered, in the order of the events.
  var enteredStates: [String] {
    records.indices.compactMap { index in
      guard case .stateEntered(_, let name, _) = self[index + 1], name.isString else { return nil }
      return arena.string(of: name)
    }
  }
}

extension EngineProfile {
  /// Whether something that happened at `found` may be said to have happened at `expected`.
  func accepts(_ found: Instant, for expected: Instant) -> Bool {
    abs(found.milliseconds - expected.milliseconds) <= toleranceMilliseconds
  }
}
