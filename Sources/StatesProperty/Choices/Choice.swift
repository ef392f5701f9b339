/// One decision of a generator: a number from zero, the simplest answer, up to a bound.
///
/// The number alone replays the decision. Everything else tells the shrinker what the number means
/// to the generator, so that it can make sensible guesses.
public struct Choice: Sendable, Hashable {
  /// What a number decides.
  public enum Kind: UInt8, Sendable {
    /// A quantity: how many, how large, how far.
    case number
    /// Which of several recipes is followed.
    case alternative
    /// Whether a list goes on: zero ends it.
    case more
  }

  /// The answer.
  public let value: UInt64
  /// The greatest answer there could have been.
  public let bound: UInt64
  /// The least of the quantities that the answers stand for.
  public let lowest: Int64
  /// What the number decides.
  public let kind: Kind
  /// Whether there was nothing to decide: a replay gets this answer whatever it asks for.
  public let isForced: Bool

  @inlinable
  init(value: UInt64, bound: UInt64, lowest: Int64 = 0, kind: Kind, isForced: Bool = false) {
    self.value = value
    self.bound = bound
    self.lowest = lowest
    self.kind = kind
    self.isForced = isForced
  }
}

extension Choice {
  /// Whether the answer is a quantity that could be another.
  var isNumber: Bool { kind == .number && !isForced }

  /// Whether the answer is a quantity that could be simpler.
  var isLowerable: Bool { isNumber && value > 0 }

  private var scale: IntegerScale { IntegerScale(lowest: lowest, bound: bound) }

  /// The quantity that the answer stands for, or `nil` if it exceeds `Int64`.
  var quantity: Int64? { scale.value(at: value) }

  /// The quantity that the answer `index` would stand for.
  func quantity(at index: UInt64) -> Int64? { scale.value(at: index) }

  /// The answer that stands for `quantity`, or `nil` where there is none.
  func index(of quantity: Int64) -> UInt64? { scale.index(of: quantity) }

  /// Whether both are drawn from the same quantities.
  func isLike(_ other: Choice) -> Bool {
    kind == other.kind && bound == other.bound && lowest == other.lowest
  }
}
