import StatesEngine
import StatesGenerator
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesLanguage
import StatesProperty

/// One worker of a campaign: an arena, and all that draws, plays and judges in it.
///
/// Nothing of it is shared, so that a case takes no lock.
struct CampaignWorker {
  let arena: Arena
  let mark: Arena.Mark
  var source: any ScenarioSource
  private let play: Campaign.Play
  private let baseline: Campaign.Play?
  private var judge: Judge
  var decoder: MachineDecoder
  /// The machine of the last case, for further worlds.
  var hand: MachineInHand?
  var choices = Choices(seed: 0)
  private var tally: RoundTally
  private let ruleCount: Int

  init(_ campaign: Campaign, rules: [Invariant]? = nil) {
    let rules = rules ?? campaign.rules
    arena = Arena()
    source = campaign.source(arena)
    play = campaign.play
    baseline = campaign.baseline
    judge = Judge(in: arena, by: rules)
    decoder = MachineDecoder(arena)
    mark = arena.mark()
    ruleCount = rules.count
    tally = RoundTally(rules: rules.count)
  }

  /// Runs chunks of a round until none is left, and hands over what was found.
  mutating func run(_ round: CampaignRound, nextChunk: () -> Int?) -> RoundTally {
    begin(round)
    while let number = nextChunk(), let chunk = round.chunk(number) {
      for number in chunk { run(round.plan.seed(at: number), number) }
    }
    return tally
  }

  /// Runs a round up to the first case that fails, in the way of `kind` if there is one.
  mutating func hunt(
    _ round: CampaignRound, for kind: FailureKind?, isStopped: () -> Bool
  ) -> RoundTally {
    begin(round)
    for number in round.numbers where !isStopped() {
      guard run(round.plan.seed(at: number), number) else { continue }
      if let kind, tally.failures.last?.kinds.contains(kind) == false {
        tally.failures.removeLast()
      } else {
        break
      }
    }
    return tally
  }

  private mutating func begin(_ round: CampaignRound) {
    tally = RoundTally(rules: ruleCount, watching: round.direction.rare)
    steer(by: round.direction.mix)
  }

  /// Runs the case of a seed; says whether it failed.
  @discardableResult
  private mutating func run(_ seed: UInt64, _ number: UInt64) -> Bool {
    tally.cases += 1
    guard let generated = draw(seed) else {
      tally.skipped += 1
      return false
    }
    let findings = examine(generated, on: play, with: hand?.machines, isCounted: true)
    if case .skipped = findings { tally.skipped += 1 }
    let kinds = findings.kinds
    guard !kinds.isEmpty else { return false }
    tally.failures.append(FailedCase(number: number, seed: seed, kinds: kinds))
    return true
  }

  /// What a scenario breaks; its machines are checked by all rules on definitions only if asked for.
  mutating func examine(
    _ generated: GeneratedScenario, checksMachines: Bool = false
  ) -> CaseFindings {
    examine(generated, on: play, isCounted: false, checks: checksMachines)
  }

  /// How large a scenario is when it is played; `nil` if that cannot be done.
  mutating func size(of generated: GeneratedScenario) -> CaseSize? {
    played(generated).map { CaseSize(of: $0.observation, in: arena) }
  }

  private mutating func played(
    _ generated: GeneratedScenario
  ) -> (observation: Observation, machines: CompiledMachines?)? {
    var scenario = generated.scenario
    let machines = try? compile(scenario, checks: generated.expectsRefusal != nil)
    machines?.lend(to: &scenario)
    guard let observation = try? play(scenario, arena) else { return nil }
    return (observation, machines)
  }

  /// The kinds of events in the histories of a scenario that puts all rules to the test; `nil` for
  /// any other.
  mutating func eventTypes(of generated: GeneratedScenario) -> [EventType]? {
    guard let (observation, machines) = played(generated) else { return nil }
    let judgement = judge.judge(observation, chart: machines?.chart)
    guard judgement.premises.allSatisfy({ $0 > 0 }) else { return nil }
    var isThere = [Bool](repeating: false, count: EventType.allCases.count)
    for (_, history) in observation.histories {
      for record in history.records { isThere[Int(record.type.rawValue)] = true }
    }
    return EventType.allCases.filter { isThere[Int($0.rawValue)] }
  }

  /// What is seen of a scenario, and the places of the rules that it puts to the test; `nil` if it
  /// cannot be played.
  mutating func tests(
    of generated: GeneratedScenario
  ) -> (observation: Observation, rules: [Int])? {
    guard let (observation, machines) = played(generated) else { return nil }
    let premises = judge.judge(observation, chart: machines?.chart).premises
    return (observation, premises.indices.filter { premises[$0] > 0 })
  }

  /// The kinds of failure that the reference shows too, so that this kit is to blame for them.
  mutating func kindsOfReference(_ generated: GeneratedScenario) -> [FailureKind] {
    examine(generated, on: Campaign.reference, isCounted: false, checks: false).kinds
  }

  /// The file of the scenario that a recording rebuilds.
  mutating func file(of recording: [UInt64], _ mix: FeatureMix) -> JSON {
    var choices = Choices(replaying: recording)
    return file(of: rebuild(&choices, mix).scenario)
  }

  /// The scenario's file.
  func file(of scenario: Scenario) -> JSON { arena.json(scenario.encoded(in: arena)) }

  /// What the scenario of a file breaks.
  mutating func kinds(of file: String) -> [FailureKind] {
    arena.reset(to: mark)
    guard let scenario = try? Scenario(parsing: Array(file.utf8), into: arena),
      let observation = try? play(scenario, arena)
    else { return [] }
    return judge.judge(observation).kinds
  }

  private mutating func examine(
    _ generated: GeneratedScenario, on play: Campaign.Play, with machines: CompiledMachines? = nil,
    isCounted: Bool, checks: Bool = false
  ) -> CaseFindings {
    var scenario = generated.scenario
    let chart: Chart?
    do throws(DefinitionError) {
      if let rule = generated.expectsRefusal {
        _ = try compile(scenario, checks: true)
        return .unusable(.kit("accepted-definition"), "a definition that breaks \(rule.rawValue)")
      }
      let machines = if let machines { machines } else { try compile(scenario, checks: checks) }
      machines.lend(to: &scenario)
      chart = machines.chart
    } catch {
      (chart, scenario.machine.refusal) = (nil, error)
      if generated.expectsRefusal == nil {
        return .unusable(.kit("invalid-definition"), "the generator drew this machine: \(error)")
      }
    }
    let observation: Observation
    do throws(EngineError) {
      observation = try play(scenario, arena)
    } catch {
      return Self.unusable(error)
    }
    if case .unsupported? = observation.creations.first?.reply { return .skipped }
    let judgement = judge.judge(observation, chart: chart)
    if isCounted { tally.count(judgement, observation, generated.features) }
    let excused = judgement.isConforming ? [] : excusedKinds(scenario, chart)
    return .judged(
      kinds: judgement.kinds.filter { !excused.contains($0) }, violations: judgement.violations)
  }

  /// What the baseline breaks on the same scenario.
  private mutating func excusedKinds(_ scenario: Scenario, _ chart: Chart?) -> [FailureKind] {
    guard let baseline, let observation = try? baseline(scenario, arena) else { return [] }
    return judge.judge(observation, chart: chart).kinds
  }

  private static func unusable(_ error: EngineError) -> CaseFindings {
    switch error.kind {
    case .unsupported: .skipped
    case .lost: .unusable(.engine("lost"), error.message)
    case .misused: .unusable(.engine("misused"), error.message)
    }
  }
}

extension Judgement {
  /// The kinds of the breaches, in the order of the rules, each once.
  fileprivate var kinds: [FailureKind] {
    guard !violations.isEmpty else { return [] }
    var kinds: [FailureKind] = []
    for rule in rules {
      for violation in violations where violation.rule == rule.id {
        let kind = FailureKind(violation)
        if !kinds.contains(kind) { kinds.append(kind) }
      }
    }
    return kinds
  }
}
