extension Shrinker {
  /// Looks for the least number from `least` up for which `attempt` succeeds.
  ///
  /// A few small numbers are tried one by one, more of them where a search would be long. Then one
  /// question each tells whether half of the number will do, and whether anything less will at
  /// all. Only then is the right power of two found by halving the number of bits, and the number
  /// itself by halving what is left.
  ///
  /// - Parameters:
  ///   - value: The number now, which is known to succeed.
  ///   - least: The least number to try.
  ///   - attempt: Tries a number; a success keeps it.
  mutating func lower(
    from value: UInt64, least: UInt64 = 0, _ attempt: (inout Shrinker, UInt64) -> Bool
  ) {
    guard value > least else { return }
    var high = value - least
    var low: UInt64 = 0
    func succeeds(_ shrinker: inout Shrinker, _ distance: UInt64) -> Bool {
      let isLower = attempt(&shrinker, least + distance)
      if isLower { high = distance } else { low = max(low, distance + 1) }
      return isLower
    }
    for distance in 0..<min(high, Self.firstSteps(below: high)) where succeeds(&self, distance) {
      return
    }
    guard low < high else { return }
    if !succeeds(&self, low + (high - low) / 2) {
      guard low < high, succeeds(&self, high - 1) else { return }
    }
    while high.bits > low.bits + 1 {
      _ = succeeds(&self, UInt64(1) << UInt64((high.bits - 1 + low.bits) / 2))
    }
    while low < high { _ = succeeds(&self, low + (high - low) / 2) }
  }

  /// How many numbers are worth trying one by one where a search would start from `value`.
  static func firstSteps(below value: UInt64) -> UInt64 {
    value <= 8 ? value : UInt64(min(5, 2 + value.bits / 8))
  }

  /// Finds how far `attempt` succeeds, by steps that double and then halve.
  ///
  /// - Parameters:
  ///   - limit: The greatest count to try.
  ///   - attempt: Tries a count; a success keeps it.
  /// - Returns: The greatest count found to succeed; zero if not even one does.
  @discardableResult
  mutating func extend(upTo limit: Int, _ attempt: (inout Shrinker, Int) -> Bool) -> Int {
    var low = 0
    var step = 1
    while low + step <= limit, attempt(&self, step) {
      low += step
      step *= 2
    }
    while step > 1 {
      step /= 2
      if low + step <= limit, attempt(&self, step) { low += step }
    }
    return low
  }
}

extension UInt64 {
  /// How many bits the number needs.
  var bits: Int { Self.bitWidth - leadingZeroBitCount }
}
