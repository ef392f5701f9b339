import StatesEngine
import StatesGenerator
import StatesLanguage
import StatesReports
import StatesRunner

/// What `stateskit check` is told.
struct CheckOptions: Sendable {
  enum Format: String, CaseIterable, Sendable { case text, json }

  var engine = EngineChoice.reference
  var cases: Int?
  var duration: Duration?
  var seed: UInt64 = 0
  var jobs = 2
  var rules: [String] = []
  var features: FeatureSet?
  var machine: String?
  var type = MachineType.standard
  var directory: String?
  var known: String?
  var shard: Shard?
  var format = Format.text
  var isFailFast = false
  var isUnguided = false
  var requiresExercised = false

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    try CheckRun(self, console).run()
  }
}

extension Command {
  static let check = Command(
    name: "check",
    summary: "Judge an engine by random machines and callback timings.",
    discussion: """
      Makes random state machines and what the world does to them, runs them on the engine, and \
      judges what the engine did by the rules of the language. Each kind of failure is made as \
      small as it gets and shown once, with the line that replays it; the search goes on past it.

      Runs 20000 cases, unless --cases or --for says otherwise; with both, whichever is over first. \
      What was exercised guides what is drawn next; shards are not guided, so that together they run \
      what one would.

      The same seed and number of cases print the same report, whatever the number of jobs. Progress \
      goes to standard error if that is a terminal. Ctrl-C ends the run with the report so far; \
      a second one ends it at once.

      A file for --known has a kind of failure on each line, as a report names it \
      ('INV-R02/its-retriers-allow'), or a rule for all its kinds ('INV-R02'); '#' begins a comment. \
      Such failures are counted and do not count.
      """,
    defaults: CheckOptions(),
    options: [
      .value("engine", \.engine, .engine, "ENGINE", "The engine to judge."),
      .value("cases", \.cases, .number(in: 1...1_000_000_000), "N", "How many cases to run."),
      .value("for", \.duration, .duration, "TIME", "How long to run."),
      .value("seed", \.seed, .seed, "S", "The first case; the others follow."),
      .value("jobs", \.jobs, .number(in: 1...256), "N", "How many threads to use."),
      .list(
        "rules", \.rules, .text("ids of rules with commas between them"), "RULES",
        "Judge by these rules alone: ids, also of the language's rules, and patterns such as INV-C*."
      ),
      .value(
        "features", \.features, .features, "FEATURES",
        "Draw only these features and what they need, with commas between them."),
      .value("machine", \.machine, .path, "FILE", "Draw worlds around this machine alone."),
      .value("type", \.type, .choice, "TYPE", "What the machine of --machine is created as."),
      .value("shard", \.shard, .shard, "I/N", "Run one of N equal parts of the cases."),
      .value(
        "save", \.directory, .path, "DIR", "Write the case of each failure to this directory."),
      .value("known", \.known, .path, "FILE", "The kinds of failure that are expected."),
      .flag("fail-fast", \.isFailFast, "Stop at the first failure."),
      .flag(
        "require-exercised", \.requiresExercised, "Every rule must have found something to judge."),
      .flag("no-guidance", \.isUnguided, "Draw every case alike, whatever was exercised before."),
      .value("format", \.format, .choice, "FORMAT", "How to print: for people, or a JSON object."),
    ],
    examples: [
      Example("stateskit check", "The reference on its own: it has to conform."),
      Example(
        "stateskit check --engine saboteur:wakes-early",
        "An engine that is wrong on purpose: see what a finding looks like."),
      Example(
        "stateskit check --for 10m --save found --known known.txt",
        "Search for ten minutes past what is known, and keep what is found."),
    ],
    statuses: [
      .success: "every case obeyed every rule, but for what is known",
      .violation: "a rule was broken; the report shows how",
      .undecided:
        "nothing was broken, but it was interrupted, or a rule that must be was not exercised",
      .nothingRun: "no case was judged",
    ],
    run: CheckOptions.run)
}
