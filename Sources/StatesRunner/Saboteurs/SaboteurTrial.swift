import StatesEngine
import StatesInterpreter
package import StatesInvariants
import StatesJSON

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
  ///   - cases: How many cases the search may run.
  ///   - rules: The rules to judge by.
  ///   - kind: What has to be broken; anything if not told.
  ///   - memory: What other trials of the same saboteur, by the same rules, have made small.
  ///   - clock: The processor time of the calling thread, in nanoseconds.
  ///   - prepare: Changes how the campaign searches.
  package init(
    of saboteur: Saboteur, seed: UInt64, budget: Int64, cases: UInt64 = .max,
    rules: [Invariant] = Invariant.catalog, kind: FailureKind? = nil,
    memory: DescentMemory? = nil, clock: () -> Int64,
    prepare: (inout Campaign) -> Void = { _ in }
  ) {
    var campaign = Campaign(rules: rules, play: saboteur.play)
    campaign.baseline = Campaign.reference
    campaign.memory = memory
    prepare(&campaign)
    let began = clock()
    var found = began
    let hunt = campaign.hunt(
      from: seed, cases: cases, for: kind, isStopped: { clock() - began > budget },
      found: { found = clock() })
    find = hunt.failure.map { failure in
      Find(
        rule: failure.kind.rule, cases: hunt.cases, nanoseconds: found - began,
        evaluations: failure.evaluations, size: saboteur.size(of: failure.scenario.text()),
        text: failure.scenario.withoutTitle.text())
    }
  }

  /// The seed of a trial: far from those of the others.
  package static func seed(_ number: Int, from seed: UInt64) -> UInt64 {
    seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15
  }
}

extension JSON {
  /// A case without id, title and rules, which tell how it was found.
  fileprivate var withoutTitle: JSON {
    guard case .object(var members) = self else { return self }
    for name in ["id", "title", "notes", "rules"] { members[name] = nil }
    return .object(members)
  }
}

extension Saboteur {
  /// How large the smallest case is that is known.
  package func smallestSize() -> CaseSize { size(of: smallest.text(named: name, summary)) }

  /// What its smallest known case breaks first of the rules that have to notice; `nil` if a campaign
  /// cannot meet that.
  package var mainKind: FailureKind? {
    let rules = Invariant.catalog.filter { breaks.contains($0.id) }
    var worker = CampaignWorker(Campaign(rules: rules, play: play))
    return worker.kinds(of: smallest.text(named: name, summary)).first { !$0.isOurs }
  }

  /// How large a case is when this saboteur plays it.
  func size(of text: String) -> CaseSize {
    let arena = Arena()
    guard let scenario = try? Scenario(parsing: Array(text.utf8), into: arena),
      let observation = try? play(scenario, in: arena)
    else { return CaseSize() }
    return CaseSize(of: observation, in: arena)
  }
}
