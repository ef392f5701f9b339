extension Choices {
  /// Draws a whole number in `range`; the one nearest to zero is the simplest.
  ///
  /// Fresh answers favour what finds faults: the ends of the range, small numbers, powers of two,
  /// and numbers equal or close to one drawn before.
  @inlinable
  public mutating func integer(in range: ClosedRange<Int64>) -> Int64 {
    let scale = IntegerScale(range)
    let fresh = isReplaying ? nil : freshIndex(on: scale)
    let index = draw(upTo: scale.bound, as: .number, lowest: scale.lowest, picking: fresh)
    return scale.value(at: index) ?? range.lowerBound
  }

  /// Draws a whole number in `range`; the one nearest to zero is the simplest.
  @inlinable
  public mutating func integer(in range: ClosedRange<Int>) -> Int {
    Int(integer(in: Int64(range.lowerBound)...Int64(range.upperBound)))
  }

  @usableFromInline
  mutating func freshIndex(on scale: IntegerScale) -> UInt64 {
    let bound = scale.bound
    switch random.next(upTo: 15) {
    case 0, 1: return earlierIndex(on: scale) ?? random.next(upTo: bound)
    case 2: return neighbourOfEarlier(on: scale) ?? random.next(upTo: bound)
    case 3: return indexNearEnd(of: scale)
    case 4: return nearPowerOfTwo(upTo: bound)
    case 5, 6, 7: return random.next(upTo: min(bound, 15))
    case 8, 9, 10: return random.next(upTo: bound >> random.next(upTo: 63))
    default: return random.next(upTo: bound)
    }
  }

  /// A number already drawn on the same scale, if a few looks back find one.
  private mutating func earlierIndex(on scale: IntegerScale) -> UInt64? {
    let window = min(madeCount, RecentNumbers.window)
    guard window > 0 else { return nil }
    for _ in 0..<4 {
      let back = Int(random.next(upTo: UInt64(window - 1)))
      if let index = recent.index(drawn: back, before: madeCount, on: scale) { return index }
    }
    return nil
  }

  /// A number one to four away from one already drawn, mostly one.
  private mutating func neighbourOfEarlier(on scale: IntegerScale) -> UInt64? {
    guard let earlier = earlierIndex(on: scale) else { return nil }
    let step = (1 + random.next(upTo: random.next(upTo: 1) * 3)) << (scale.isSigned ? 1 : 0)
    let isUp = random.next(upTo: 1) == 1
    if isUp, scale.bound - earlier >= step { return earlier + step }
    return earlier >= step ? earlier - step : nil
  }

  /// The least or the greatest number, or one that is nearly as far from the simplest.
  private mutating func indexNearEnd(of scale: IntegerScale) -> UInt64 {
    if random.next(upTo: 2) == 0 { return scale.index(of: scale.lowest) ?? 0 }
    return scale.bound - random.next(upTo: min(scale.bound, 1))
  }

  private mutating func nearPowerOfTwo(upTo bound: UInt64) -> UInt64 {
    let power: UInt64 = 1 << random.next(upTo: 63)
    return min(power &- 1 &+ random.next(upTo: 2), bound)
  }
}
