public import StatesJSON
import StatesLanguage

extension Expectation {
  /// Compares what was seen with what was expected; `arena` is the one of the run.
  public func findings(in observation: Observation, arena: Arena) -> ExpectationFindings {
    var findings = ExpectationFindings()
    findings.append(creation(in: observation))
    guard isCreated != false else { return findings }
    if outcome.asks {
      findings.append(compare(outcome, of: observation.scenario.execution, in: observation))
    }
    for (name, outcome) in executions {
      findings.append(
        compare(outcome, of: name, in: observation), under: "execution '\(name.rawValue)'")
    }
    var calls = CallComparison(observation, in: arena)
    calls.compare(requests: requests)
    calls.compare(replies: replies)
    findings.append(calls.findings)
    if !anyOf.isEmpty { findings.append(alternatives(in: observation, arena)) }
    return findings
  }

  private func compare(
    _ outcome: ExpectedOutcome, of name: ExecutionName, in observation: Observation
  ) -> ExpectationFindings {
    guard let history = observation.histories.first(where: { $0.execution == name })?.history else {
      var findings = ExpectationFindings()
      findings.differences.append("no execution '\(name.rawValue)' was started")
      return findings
    }
    var comparison = OutcomeComparison(history, profile: observation.profile)
    comparison.compare(outcome)
    return comparison.findings
  }

  /// The findings of the alternative that comes nearest, unless one holds.
  private func alternatives(in observation: Observation, _ arena: Arena) -> ExpectationFindings {
    let all = anyOf.map { $0.findings(in: observation, arena: arena) }
    if all.contains(where: \.holds) { return ExpectationFindings() }
    var findings = ExpectationFindings()
    if let undecided = all.first(where: \.differences.isEmpty) {
      findings.append(undecided, under: "anyOf")
      return findings
    }
    for (index, other) in all.enumerated() {
      findings.append(other, under: "anyOf, alternative \(index + 1)")
    }
    return findings
  }
}

extension Expectation {
  /// Compares what became of the definition of the machine under test.
  private func creation(in observation: Observation) -> ExpectationFindings {
    var findings = ExpectationFindings()
    guard let reply = observation.creations.first?.reply else { return findings }
    var found: [Diagnostic] = []
    var isRefused = false
    if case .refused(let diagnostics) = reply { (found, isRefused) = (diagnostics, true) }
    let shown = found.map(\.description).joined(separator: "; ")
    if isRefused, isCreated != false {
      findings.differences.append("definition: expected to be accepted, was refused: \(shown)")
    } else if !isRefused, isCreated == false {
      findings.differences.append("definition: expected to be refused, was accepted")
    }
    for expected in diagnostics where !found.contains(where: { expected.fits($0) }) {
      findings.differences.append(
        "diagnostics: \(expected.summary) is not among them: \(shown.isEmpty ? "none" : shown)")
    }
    return findings
  }
}

extension ExpectedOutcome {
  /// Whether anything is asked at all.
  var asks: Bool {
    asksForDescription || endedAt != nil || path != nil || !visits.isEmpty || history != nil
  }
}

extension ExpectedDiagnostic {
  func fits(_ diagnostic: Diagnostic) -> Bool {
    (severity.map { $0 == diagnostic.severity.rawValue } ?? true)
      && (code.map { $0 == diagnostic.message.code.rawValue } ?? true)
      && (location.map { $0 == diagnostic.location.description } ?? true)
      && (message.map { $0 == diagnostic.message.text } ?? true)
  }

  var summary: String {
    [severity, code, message, location.map { "at " + $0 }].compactMap { $0 }.joined(separator: " ")
  }
}
