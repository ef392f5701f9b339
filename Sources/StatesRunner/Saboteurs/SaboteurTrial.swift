package import StatesInvariants
package import StatesJSON

/// One search for a saboteur, from one seed.
package struct SaboteurTrial: Sendable {
  /// What was found.
  package struct Find: Sendable {
    /// The rule that was broken; `nil` if the engine could not be used at all.
    package let rule: Invariant.ID?
    /// How many cases were run, the failing one included.
    package let cases: UInt64
    /// Processor time of this thread up to the failing case, in nanoseconds.
    package let nanoseconds: Int64
    /// How often the engine was run to make the case small.
    package let evaluations: Int
    /// How large the smallest case is.
    package let size: CaseSize
    /// The smallest case as text, without what only describes it.
    package let text: String
  }

  /// `nil` if the time was over before anything was found.
  package let find: Find?

  /// Searches for `saboteur` from `seed` on this thread, until something is found or `budget`
  /// nanoseconds are used up.
  ///
  /// - Parameters:
  ///   - saboteur: Whom to look for.
  ///   - seed: The first seed.
  ///   - budget: How many nanoseconds of `clock` the search may take.
  ///   - clock: The processor time of the calling thread, in nanoseconds.
  package init(
    of saboteur: Saboteur, seed: UInt64, budget: Int64, clock: () -> Int64
  ) {
    let campaign = Campaign(play: saboteur.play)
    let began = clock()
    var found = began
    let hunt = campaign.hunt(
      from: seed, cases: .max, isStopped: { clock() - began > budget }, found: { found = clock() })
    find = hunt.failure.map { failure in
      Find(
        rule: failure.kind.rule, cases: hunt.cases, nanoseconds: found - began,
        evaluations: failure.evaluations, size: CaseSize(failure.scenario),
        text: failure.scenario.withoutTitle.text())
    }
  }

  /// The seed of a trial: far from those of the others.
  package static func seed(_ number: Int, from seed: UInt64) -> UInt64 {
    seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15
  }
}

/// How large a case is, as far as a reader has to take it in.
package struct CaseSize: Sendable, Hashable {
  /// How many states its machines have, inner ones included.
  package let states: Int
  /// How many signals its replies hold, and how many calls the world makes besides.
  package let signals: Int
  /// How many different moments are named: delays, and times of calls.
  package let instants: Int

  package init(states: Int, signals: Int, instants: Int) {
    (self.states, self.signals, self.instants) = (states, signals, instants)
  }

  /// The size of a scenario file.
  package init(_ scenario: JSON) {
    var machines = scenario["machine"].map { [$0] } ?? []
    if case .object(let more)? = scenario["machines"] {
      machines += more.compactMap { $0.value["machine"] }
    }
    var count = 0
    for machine in machines { _ = machine.editingStates { _ in count += 1 } }
    states = count
    var signals = 0
    var moments: Set<String> = []
    scenario["tasks"]?.visitSignals { signal in
      signals += 1
      moments.insert(signal["after"]?.text() ?? "0")
    }
    if case .array(let calls)? = scenario["calls"] {
      signals += calls.count
      for call in calls { moments.insert(call["at"]?.text() ?? "0") }
    }
    self.signals = signals
    instants = moments.count
  }

  /// Whether this case is no larger than another in any respect.
  package func isWithin(_ other: CaseSize) -> Bool {
    states <= other.states && signals <= other.signals && instants <= other.instants
  }
}

extension JSON {
  /// A case without id, title and rules, which tell how it was found.
  fileprivate var withoutTitle: JSON {
    guard case .object(var members) = self else { return self }
    for name in ["id", "title", "notes", "rules"] { members[name] = nil }
    return .object(members)
  }

  /// Calls `visit` with every signal of the scripts in this value.
  fileprivate func visitSignals(_ visit: (JSON.Object) -> Void) {
    switch self {
    case .array(let elements): for element in elements { element.visitSignals(visit) }
    case .object(let members):
      if members.contains(where: { Self.signalNames.contains($0.key) }) { return visit(members) }
      for (name, value) in members where name != "when" { value.visitSignals(visit) }
    case .null, .bool, .number, .string: break
    }
  }

  private static let signalNames = [
    "succeed", "succeedText", "fail", "heartbeat", "submitted", "submitFailed", "startFailed",
  ]
}

extension Saboteur {
  /// How large the smallest case is that is known.
  package func smallestSize() -> CaseSize {
    CaseSize((try? JSON(parsing: smallest.text(named: name, summary))) ?? .null)
  }
}
