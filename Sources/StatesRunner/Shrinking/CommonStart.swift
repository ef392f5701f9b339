import StatesGenerator
import StatesInvariants
import StatesProperty

/// A case that shows a kind of failure: the same one, whatever case the failure was met in.
///
/// One bug is met in many cases, and what a case is made into depends on where that begins. So the
/// cases of a fixed sequence are tried first, and the first of them that shows the same kind is
/// where the way down begins, for all seeds alike. It is mostly smaller too.
///
/// The engine runs few of them: only those in which something is there that was not in those before,
/// and in which the reference puts the broken rule to the test, if it is clear which that is.
struct CommonStart {
  /// The choices of the case.
  let choices: Choices

  /// The most cases that are drawn, and that the engine is run with.
  private static let mostDraws: UInt64 = 8000
  private static let mostRuns = 200
  private static let mostRunsForAny = 40
  /// The first seed of the sequence, far from those that people choose.
  private static let firstSeed: UInt64 = 0x5EED_5EED_0000_0000

  /// Looks for one.
  ///
  /// - Parameters:
  ///   - rule: The rule that the case has to break; `nil` for any.
  ///   - tried: The numbers of cases that are known not to show it, and of those tried here.
  ///   - campaign: Where cases come from.
  ///   - isStopped: Whether to give up.
  ///   - shows: Runs the engine: whether a case shows what is wanted.
  init?(
    breaking rule: Invariant.ID?, besides tried: inout Set<UInt64>, in campaign: Campaign,
    isStopped: () -> Bool, where shows: (Choices) -> Bool
  ) {
    var scout = Scout(campaign, for: rule)
    let mostRuns = rule == nil ? Self.mostRunsForAny : Self.mostRuns
    var runs = 0
    for number in 0..<Self.mostDraws where runs < mostRuns && !isStopped() {
      guard let choices = scout.draw(Self.firstSeed + number), tried.insert(number).inserted
      else { continue }
      runs += 1
      guard shows(choices) else { continue }
      self.choices = choices
      return
    }
    return nil
  }
}
