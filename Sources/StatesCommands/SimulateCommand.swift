import StatesEngine
import StatesInterpreter
import StatesJSON
import StatesLanguage
import StatesReports

/// What `stateskit simulate` is told.
struct SimulateOptions: Sendable {
  enum Format: String, CaseIterable, Sendable { case text, json, aws }

  var machine = ""
  var input: String?
  var script: String?
  var type = MachineType.standard
  var profile = Profile.aws
  var seed: UInt64?
  var format = Format.text

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    let arena = Arena()
    var scenario = try scenario(in: arena, console)
    if let seed { scenario.seed = seed }
    var engine = SimulatedEngine(
      arena: arena, settings: InterpreterSettings(scenario), profile: profile)
    let observation: Observation
    do throws(EngineError) {
      observation = try Driver().run(scenario, in: arena, on: &engine)
    } catch {
      throw .bug(error.message)
    }
    return report(observation, console)
  }

  private func report(_ observation: Observation, _ console: Console) -> ExitStatus {
    let report = SimulationReport(observation)
    if let problem = report.problem {
      console.errors.write("stateskit simulate: \(problem)\n")
      return observation.history == nil ? .violation : .undecided
    }
    switch format {
    case .text:
      for line in report.lines(width: console.width) {
        console.output.write(console.output.painted(line) + "\n")
      }
    case .json: console.output.write(report.json)
    case .aws: console.output.write(report.aws)
    }
    return .success
  }

  /// The machine with the world that the script describes.
  private func scenario(
    in arena: Arena, _ console: Console
  ) throws(CommandError) -> Scenario {
    let definition = try parse(try InputFile.read(machine, console: console), named: machine, arena)
    var file = arena.object([])
    if let script {
      let world = try parse(try InputFile.read(script, console: console), named: script, arena)
      guard world.isObject else { throw .unreadable(script, "a script must be a JSON object") }
      file = world
    }
    file = arena.setting(arena.key("stateskit"), to: arena.string("scenario/1"), in: file)
    file = arena.setting(arena.key("id"), to: arena.string("simulate/machine"), in: file)
    file = arena.setting(arena.key("title"), to: arena.string("A simulation"), in: file)
    file = arena.setting(arena.key("machine"), to: definition, in: file)
    file = arena.setting(arena.key("type"), to: arena.string(type.rawValue), in: file)
    file = arena.removing(arena.key("expect"), from: file)
    if let input {
      file = arena.removing(arena.key("input"), from: file)
      file = arena.setting(arena.key("inputText"), to: arena.string(input), in: file)
    }
    do throws(ScenarioError) {
      return try Scenario(decoding: file, in: arena)
    } catch {
      throw .unreadable(script ?? machine, "\(error)")
    }
  }

  private func parse(
    _ bytes: [UInt8], named name: String, _ arena: Arena
  ) throws(CommandError) -> Value {
    do throws(JSONError) {
      return try arena.parse(bytes)
    } catch {
      throw .unreadable(name, "\(error)")
    }
  }
}

extension TextStream {
  /// A line of a report in its colour.
  func painted(_ line: ReportLine) -> String {
    switch line.tone {
    case .plain: line.text
    case .heading: paint(.bold, line.text)
    case .good: paint(.green, line.text)
    case .bad: paint(.red, line.text)
    case .quiet: paint(.faint, line.text)
    }
  }
}

extension Command {
  static let simulate = Command(
    name: "simulate",
    summary: "Run your own machine on the simulated clock and show what happens when.",
    discussion: """
      The script tells what the world does: a JSON object with the members of a scenario file \
      ('tasks', 'calls', 'pollers', 'machines', …; corpus/README.md describes them all), without the machine. \
      A task that no script answers is never answered. A year of waiting takes no longer than a second of \
      it.

      Text is a timeline: seconds, state, event, data. 'json' is one object with the histories and every call with \
      its reply; 'aws' is the answer of GetExecutionHistory.
      """,
    defaults: SimulateOptions(),
    options: [
      .value("input", \.input, .text("JSON text"), "JSON", "What the execution is given."),
      .value("script", \.script, .path, "FILE", "What the world does."),
      .value("type", \.type, .choice, "TYPE", "What the machine is created as."),
      .value(
        "profile", \.profile, .choice, "PROFILE",
        "Which authority decides: AWS as recorded, or the language as written."),
      .value("seed", \.seed, .seed, "S", "The seed of everything random in the run."),
      .value("format", \.format, .choice, "FORMAT", "How to print."),
    ],
    positionals: [.required("MACHINE", \.machine, .path, "The definition, as JSON.")],
    examples: [
      Example("stateskit simulate order.asl.json --input '{\"n\":1}'", "Nobody answers its tasks."),
      Example(
        "stateskit simulate order.asl.json --script world.json --format aws",
        "The history as AWS would answer it."),
    ],
    statuses: [
      .success: "the machine was run, however it ended",
      .violation: "the definition or the input was refused",
      .undecided: "the machine needs something that the reference lacks",
    ],
    run: SimulateOptions.run)
}
