import StatesGenerator
import StatesProperty

/// A case that shows a kind of failure: the same one, whatever case the failure was met in.
///
/// One bug is met in many cases, and what a case is made into depends on where that begins. So the
/// cases of a fixed sequence are tried first, and the first of them that shows the same kind is
/// where the way down begins, for all seeds alike. It is mostly smaller too.
///
/// The engine runs few of them: only those in which the reference puts the broken rule to the test,
/// and something is there that was not in those before.
struct CommonStart {
  /// The choices of the case.
  let choices: Choices

  /// The most cases that are drawn, and that the engine is run with.
  private static let mostDraws: UInt64 = 8000
  private static let mostRuns = 200
  /// The first seed of the sequence, far from those that people choose.
  private static let firstSeed: UInt64 = 0x5EED_5EED_0000_0000

  /// Looks for one.
  ///
  /// - Parameters:
  ///   - kind: What the case has to show.
  ///   - campaign: Where cases come from.
  ///   - isStopped: Whether to give up.
  ///   - shows: Runs the engine: whether a case shows the kind.
  init?(
    of kind: FailureKind, in campaign: Campaign, isStopped: () -> Bool,
    where shows: (Choices) -> Bool
  ) {
    guard kind.rule != nil else { return nil }
    var scout = Scout(campaign, for: kind)
    var runs = 0
    for number in 0..<Self.mostDraws where runs < Self.mostRuns && !isStopped() {
      guard let choices = scout.draw(Self.firstSeed + number) else { continue }
      runs += 1
      guard shows(choices) else { continue }
      self.choices = choices
      return
    }
    return nil
  }
}
