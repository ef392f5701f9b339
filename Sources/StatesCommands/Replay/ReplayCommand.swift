import StatesEngine
import StatesInvariants
import StatesJSON
import StatesLanguage
import StatesReports
import StatesRunner

/// What `stateskit replay` is told.
struct ReplayOptions: Sendable {
  enum Format: String, CaseIterable, Sendable { case text, scenario }

  var source = ""
  var engine = EngineChoice.reference
  var other: EngineChoice?
  var machine: String?
  var type = MachineType.standard
  var format = Format.text

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    let arena = Arena()
    var campaign = Campaign(play: engine.play)
    if let machine {
      campaign.source = try OwnMachine.source(machine, as: type, console: console)
    }
    let scenario = try ReplaySource(source).scenario(of: campaign, in: arena, console)
    if format == .scenario {
      console.output.write(arena.text(of: scenario.encoded(in: arena), .pretty) + "\n")
      return .success
    }
    let one = try Replayed(scenario, on: engine, in: arena)
    guard let other else { return tell(one, in: arena, console) }
    let second = try Replayed(scenario, on: other, in: arena)
    return tell(one, second, in: arena, console)
  }

  private func tell(_ one: Replayed, in arena: Arena, _ console: Console) -> ExitStatus {
    let report = one.report(width: console.width)
    print(report.machine(in: arena) + report.timeline + report.breaches, console)
    print(one.verdict, console)
    return one.status
  }

  private func tell(
    _ one: Replayed, _ second: Replayed, in arena: Arena, _ console: Console
  ) -> ExitStatus {
    print(one.report(width: console.width).machine(in: arena), console)
    for replayed in [one, second] {
      let report = replayed.report(width: console.width)
      print([ReportLine("On " + replayed.engine.name, .heading)], console)
      print(report.timeline + report.breaches, console)
      print(replayed.verdict, console)
    }
    let parting = Parting(
      one.observation, named: one.engine.name, second.observation, named: second.engine.name)
    print(parting.lines(width: console.width), console)
    if one.status == .violation || second.status == .violation { return .violation }
    return parting.isNone ? .success : .violation
  }

  private func print(_ lines: [ReportLine], _ console: Console) {
    for line in lines { console.output.write(console.output.painted(line) + "\n") }
  }
}

/// A case that was played on one engine and judged.
private struct Replayed {
  let engine: EngineChoice
  let observation: Observation
  let violations: [Violation]
  /// What is not as the case expects.
  let differences: [String]

  init(
    _ scenario: Scenario, on engine: EngineChoice, in arena: Arena
  ) throws(CommandError) {
    self.engine = engine
    let profile = scenario.title.profile ?? .aws
    do throws(EngineError) {
      observation = try engine.play(scenario, in: arena, following: profile)
    } catch {
      throw .bug("the engine could not be used: \(error.message)")
    }
    var judge = Judge(in: arena, profile: profile)
    violations = judge.judge(observation).violations
    differences =
      scenario.expectation?.findings(in: observation, arena: arena).differences ?? []
  }

  var status: ExitStatus {
    if !violations.isEmpty || !differences.isEmpty { return .violation }
    if case .unsupported? = observation.creations.first?.reply { return .undecided }
    return .success
  }

  func report(width: Int) -> CaseReport {
    CaseReport(observation, breaking: violations, width: width)
  }

  /// What came of it, and how that differs from what the case expects.
  var verdict: [ReportLine] {
    var lines = differences.map { ReportLine("Expected otherwise: \($0)", .bad) }
    switch status {
    case .success: lines.append(ReportLine("No rule is broken.", .good))
    case .undecided: lines.append(ReportLine("The engine does not do what the case needs.", .quiet))
    case .violation, .wrongUsage, .nothingRun, .internalError: break
    }
    return lines
  }
}

extension Command {
  static let replay = Command(
    name: "replay",
    summary: "Run one case and explain what happened in it.",
    discussion: """
      A case is a scenario file ('-' is standard input), the token that a report of 'check' shows, or \
      the seed of a case, drawn without guidance. Shows the machine, a timeline in which the machine, its \
      tasks and the calls of the world have a column each, and every rule that is broken; the events \
      that show a breach are marked with '>'. With --against, the case runs on two engines, and it is shown \
      where they part.
      """,
    defaults: ReplayOptions(),
    options: [
      .value("engine", \.engine, .engine, "ENGINE", "The engine to run the case on."),
      .value("against", \.other, .engine, "ENGINE", "Another engine to compare it with."),
      .value(
        "machine", \.machine, .path, "FILE",
        "The machine that a token or seed draws a world around, as for 'check'."),
      .value("type", \.type, .choice, "TYPE", "What the machine of --machine is created as."),
      .value(
        "format", \.format, .choice, "FORMAT", "What to print: the explanation, or the case itself."
      ),
    ],
    positionals: [
      .required(
        "CASE", \.source, .text("a scenario file, a token or a seed"),
        "A scenario file, a token or a seed.")
    ],
    examples: [
      Example(
        "stateskit replay corpus/retry/interval-default.json",
        "What happens in a case of the corpus."),
      Example(
        "stateskit replay 7 --engine saboteur:wakes-early --against reference",
        "Where a wrong engine leaves the reference."),
      Example("stateskit replay 7 --format scenario", "A generated case as a scenario file."),
    ],
    statuses: [
      .success: "no rule is broken, and two engines did the same",
      .violation: "a rule is broken, the case expects something else, or two engines part",
      .undecided: "the engine does not do what the case needs",
    ],
    run: ReplayOptions.run)
}
