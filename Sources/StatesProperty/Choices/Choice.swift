/// One decision of a generator: a number from zero, the simplest answer, up to a bound.
///
/// The number alone replays the decision. Everything else tells the shrinker what the number means
/// to the generator, so that it can make sensible guesses.
public struct Choice: Sendable, Hashable {
  /// What a number decides.
  public enum Kind: UInt8, Sendable {
    /// A quantity above some smallest value.
    case number
    /// A quantity on both sides of zero, counted 0, 1, -1, 2, -2 and so on.
    case signed
    /// Which of several recipes is followed.
    case alternative
    /// Whether a list goes on: zero ends it.
    case more
  }

  /// The answer.
  public let value: UInt64
  /// The greatest answer there could have been.
  public let bound: UInt64
  /// How many of the possible quantities lie below zero; zero unless the choice is signed.
  public let negatives: UInt64
  /// What the number decides.
  public let kind: Kind
  /// Whether there was nothing to decide: a replay gets this answer whatever it asks for.
  public let isForced: Bool

  @inlinable
  init(
    value: UInt64, bound: UInt64, negatives: UInt64 = 0, kind: Kind, isForced: Bool = false
  ) {
    self.value = value
    self.bound = bound
    self.negatives = negatives
    self.kind = kind
    self.isForced = isForced
  }
}
