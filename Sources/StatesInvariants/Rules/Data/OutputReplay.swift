import StatesEngine
import StatesJSON
import StatesLanguage
import StatesPath

// What a state gives, worked out again from what it was given, what its work gave, and the definition.

extension Invariant {
  static let outputReplay = Invariant(
    "INV-D02",
    "A state gives what its fields make of its input and of its work's result.",
    rests: ["DFP-01", "DFP-02", "DFA-06"], needs: .run,
    .at(.exited) { $0.checkOutputReplay() })

  static let discardedResult = Invariant(
    "INV-D03", "With ResultPath null a state gives what OutputPath lets through of its raw input.",
    rests: ["DFP-03"], needs: .run,
    .at(.exited) { $0.checkDiscardedResult() })

  static let restOfInputKept = Invariant(
    "INV-D04", "A ResultPath into the input leaves every other member of the raw input as it was.",
    rests: ["DFP-04", "DFP-05"], needs: .run,
    .at(.exited) { $0.checkRestOfInputKept() })

  static let fixedResult = Invariant(
    "INV-D13", "The Result of a Pass state is given as it is written, whatever it looks like.",
    rests: ["DFP-14"], needs: .run,
    .at(.exited) { $0.checkFixedResult() })

  static let intrinsicLaws = Invariant(
    "INV-D14", "Intrinsic functions give what their definitions say.",
    rests: ["INTR-10"], needs: .run,
    .at(.exited) { $0.checkIntrinsicOutput() }, .at(.scheduled) { $0.checkIntrinsicArguments() })

  static let barePass = Invariant(
    "INV-D16", "A Pass state without fields gives what it was given.",
    rests: ["PASS-01", "DFP-20"], needs: .run,
    .at(.exited) { $0.checkBarePass() })
}

extension Trial {
  fileprivate mutating func checkOutputReplay() {
    guard !nowIsCaught, nowState < chart.facts.count else { return }
    switch chart.facts[nowState].tag {
    case .parallel, .map, .fail: return
    case .task, .pass, .wait, .choice, .succeed: break
    }
    switch expectedOutput() {
    case .unknown: doubt()
    case .value(let expected):
      premise()
      if !memo.isAlike { breachOfOutput(expected) }
    case .fails:
      premise()
      breach(
        {
          "\($0.quoted(visit: $0.nowVisit)) gives \($0.text($0.record.value)) (\($0.event($0.id))); "
            + "however its fields cannot be evaluated over "
            + "\($0.text($0.visits[$0.nowVisit].input)), so that it has to fail"
        }, at: Int(visits[nowVisit].entered), id)
    }
  }

  /// Says what the state at hand had to give.
  mutating func breachOfOutput(_ expected: Value) {
    let closed = visits[nowVisit].attempt.closed
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) gives \($0.text($0.record.value)) (\($0.event($0.id))); "
          + "however its fields make \($0.text(expected)) of what it was given"
      }, at: Int(visits[nowVisit].entered), Int(closed), id)
  }

  /// Whether the state at hand is left well and reads its data by paths.
  private var hasPlainExit: Bool {
    !nowIsCaught && nowState < chart.facts.count
      && !chart.facts[nowState].traits.contains(.jsonata)
  }

  fileprivate mutating func checkDiscardedResult() {
    guard hasPlainExit, case .discard = chart.states[nowState].flow.result else { return }
    let scope = scope(of: nowVisit, input: visits[nowVisit].input)
    guard let expected = try? chart.pipelines[nowState].outputPath.select(in: scope) else { return }
    premise()
    if !isAlike(expected, record.value) { breachOfOutput(expected) }
  }

  fileprivate mutating func checkRestOfInputKept() {
    guard hasPlainExit, case .path(let row) = chart.states[nowState].flow.result,
      case .all = chart.states[nowState].flow.output, visits[nowVisit].input.isObject,
      let name = chart.machine?.paths[row.index].source.firstName
    else { return }
    premise()
    let input = visits[nowVisit].input
    guard record.value.isObject else { return breachOfRest(name, "it is no object") }
    for index in 0..<arena.count(of: input) {
      let key = arena.key(at: index, of: input)
      let member = arena.name(of: key)
      guard member != name else { continue }
      let kept = arena.member(key, of: record.value)
      guard let kept, arena.equal(kept, arena.memberValue(at: index, of: input)) else {
        return breachOfRest(name, "the member '\(member)' is not as it was")
      }
    }
  }

  private mutating func breachOfRest(_ name: String, _ what: String) {
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) gives \($0.text($0.record.value)) (\($0.event($0.id))); "
          + "however its ResultPath may change '\(name)' alone, and \(what)"
      }, at: Int(visits[nowVisit].entered), id)
  }

  fileprivate mutating func checkFixedResult() {
    guard hasPlainExit, chart.facts[nowState].traits.contains(.verbatim),
      case .pass(let pass) = chart.states[nowState].kind, let result = pass.result,
      case .replace = chart.states[nowState].flow.result,
      case .all = chart.states[nowState].flow.output
    else { return }
    premise()
    if !arena.equal(result, record.value) { breachOfOutput(result) }
  }

  fileprivate mutating func checkIntrinsicOutput() {
    guard hasPlainExit, chart.facts[nowState].traits.contains(.intrinsics),
      case .value(let expected) = expectedOutput()
    else { return }
    premise()
    if !memo.isAlike { breachOfOutput(expected) }
  }

  fileprivate mutating func checkIntrinsicArguments() {
    guard nowState < chart.facts.count, chart.facts[nowState].traits.contains(.intrinsics),
      case .value(let expected) = arguments(of: nowVisit)
    else { return }
    premise()
    if !isAlike(expected, record.value) { breachOfOutput(expected) }
  }

  fileprivate mutating func checkBarePass() {
    guard hasPlainExit, case .pass(let pass) = chart.states[nowState].kind, pass.result == nil,
      isBare(chart.states[nowState].flow)
    else { return }
    premise()
    if !arena.equal(visits[nowVisit].input, record.value) { breachOfOutput(visits[nowVisit].input) }
  }

  private func isBare(_ flow: DataFlow) -> Bool {
    guard case .all = flow.input, case .replace = flow.result, case .all = flow.output else {
      return false
    }
    return flow.arguments == nil && flow.resultSelector == nil
  }
}

extension String {
  /// The name of the member of the top that a reference path leads through: `a` of `$.a.b[0]`.
  fileprivate var firstName: String? {
    let rest = dropFirst()
    if rest.hasPrefix(".") {
      return String(rest.dropFirst().prefix { $0 != "." && $0 != "[" })
    }
    guard rest.hasPrefix("['") || rest.hasPrefix("[\"") else { return nil }
    let quote = rest.dropFirst().first
    let name = rest.dropFirst(2).prefix { $0 != quote }
    return name.contains("\\") ? nil : String(name)
  }
}
