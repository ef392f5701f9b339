import StatesEngine
import StatesGenerator
@testable import StatesInvariants
import StatesJSON
import StatesTestSupport
import Testing

@testable import StatesRunner

@Suite struct FailureGroupingTests {
  /// An engine with two bugs at once: each is found, once.
  @Test func twoBugsAreTwoFailures() throws {
    let (early, swapped) = (
      try CampaignTests.saboteur("wakes-early"), try CampaignTests.saboteur("swaps-error-and-cause")
    )
    var campaign = Campaign { scenario, arena throws(EngineError) in
      let isWaiting = arena.text(of: scenario.machine.definition).utf8.count % 2 == 0
      return try (isWaiting ? early : swapped).play(scenario, in: arena)
    }
    campaign.mix = FeatureMix(only: FeatureSet([.wait, .task, .fail, .failure]))
    let result = campaign.run(seeds: 0..<300)
    #expect(Set(result.failures.compactMap(\.rule?.id.rawValue)) == ["INV-C11", "INV-E09"])
    #expect(result.failures.count == 2)
    #expect(result.failures.allSatisfy { $0.count > 1 })
  }

  @Test func anUnusableEngineIsAKindOfItsOwn() {
    var campaign = Campaign { _, _ throws(EngineError) in
      throw EngineError(.lost, "it went away")
    }
    campaign.mix = .simple
    let result = campaign.run(seeds: 0..<40)
    #expect(result.failures.map(\.kind.name) == ["engine/lost"])
    #expect(result.failures.first?.count == 40)
    #expect(result.failures.first?.problem == "it went away")
  }

  @Test func whatAnEngineDoesNotDoIsSkipped() {
    let campaign = Campaign { _, _ throws(EngineError) in
      throw EngineError(.unsupported, "not at all")
    }
    let result = campaign.run(seeds: 0..<40)
    #expect(result.skipped == 40 && result.cases == 40 && result.isConforming)
    #expect(result.unexercised.count == Invariant.catalog.count)
  }

  @Test func aStopEndsTheRunWithWhatThereIs() {
    var campaign = Campaign(play: CampaignTests.reference)
    campaign.mix = .simple
    let none = campaign.run(CampaignPlan(seeds: 0..<100), isStopped: { true })
    #expect(none.cases == 0 && none.wasStopped)
    let all = campaign.run(CampaignPlan(seeds: 0..<100), isStopped: { false })
    #expect(all.cases == 100 && !all.wasStopped)
  }

  @Test(arguments: [
    ("x; however it was asked to wait for 31.000 s", "INV-C11/it-was-asked-to-wait-for"),
    ("x; however 'A' failed", "INV-C11"), ("nothing is said", "INV-C11"),
    ("x; however what came before gave null", "INV-C11/what-came-before-gave"),
    ("x (event 3); however its retriers allow 3 in one visit", "INV-C11/its-retriers-allow"),
  ])
  func aKindIsTheRuleAndTheReason(message: String, name: String) {
    let violation = Violation(
      rule: "INV-C11", execution: "e", message: message, events: [], calls: [])
    #expect(FailureKind(violation).name == name)
    #expect(KnownKind(name: "INV-C11").covers(FailureKind(violation)))
    #expect(!KnownKind(name: "INV-C1").covers(FailureKind(violation)))
  }

  /// Whatever rule notices first, one bug is looked for by all that are about the same.
  @Test(
    arguments: [
      ("INV-D05", "INV-D02", true), ("INV-R02", "INV-E01", true), ("INV-D02", "INV-E01", false),
    ] as [(Invariant.ID, Invariant.ID, Bool)])
  func aGroupIsTheRulesAboutOneThing(left: Invariant.ID, right: Invariant.ID, isOne: Bool) {
    func kind(_ rule: Invariant.ID) -> FailureKind {
      FailureKind(
        Violation(rule: rule, execution: "e", message: "x; however it is", events: [], calls: []))
    }
    #expect((kind(left).group == kind(right).group) == isOne)
    #expect(Aim.group(kind(left)).covers(kind(right)) == isOne)
    #expect(!Aim.kind(kind(left)).covers(kind(right)))
    #expect(Aim.kind(kind(left)).rules(of: Campaign(play: CampaignTests.reference)).count == 1)
  }

  /// A pair of events has a place of its own.
  @Test func everyEventAndFeatureCanBeCounted() {
    #expect(EventType.allCases.count < PairCounts.side)
    #expect(Feature.allCases.count <= PairCounts.side)
  }
}
