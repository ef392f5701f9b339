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
  private let arena: Arena
  private let mark: Arena.Mark
  private let draw: Campaign.Draw
  private let play: Campaign.Play
  private let baseline: Campaign.Play?
  private var judge: Judge
  private var decoder: MachineDecoder
  private var choices = Choices(seed: 0)
  private var tally: RoundTally
  private let ruleCount: Int

  /// One case in so many is checked by all rules on definitions.
  private static let checkEvery: UInt64 = 64

  init(_ campaign: Campaign, rules: [Invariant]? = nil) {
    let rules = rules ?? campaign.rules
    arena = Arena()
    draw = campaign.source(arena)
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
    tally = RoundTally(rules: ruleCount, watching: round.direction.rare)
    while let number = nextChunk(), let chunk = round.chunk(number) {
      for number in chunk { run(round.plan.seed(at: number), number, round.direction.mix) }
    }
    return tally
  }

  /// Runs a round up to its first failure.
  mutating func hunt(_ round: CampaignRound, isStopped: () -> Bool) -> RoundTally {
    tally = RoundTally(rules: ruleCount, watching: round.direction.rare)
    for number in round.numbers where !isStopped() {
      if run(round.plan.seed(at: number), number, round.direction.mix) { break }
    }
    return tally
  }

  /// Runs the case of a seed; says whether it failed.
  @discardableResult
  mutating func run(_ seed: UInt64, _ number: UInt64, _ mix: FeatureMix) -> Bool {
    choices.reset(seed: seed)
    arena.reset(to: mark)
    let generated = draw(&choices, mix)
    guard !choices.isRejected else {
      tally.cases += 1
      tally.skipped += 1
      return false
    }
    let findings = examine(
      generated, on: play, isCounted: true, checks: number % Self.checkEvery == 0)
    tally.cases += 1
    if case .skipped = findings { tally.skipped += 1 }
    let kinds = findings.kinds
    guard !kinds.isEmpty else { return false }
    tally.failures.append(FailedCase(number: number, seed: seed, kinds: kinds))
    return true
  }

  /// Builds the scenario of some choices anew; what was built before is gone.
  mutating func rebuild(_ choices: inout Choices, _ mix: FeatureMix) -> GeneratedScenario {
    arena.reset(to: mark)
    return draw(&choices, mix)
  }

  /// What a scenario breaks; its machines are checked by all rules on definitions only if asked for.
  mutating func examine(
    _ generated: GeneratedScenario, checksMachines: Bool = false
  ) -> CaseFindings {
    examine(generated, on: play, isCounted: false, checks: checksMachines)
  }

  /// Whether the reference shows that kind of failure too, so that this kit is to blame for it.
  mutating func isShownByReference(_ kind: FailureKind, _ generated: GeneratedScenario) -> Bool {
    let reference: Campaign.Play = { scenario, arena throws(EngineError) in
      var engine = SimulatedEngine(arena: arena, settings: InterpreterSettings(scenario))
      return try Driver().run(scenario, in: arena, on: &engine)
    }
    return examine(generated, on: reference, isCounted: false, checks: false).kinds.contains(kind)
  }

  /// The file of the scenario that a recording rebuilds.
  mutating func file(of recording: [UInt64], _ mix: FeatureMix) -> JSON {
    var choices = Choices(replaying: recording)
    return file(of: rebuild(&choices, mix).scenario)
  }

  /// The scenario's file.
  func file(of scenario: Scenario) -> JSON { arena.json(scenario.encoded(in: arena)) }

  private mutating func examine(
    _ generated: GeneratedScenario, on play: Campaign.Play, isCounted: Bool, checks: Bool
  ) -> CaseFindings {
    var scenario = generated.scenario
    let chart: Chart?
    do throws(DefinitionError) {
      chart = try compile(&scenario, checks: checks || generated.expectsRefusal != nil)
      if let rule = generated.expectsRefusal {
        return .unusable(.kit("accepted-definition"), "a definition that breaks \(rule.rawValue)")
      }
    } catch {
      chart = nil
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

  /// Compiles the machines of a scenario for whoever needs them; the chart of the first.
  ///
  /// What the generator draws is valid by the way it is made, so that the rules on definitions are
  /// asked only now and then: they take most of the time of a case.
  private mutating func compile(
    _ scenario: inout Scenario, checks: Bool
  ) throws(DefinitionError) -> Chart {
    let machine = try compile(&scenario.machine, checks)
    for place in scenario.machines.indices { _ = try compile(&scenario.machines[place], checks) }
    return Chart(machine, in: arena)
  }

  private mutating func compile(
    _ request: inout MachineRequest, _ checks: Bool
  ) throws(DefinitionError) -> Machine {
    let machine =
      checks
      ? try decoder.decode(request.definition, as: request.type)
      : try decoder.compile(request.definition)
    request.compiled = CompiledMachine(machine)
    return machine
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
