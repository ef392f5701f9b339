import StatesEngine
import StatesJSON
import StatesLanguage
import StatesPath

// Where a Choice leads, by the rules evaluated again over what it was given.

extension Invariant {
  static let choiceTaken = Invariant(
    "INV-D07",
    "A Choice leads where the first rule that holds says, else to Default, else it fails.",
    rests: ["CHOICE-01", "CHOICE-02"], needs: .run,
    .at(.entered, if: .afterChoice) { $0.checkChoiceTaken() },
    .at(.exited, if: .visit(.choice)) { $0.checkChoiceFails() },
    .at(.resolved) { $0.checkChoiceHolds() })

  static let typeMismatch = Invariant(
    "INV-D08", "A comparison with a value of another type does not hold, and is no error.",
    rests: ["CHOICE-05"], needs: .run,
    .at(.exited, if: .visit(.choice)) { $0.noteMismatches() },
    .at(.entered, if: .afterChoice) { $0.checkMismatchTaken() },
    .at(.resolved) { $0.checkMismatchFails() })

  static let missingVariable = Invariant(
    "INV-D09", "A Choice whose Variable is missing fails, unless IsPresent asks for it.",
    rests: ["CHOICE-07"], .profile, needs: .run,
    .at(.exited, if: .visit(.choice)) { $0.checkMissingVariable() },
    .at(.resolved) { $0.noteMissingVariable() })
}

extension Trial {
  /// The Choice that led to the state at hand, or -1.
  @inline(__always)
  private var choiceBefore: Int {
    let last = scopes[nowScope].lastState
    guard unfinishedVisit == nil, last >= 0, last < chart.facts.count,
      chart.facts[last].tag == .choice
    else { return -1 }
    return last
  }

  fileprivate mutating func checkChoiceTaken() {
    let choice = choiceBefore
    let expected = scopes[nowScope].expected
    guard choice >= 0, expected >= 0 else { return }
    premise()
    if expected != nowState { breachOfChoice(choice, expected) }
  }

  private mutating func breachOfChoice(_ choice: Int, _ expected: Int) {
    let exit = scopes[nowScope].lastExit
    breach(
      {
        "\($0.quoted(state: choice)) led to \($0.quoted(state: $0.nowState)) (\($0.event($0.id))); "
          + "however over \($0.text($0.record.value)) its rules lead to \($0.quoted(state: expected))"
      }, at: Int(exit), id)
  }

  fileprivate mutating func checkChoiceFails() {
    guard visits[nowVisit].tag == .choice, case .nowhere = choice(of: nowVisit) else { return }
    premise()
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) was left (\($0.event($0.id))); however none of its rules "
          + "holds over \($0.text($0.visits[$0.nowVisit].input)) and it has no Default, so that it "
          + "has to fail"
      }, at: Int(visits[nowVisit].entered), id)
  }

  fileprivate mutating func checkChoiceHolds() {
    guard visits[nowVisit].tag == .choice, nowResolution == .surfaced,
      visits[nowVisit].failure.origin == .silent, !mayFailSilently(nowVisit),
      let expected = chosenState(nowVisit)
    else { return }
    premise()
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) failed (\($0.event($0.id))); however over "
          + "\($0.text($0.visits[$0.nowVisit].input)) its rules lead to \($0.quoted(state: expected))"
      }, at: Int(visits[nowVisit].entered), id)
  }
}

// MARK: - Comparisons with values of another type

extension Trial {
  /// Whether a comparison of the Choice at hand meets a value of another type than its own.
  private func meetsMismatch(_ visit: Int) -> Bool {
    let state = visits[visit].state
    guard state < chart.facts.count, case .value(let input) = visits[visit].effective,
      visits[visit].knowsEffective
    else { return false }
    let scope = scope(of: visit, input: input)
    return chart.typedTests[chart.facts[state].typedTests].contains { test in
      guard let value = try? test.variable.evaluate(in: scope) else { return false }
      return value.kind != test.kind
    }
  }

  fileprivate mutating func noteMismatches() {
    guard visits[nowVisit].tag == .choice else { return }
    _ = effectiveInput(of: nowVisit)
    let meets = meetsMismatch(nowVisit)
    scopes[nowScope].lastMetMismatch = meets
    if meets { premise() }
  }

  fileprivate mutating func checkMismatchTaken() {
    let choice = choiceBefore
    let expected = scopes[nowScope].expected
    guard choice >= 0, expected >= 0, scopes[nowScope].lastMetMismatch, expected != nowState else {
      return
    }
    breachOfChoice(choice, expected)
  }

  fileprivate mutating func checkMismatchFails() {
    guard visits[nowVisit].tag == .choice, nowResolution == .surfaced,
      visits[nowVisit].failure.origin == .silent, !mayFailSilently(nowVisit),
      meetsMismatch(nowVisit)
    else { return }
    premise()
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) failed (\($0.event($0.id))); however a value of another type "
          + "in \($0.text($0.visits[$0.nowVisit].input)) is no error"
      }, at: Int(visits[nowVisit].entered), id)
  }

  fileprivate mutating func checkMissingVariable() {
    guard visits[nowVisit].tag == .choice, case .fails = choice(of: nowVisit) else { return }
    premise()
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) was left (\($0.event($0.id))); however a value that its "
          + "rules ask for is missing in \($0.text($0.visits[$0.nowVisit].input)), so that it has to "
          + "fail"
      }, at: Int(visits[nowVisit].entered), id)
  }

  fileprivate mutating func noteMissingVariable() {
    guard visits[nowVisit].tag == .choice, case .fails = choice(of: nowVisit) else { return }
    premise()
  }
}
