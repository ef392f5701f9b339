import StatesAdapters
import StatesJSON
import StatesReports
import StatesRunner

/// What `stateskit saboteurs` is told.
struct SaboteursOptions: Sendable {
  /// How the figures are written.
  enum Format: String, Sendable, CaseIterable {
    case text, json
  }

  var saboteurs: [Saboteur] = []
  var trials = 10
  var budget = Duration.seconds(60)
  var seed: UInt64 = 0
  var jobs = 1
  var format = Format.text

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    let wanted = saboteurs.isEmpty ? Saboteur.all : saboteurs
    if format == .text { console.output.write(SaboteurTable.head) }
    var scores: [SaboteurScore] = []
    for (number, saboteur) in wanted.enumerated() {
      tellProgress(number, of: wanted.count, saboteur.name, console)
      let score = score(of: saboteur)
      scores.append(score)
      eraseProgress(console)
      switch format {
      case .text: console.output.write(SaboteurTable.row(score))
      case .json: console.print(SaboteurTable.json(score).text())
      }
      console.output.flush()
    }
    if format == .text { console.output.write(SaboteurTable.summary(scores)) }
    return scores.allSatisfy(\.isFoundAlways) ? .success : .violation
  }

  private func score(of saboteur: Saboteur) -> SaboteurScore {
    let (seconds, attoseconds) = budget.components
    let nanoseconds = seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    return SaboteurScore(of: saboteur, trials: trials, jobs: jobs) { [seed] number in
      SaboteurTrial(
        of: saboteur, seed: SaboteurTrial.seed(number, from: seed), budget: nanoseconds,
        clock: WallClock.threadNanoseconds)
    }
  }

  /// On a terminal, who is being looked for.
  private func tellProgress(_ number: Int, of count: Int, _ name: String, _ console: Console) {
    guard console.errors.isTerminal else { return }
    console.errors.write("\r\u{1B}[K\(number + 1) of \(count): \(name)")
    console.errors.flush()
  }

  private func eraseProgress(_ console: Console) {
    guard console.errors.isTerminal else { return }
    console.errors.write("\r\u{1B}[K")
    console.errors.flush()
  }
}

extension ValueReader where Value == Saboteur {
  /// A saboteur by its name.
  fileprivate static let saboteur = Self(
    expectation: "the name of a saboteur", choices: Saboteur.all.map(\.name)
  ) { text in
    Saboteur.all.first { $0.name == text }
  } spell: {
    $0.name
  }
}

extension Command {
  static let saboteurs = Command(
    name: "saboteurs",
    summary: "Measure how quickly engines that are wrong on purpose are found.",
    discussion: """
      Each saboteur is the reference with one thing wrong. For each, random cases are run from \
      several seeds until a rule is broken, and the case is made small. The table tells in how many \
      trials it was found, after how many cases and milliseconds of processor time (in the middle, \
      and in nine trials of ten), how large the smallest case is (states, signals, moments), and \
      how many different smallest cases the seeds led to. But for the times, the figures are the \
      same whatever the number of jobs.

      As JSON there is one object on each line, with the figures in the middle of the trials that \
      found something, and null where none did.
      """,
    defaults: SaboteursOptions(),
    options: [
      .value(
        "trials", \.trials, .number(in: 1...100_000), "N", "How many seeds to search from."),
      .value(
        "budget", \.budget, .duration, "TIME", "The processor time that one search may take."),
      .value("seed", \.seed, .seed, "S", "What the trials' seeds follow from."),
      .value("jobs", \.jobs, .number(in: 1...256), "N", "How many trials to run at once."),
      .value("format", \.format, .choice, "FORMAT", "How to write the figures."),
    ],
    positionals: [
      .rest("NAME", \.saboteurs, .saboteur, "Whom to look for; without a name, all of them.")
    ],
    examples: [
      Example("stateskit saboteurs reuses-token", "One saboteur, from ten seeds."),
      Example("stateskit saboteurs --trials 1 --budget 1s", "All of them, quickly."),
      Example("stateskit saboteurs --format json", "The figures for a program."),
    ],
    statuses: [
      .success: "every saboteur was found in every trial",
      .violation: "some trial found nothing",
    ],
    run: SaboteursOptions.run)
}
