/// How the whole numbers of a range are counted from the simplest up.
///
/// The simplest is the one nearest to zero; then come the others by their distance from it, the
/// positive before the negative: 0, 1, -1, 2, -2.
@usableFromInline
struct IntegerScale: Sendable, Hashable {
  /// The greatest index.
  @usableFromInline let bound: UInt64
  /// How many numbers lie below zero, if some do and some do not.
  @usableFromInline let negatives: UInt64
  /// The number with index zero.
  private let origin: Int64
  /// How many numbers lie above zero, if some lie below.
  private let positives: UInt64
  private let isDescending: Bool

  @usableFromInline
  init(_ range: ClosedRange<Int64>) {
    bound = UInt64(bitPattern: range.upperBound &- range.lowerBound)
    isDescending = range.upperBound < 0
    if range.lowerBound < 0, range.upperBound >= 0 {
      origin = 0
      negatives = range.lowerBound.magnitude
      positives = range.upperBound.magnitude
    } else {
      origin = isDescending ? range.upperBound : range.lowerBound
      negatives = 0
      positives = 0
    }
  }

  @usableFromInline var kind: Choice.Kind { negatives == 0 ? .number : .signed }

  /// The number with index `index`, which must not exceed ``bound``.
  @usableFromInline
  func value(at index: UInt64) -> Int64 {
    if negatives > 0 {
      return SignedCount(negatives: negatives, bound: bound).quantity(at: index)
    }
    let distance = Int64(bitPattern: index)
    return isDescending ? origin &- distance : origin &+ distance
  }
}

/// The order 0, 1, -1, 2, -2 over a range on both sides of zero; once one side is used up, the
/// other goes on alone.
struct SignedCount: Sendable, Hashable {
  let negatives: UInt64
  let bound: UInt64

  private var positives: UInt64 { bound - negatives }
  /// Up to this distance from zero both signs exist.
  private var both: UInt64 { min(negatives, positives) }

  func quantity(at index: UInt64) -> Int64 {
    let isNegative: Bool
    let distance: UInt64
    if index > 2 &* both, both <= .max / 2 {
      distance = index - both
      isNegative = negatives > positives
    } else {
      distance = index / 2 + index % 2
      isNegative = index % 2 == 0
    }
    let bits = isNegative ? 0 &- distance : distance
    return Int64(bitPattern: bits)
  }

  /// The index of `quantity`, or `nil` where it lies outside the range.
  func index(of quantity: Int64) -> UInt64? {
    let distance = quantity.magnitude
    guard distance <= (quantity < 0 ? negatives : positives) else { return nil }
    if distance > both { return distance + both }
    return quantity > 0 ? 2 * distance - 1 : 2 * distance
  }
}
