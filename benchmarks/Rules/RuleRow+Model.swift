import StatesEngine
import StatesInterpreter
import StatesJSON
import StatesLanguage

extension RuleRow {
  /// How the reference orders what nobody has ordered.
  static let model: [RuleRow] = [
    .seen("MODEL-01", .stay { $0.around != nil }),
    .seen("MODEL-02", .call { $0.reply.isDone } && .run { $0.history.count > 1 }),
    .judged("MODEL-03"),
    .seen("MODEL-04", .coincidence),
    .never(
      "MODEL-05", "It says how other engines are judged; the reference shows one of the outcomes."),
    .seen("MODEL-06", .expression { $0.isEvaluated && $0.isRandom } || .jitter),
    .seen("MODEL-07", .run { $0.isExhausted && $0.endsAtOnce }),
    .seen("MODEL-08", .settlement(.aborted) || .settlement(.executionOver)),
  ]

  private static let large = "It is a limit beyond what is drawn."

  /// The shape of definitions.
  static let structure: [RuleRow] = names + fields + reports

  private static let names: [RuleRow] = [
    .refused("STRUCT-01"), .refused("STRUCT-02"), .refused("STRUCT-03"), .refused("STRUCT-04"),
    .refused("STRUCT-05"), .refused("STRUCT-06"),
    .never("STRUCT-07", noJsonata), .never("STRUCT-08", large), .never("STRUCT-09", large),
    .seen("STRUCT-10", .stay { $0.has("Comment") }, .refusal(for: "STRUCT-10")),
    .refused("STRUCT-11"), .refused("STRUCT-12"), .judged("STRUCT-13"), .refused("STRUCT-14"),
    .refused("STRUCT-15"), .refused("STRUCT-16"), .refused("STRUCT-17"),
    .seen(
      "STRUCT-18", Sign { $0.hasUnreachableState },
      rarely: "Every state that is drawn is reachable."),
    .refused("STRUCT-19"),
    .seen("STRUCT-20", .stay { $0.isReturn }),
  ]

  private static let fields: [RuleRow] = [
    .refused("STRUCT-30"), .refused("STRUCT-31"), .refused("STRUCT-32"), .refused("STRUCT-33"),
    .refused("STRUCT-34"), .refused("STRUCT-35"), .refused("STRUCT-36"), .refused("STRUCT-37"),
    .refused("STRUCT-38"),
    .seen("STRUCT-39", .stay(.task) { $0.isCallback && $0.attempts > 0 && !$0.passesToken }),
    .refused("STRUCT-40"), .refused("STRUCT-41"), .refused("STRUCT-42"),
    .refused("STRUCT-43"), .refused("STRUCT-44"),
    .seen(
      "STRUCT-45",
      .stay { stay in
        !stay.failures.isEmpty
          && (stay.names(in: "Retry") + stay.names(in: "Catch")).joined().contains("State.ALL")
      }),
  ]

  private static let reports: [RuleRow] = [
    .seen("STRUCT-50", Sign { $0.refusal?.contains { $0.severity == .error } == true }),
    .seen("STRUCT-51", Sign { Set(($0.refusal ?? []).map(\.message.code)).count > 0 }),
    .seen("STRUCT-52", Sign { $0.refusal != nil }),
    .never("STRUCT-53", "It says how verdicts of validators are compared."),
    .never("STRUCT-54", "The kit makes no DescribeStateMachine calls."),
  ]

  /// Why no scenario shows a rule on JSONata.
  static let noJsonata = "The reference takes no machine with the query language JSONata."
}

extension Stay {
  var isCallback: Bool { resource.hasSuffix(".waitForTaskToken") }

  /// Whether the task's token stands anywhere in the parameters.
  var passesToken: Bool {
    self["Parameters"].map { arena.text(of: $0).contains("$$.Task.Token") } ?? false
  }
}

extension Run {
  /// Whether it came to the limit on events.
  var isExhausted: Bool { cause?.contains("the maximum number of history events") == true }

  /// Whether its last events all fell into one moment.
  fileprivate var endsAtOnce: Bool {
    let last = history.records.suffix(6)
    return last.count == 6 && last.first?.time == last.last?.time
  }
}

extension Expression {
  /// Whether it depends on luck.
  fileprivate var isRandom: Bool {
    calls("UUID") || calls("MathRandom") && text.filter { $0 == "," }.count == 1
  }
}

extension Sign {
  /// The delay before a retry was drawn at random.
  static let jitter = Sign { played in played.account.delays.contains { $0.jitter == .full } }

  /// A call was made at a moment at which a timer or a deadline was due as well.
  fileprivate static let coincidence = Sign { played in
    let calls = Set(played.observation.log.map(\.time).filter { $0 > .start })
    return !calls.isEmpty
      && played.runs.contains { run in
        run.history.records.contains { record in
          let isTimed =
            record.type == .waitStateExited || record.type.workStage?.stage == .timedOut
            || record.type == .executionTimedOut
          return isTimed && calls.contains(record.time)
        }
      }
  }
}

extension Reply {
  /// Whether the call was not refused.
  var isDone: Bool {
    switch self {
    case .accepted, .polled, .waiting, .described: true
    case .rejected, .refused, .unsupported: false
    }
  }

  /// The code with which the call was refused.
  var refusal: RejectionCode? {
    if case .rejected(let code, _) = self { code } else { nil }
  }
}

extension PlayedCase {
  /// Whether the machine was accepted with a state that nothing leads to.
  fileprivate var hasUnreachableState: Bool {
    guard let reply = observation.creations.first?.reply, reply.isDone else { return false }
    var targets: Set<Key> = []
    func note(_ value: Value?) {
      if let value, value.isString { targets.insert(arena.key(of: value)) }
    }
    func visit(_ value: Value) {
      if value.isArray {
        for place in 0..<arena.count(of: value) { visit(arena.element(place, of: value)) }
      }
      guard value.isObject else { return }
      for field in ["StartAt", "Next", "Default"] { note(arena.find(field, in: value)) }
      for place in 0..<arena.count(of: value) { visit(arena.memberValue(at: place, of: value)) }
    }
    visit(scenario.machine.definition)
    for machine in scenario.machines { visit(machine.definition) }
    return machines.names.contains { !targets.contains($0) }
  }
}
