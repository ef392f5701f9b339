import StatesEngine
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesRunner

/// What `stateskit run` is told.
struct RunOptions: Sendable {
  var paths: [String] = []
  var engine = EngineChoice.reference
  var isBrief = false
  var requiresExercised = false

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    var run = CorpusRun(options: self, console: console)
    for file in try InputFile.expanded(paths, endings: [".json"], console) { run.play(file) }
    return run.finish()
  }
}

/// A run over the files of a corpus.
private struct CorpusRun {
  let options: RunOptions
  let console: Console
  private let arena = Arena()
  private var counts = CaseCounts()
  private var judge: Judge
  private var premises = PremiseCounts()
  private var badFiles = 0

  init(options: RunOptions, console: Console) {
    self.options = options
    self.console = console
    judge = Judge(in: arena)
  }

  /// Plays the case in `file` and tells what came of it; a file that is no case is told and counted.
  mutating func play(_ file: String) {
    let mark = arena.mark()
    defer { arena.reset(to: mark) }
    do throws(CommandError) {
      let scenario = try read(file)
      let run = options.engine.judge(scenario, in: arena)
      counts.count(run.verdict)
      if let observation = run.observation { premises.count(judge.judge(observation)) }
      tell(scenario.title.id, run.verdict)
    } catch {
      badFiles += 1
      console.output.flush()
      console.errors.write(error.line(for: "stateskit run") + "\n")
    }
  }

  /// The last line, and the status of the whole.
  func finish() -> ExitStatus {
    tellUnexercised()
    let cases = counts.total == 1 ? "1 case" : "\(counts.total) cases"
    let files = badFiles == 0 ? "" : ", \(badFiles) unreadable"
    console.print(
      "\(cases): \(counts.passed) passed, \(counts.failed) failed, "
        + "\(counts.undecided) undecided, \(counts.skipped) skipped\(files)")
    if badFiles > 0 { return .wrongUsage }
    if counts.failed > 0 { return .violation }
    if options.requiresExercised, !premises.unexercised.isEmpty { return .violation }
    if counts.undecided > 0 { return .undecided }
    return counts.passed == 0 ? .nothingRun : .success
  }

  /// Says which rules of the judge none of the cases has put to the test.
  private func tellUnexercised() {
    let rules = premises.unexercised
    let isAsked = options.requiresExercised || (counts.total > 1 && !options.isBrief)
    guard isAsked, !rules.isEmpty else { return }
    let head = "\(rules.count) of \(premises.rules.count) rules were never exercised:"
    console.print(([head] + rules.map(\.id.rawValue)).joined(separator: " "))
  }

  private func read(_ file: String) throws(CommandError) -> Scenario {
    let bytes = try InputFile.read(file, console: console)
    do throws(ScenarioError) {
      return try Scenario(parsing: bytes, into: arena)
    } catch {
      throw .unreadable(file, error.description)
    }
  }

  private func tell(_ id: String, _ verdict: CaseVerdict) {
    switch verdict {
    case .passed:
      if !options.isBrief { console.print(painted(.green, "passed   ") + id) }
    case .failed(let lines): tell(painted(.red, "failed   ") + id, lines)
    case .undecided(let lines): tell(painted(.yellow, "undecided") + " " + id, lines)
    case .skipped(let reason):
      if !options.isBrief { tell(painted(.faint, "skipped  ") + id, [reason]) }
    }
  }

  private func tell(_ line: String, _ details: [String]) {
    console.print(line)
    for detail in details { console.print("           " + detail) }
  }

  /// A verdict in its column.
  private func painted(_ ink: Ink, _ text: String) -> String { console.output.paint(ink, text) }
}

extension EngineChoice {
  /// Plays and judges one case; the reference follows the profile that the case is for.
  fileprivate func judge(_ scenario: Scenario, in arena: Arena) -> CaseRun {
    let profile = scenario.title.profile ?? .aws
    guard case .reference = self else {
      return CaseRun.judge(scenario, in: arena, following: .aws, playing: play)
    }
    return CaseRun.judge(scenario, in: arena, following: profile) {
      scenario, arena throws(EngineError) in
      var engine = SimulatedEngine(
        arena: arena, settings: InterpreterSettings(scenario), profile: profile)
      return try Driver().run(scenario, in: arena, on: &engine)
    }
  }
}

extension Command {
  static let run = Command(
    name: "run",
    summary: "Play cases of a corpus on an engine.",
    discussion: """
      Plays each case on the engine and compares what was seen with what the case expects. A path is \
      a file, or a directory with all files in it and below whose names end in '.json'. \
      The format is told in 'corpus/README.md'.

      A case that the engine cannot play is skipped, and one whose expectation it does not show is \
      undecided; neither has passed.

      The rules by which random runs are judged look at the cases too: those that none of the cases \
      has put to the test are named before the counts.
      """,
    defaults: RunOptions(),
    options: [
      .value("engine", \.engine, .engine, "ENGINE", "The engine to judge."),
      .flag("brief", \.isBrief, "Tell only of cases that failed or are undecided."),
      .flag(
        "require-exercised", \.requiresExercised,
        "Fail if a rule was put to the test by none of the cases."),
    ],
    positionals: [
      .rest("PATH", atLeastOne: true, \.paths, .path, "A case, or a directory of cases.")
    ],
    examples: [
      Example("stateskit run corpus", "Every case on the reference."),
      Example(
        "stateskit run --brief --engine saboteur:retries-once-too-often corpus/retry",
        "An engine that is wrong on purpose fails some."),
    ],
    statuses: [
      .success: "every case that was played is as expected",
      .violation:
        "a case is not as expected; its lines tell how; or --require-exercised and a rule was not",
      .undecided: "none failed, but some could not be judged",
      .wrongUsage: "wrong usage, or a file that is no case; the others were played",
      .nothingRun: "no case was played",
    ],
    run: RunOptions.run)
}
