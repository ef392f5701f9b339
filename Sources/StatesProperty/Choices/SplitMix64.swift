/// A small, fast random generator whose numbers are the same on every machine.
///
/// It is a value: a copy goes on from where the original stood. Nothing about it is secret, so it
/// must never guard anything.
public struct SplitMix64: RandomNumberGenerator, Sendable, Hashable {
  @usableFromInline var state: UInt64

  /// Starts at `seed`; each seed gives its own sequence.
  @inlinable
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  @inlinable
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mix(state)
  }

  /// A number in `0...bound`, by one multiplication and without division.
  ///
  /// For a bound below 2³² no number is favoured by more than one part in 2³².
  @inlinable @inline(__always)
  public mutating func next(upTo bound: UInt64) -> UInt64 {
    bound == .max ? next() : next().multipliedFullWidth(by: bound &+ 1).high
  }

  /// Whether something happens whose chance is `numerator` in `denominator`.
  @inlinable
  public mutating func chance(_ numerator: UInt64, in denominator: UInt64) -> Bool {
    next(upTo: denominator &- 1) < numerator
  }

  /// Spreads every bit of `bits` over the whole word, one to one.
  @inlinable
  public static func mix(_ bits: UInt64) -> UInt64 {
    var z = bits
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
