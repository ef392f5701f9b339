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
    .at(.exited, if: [.well, .known]) { $0.checkOutputReplay() })

  static let discardedResult = Invariant(
    "INV-D03", "With ResultPath null a state gives what OutputPath lets through of its raw input.",
    rests: ["DFP-03"], needs: .run,
    .at(.exited, if: [.well, .field(.discardedResult)]) { $0.checkDiscardedResult() })

  static let restOfInputKept = Invariant(
    "INV-D04", "A ResultPath into the input leaves every other member of the raw input as it was.",
    rests: ["DFP-04", "DFP-05"], needs: .run,
    .at(.exited, if: [.well, .field(.placedResult)]) { $0.checkRestOfInputKept() })

  static let fixedResult = Invariant(
    "INV-D13", "The Result of a Pass state is given as it is written, whatever it looks like.",
    rests: ["DFP-14"], needs: .run,
    .at(.exited, if: [.well, .field([.verbatim, .wholeResult])]) { $0.checkFixedResult() })

  static let intrinsicLaws = Invariant(
    "INV-D14", "Intrinsic functions give what their definitions say.",
    rests: ["INTR-10"], needs: .run,
    .at(.exited, if: [.well, .field(.intrinsics)]) { $0.checkIntrinsicOutput() },
    .at(.scheduled) { $0.checkIntrinsicArguments() })

  static let barePass = Invariant(
    "INV-D16", "A Pass state without fields gives what it was given.",
    rests: ["PASS-01", "DFP-20"], needs: .run,
    .at(.exited, if: [.well, .field(.bare)]) { $0.checkBarePass() })
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
  @inline(__always)
  private var hasPlainExit: Bool {
    !nowIsCaught && nowState < chart.facts.count
      && !chart.facts[nowState].traits.contains(.jsonata)
  }

  fileprivate mutating func checkDiscardedResult() {
    guard hasPlainExit, chart.facts[nowState].traits.contains(.discardedResult) else { return }
    let scope = scope(of: nowVisit, input: visits[nowVisit].input)
    guard let expected = try? chart.pipelines[nowState].outputPath.select(in: scope) else { return }
    premise()
    if !isAlike(expected, record.value) { breachOfOutput(expected) }
  }

  fileprivate mutating func checkRestOfInputKept() {
    guard hasPlainExit, let changed = chart.facts[nowState].changedMember,
      visits[nowVisit].input.isObject
    else { return }
    premise()
    let input = visits[nowVisit].input
    guard record.value.isObject else { return breachOfRest(changed, "it is no object") }
    for index in 0..<arena.count(of: input) {
      let key = arena.key(at: index, of: input)
      guard key != changed else { continue }
      let kept = arena.member(key, of: record.value)
      guard let kept, arena.equal(kept, arena.memberValue(at: index, of: input)) else {
        return breachOfRest(changed, "the member '\(arena.name(of: key))' is not as it was")
      }
    }
  }

  private mutating func breachOfRest(_ changed: Key, _ what: String) {
    let name = arena.name(of: changed)
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) gives \($0.text($0.record.value)) (\($0.event($0.id))); "
          + "however its ResultPath may change '\(name)' alone, and \(what)"
      }, at: Int(visits[nowVisit].entered), id)
  }

  fileprivate mutating func checkFixedResult() {
    guard hasPlainExit, chart.facts[nowState].traits.isSuperset(of: [.verbatim, .wholeResult]),
      let result = chart.facts[nowState].fixedResult
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
    guard hasPlainExit, chart.facts[nowState].traits.contains(.bare) else { return }
    premise()
    if !arena.equal(visits[nowVisit].input, record.value) { breachOfOutput(visits[nowVisit].input) }
  }
}
