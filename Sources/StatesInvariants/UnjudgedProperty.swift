/// A property of engines that no single observation can show, and why.
///
/// They have ids like the rules that are judged, so that nobody looks for them in vain.
public struct UnjudgedProperty: Sendable {
  /// The name that a rule for it would have.
  public let id: Invariant.ID
  /// The property in one sentence.
  public let statement: String
  /// The rules of the language that it rests on.
  public let rules: [String]
  /// Why it is not judged.
  public let reason: String

  private init(_ id: Invariant.ID, _ statement: String, rests rules: [String], _ reason: String) {
    (self.id, self.statement, self.rules, self.reason) = (id, statement, rules, reason)
  }
}

extension UnjudgedProperty {
  /// Every such property, in the order of the areas.
  public static let catalog: [UnjudgedProperty] = pairs + readings + elsewhere

  private static let twoRuns = "it compares two runs, and a rule sees one"

  private static let pairs: [UnjudgedProperty] = [
    Self(
      "INV-T13", "A call that is refused changes nothing.", rests: ["TOKEN-03", "TOKEN-19"], twoRuns
    ),
    Self(
      "INV-C10", "A bound that is computed acts like the same number written out.",
      rests: ["TASK-30"], twoRuns),
    Self(
      "INV-R13", "Delays with full jitter spread over the whole of what is allowed.",
      rests: ["RETRY-22"], "it speaks of many runs, and a rule sees one"),
    Self(
      "INV-R15", "The order of retriers that match different errors does not matter.",
      rests: ["RETRY-02"], twoRuns),
    Self(
      "INV-R16", "Splitting a retrier by its errors never gives fewer attempts.",
      rests: ["RETRY-03"], twoRuns),
    Self(
      "INV-E06", "The fields of a state do not touch what its catcher gives.", rests: ["CATCH-04"],
      twoRuns),
    Self(
      "INV-E11", "A catcher for an error that never comes changes nothing.", rests: ["CATCH-01"],
      twoRuns),
    Self(
      "INV-E12", "Empty lists of retriers and catchers change nothing.", rests: ["STRUCT-34"],
      twoRuns),
    Self("INV-D10", "Not holds if, and only if, its rule does not.", rests: ["CHOICE-03"], twoRuns),
    Self(
      "INV-X04", "UpdateStateMachine does not change what runs already.", rests: ["EXEC-24"],
      twoRuns),
    Self(
      "INV-X06", "Executions side by side do what each does alone.", rests: ["TOKEN-12"], twoRuns),
  ]

  private static let readings: [UnjudgedProperty] = [
    Self(
      "INV-H09", "A history read backwards, or in pages, is the same history.", rests: ["HIST-08"],
      "an observation has each history once, as the driver has put it together"),
    Self(
      "INV-H12", "A history read while the execution runs is the beginning of the whole one.",
      rests: ["HIST-08"], "an observation has each history once, at the end"),
    Self(
      "INV-P14", "The counts of a Map Run add up.", rests: ["DMAP-07", "DMAP-17"],
      "only DescribeMapRun tells them, which the kit does not call"),
    Self(
      "INV-X11", "A definition is created if, and only if, validating it finds no error.",
      rests: ["STRUCT-50", "STRUCT-52"],
      "engines are asked to create machines and never to validate; INV-X10 judges the creation"),
  ]

  private static let elsewhere: [UnjudgedProperty] = [
    Self(
      "INV-S01", "A saga undoes the steps that were done, in reverse, and no other.",
      rests: ["CATCH-01"],
      "what undoes a step is the author's intention; cases of the corpus tell it, and INV-E01, INV-E02 "
        + "and INV-H06 judge each step"),
    Self(
      "INV-S03", "A loop that polls does so as often as its interval says.",
      rests: ["HIST-01", "WAIT-10"],
      "when the work is ready is the author's intention; cases of the corpus tell it, and INV-C11 and "
        + "INV-D07 judge each round"),
  ]
}
