/// How the whole numbers of a range are counted from the simplest up.
///
/// The simplest is the one nearest to zero; then come the others by their distance from zero, a
/// positive one before its negative: 0, 1, -1, 2, -2. Once one side of zero is used up, the other
/// goes on alone.
@usableFromInline
struct IntegerScale: Sendable, Hashable {
  /// The least number.
  @usableFromInline let lowest: Int64
  /// The greatest index.
  @usableFromInline let bound: UInt64

  @inlinable
  init(lowest: Int64, bound: UInt64) {
    self.lowest = lowest
    self.bound = bound
  }

  @inlinable
  init(_ range: ClosedRange<Int64>) {
    lowest = range.lowerBound
    bound = UInt64(bitPattern: range.upperBound &- range.lowerBound)
  }

  /// How many numbers lie below zero.
  private var negatives: UInt64 { lowest < 0 ? lowest.magnitude : 0 }

  /// Whether all numbers lie below zero.
  private var isNegative: Bool { lowest < 0 && lowest.magnitude > bound }

  /// Whether there are numbers on both sides of zero.
  var isSigned: Bool { lowest < 0 && !isNegative }

  /// The number with index `index`, or `nil` if it exceeds `Int64`.
  @usableFromInline
  func value(at index: UInt64) -> Int64? {
    if !isSigned {
      let highest = lowest &+ Int64(bitPattern: bound)
      if isNegative { return highest &- Int64(bitPattern: index) }
      let value = lowest &+ Int64(bitPattern: index)
      return value >= lowest ? value : nil
    }
    let positives = bound &- negatives
    let both = min(negatives, positives)
    let isBeyond = index / 2 + index % 2 > both
    let isBelow = isBeyond ? negatives > positives : index % 2 == 0
    let distance = isBeyond ? index &- both : index / 2 + index % 2
    return Int64(bitPattern: isBelow ? 0 &- distance : distance)
  }

  /// The index of `value`, or `nil` where it lies outside the range.
  @usableFromInline
  func index(of value: Int64) -> UInt64? {
    let fromLowest = UInt64(bitPattern: value &- lowest)
    guard value >= lowest, fromLowest <= bound else { return nil }
    if isNegative { return bound &- fromLowest }
    if !isSigned { return fromLowest }
    let both = min(negatives, bound &- negatives)
    let distance = value.magnitude
    if distance > both { return distance &+ both }
    return value > 0 ? 2 &* distance &- 1 : 2 &* distance
  }

  /// The index of the number of the range that is nearest to `value`.
  @usableFromInline
  func index(nearestTo value: Int64) -> UInt64 {
    if let index = index(of: value) { return index }
    if value < lowest { return index(of: lowest) ?? 0 }
    return index(of: lowest &+ Int64(bitPattern: bound)) ?? 0
  }
}
