extension Shrinker.Pass {
  /// Makes all quantities as small as they can be while equal ones stay equal, and else while all
  /// keep their order.
  ///
  /// That is all there is to do where a predicate only compares.
  static let compress = Self("compress numbers", rank: .structure) { shrinker in
    guard shrinker.lowerable.count > 1 else { return }
    if !shrinker.compressKeepingEquality() { shrinker.compressKeepingOrder() }
  }

  /// Sets quantities to their simplest: all of them, else runs of them.
  static let zero = Self("zero numbers", rank: .structure) { shrinker in
    if shrinker.zero(shrinker.lowerable[...]) { return }
    var index = 0
    while index < shrinker.lowerable.count {
      let zeroed = shrinker.extend(upTo: shrinker.lowerable.count - index) { shrinker, count in
        shrinker.zero(shrinker.lowerable.dropFirst(index).prefix(count))
      }
      // What was zeroed is no longer in the list.
      if zeroed == 0 { index += 1 }
    }
  }

  /// Changes the sign of all quantities where some are negative.
  static let mirror = Self("mirror", rank: .numbers) { shrinker in
    let quantities = shrinker.lowerable.map { ($0, shrinker.best.made[$0].quantity ?? 0) }
    guard quantities.contains(where: { $0.1 < 0 }) else { return }
    _ = shrinker.consider(
      quantities: quantities.map { ($0, $1 == .min ? .max : -$1) })
  }

  /// Lowers quantities that are equal, together.
  static let lowerEqual = Self("lower equal numbers", rank: .numbers) { shrinker in
    for group in shrinker.equalNumbers {
      let quantities = group.map { position in
        position < shrinker.best.made.count ? shrinker.best.made[position].quantity : nil
      }
      if Set(quantities).count == 1 { shrinker.lower(group) }
    }
  }

  /// Lowers each quantity as far as it goes.
  ///
  /// The last comes first, since what is drawn later often depends on what was drawn before.
  static let lowerEach = Self("lower each number", rank: .numbers) { shrinker in
    var position = shrinker.best.made.count - 1
    while position >= 0 {
      if position < shrinker.best.made.count { shrinker.lower([position]) }
      position -= 1
    }
  }

  /// Clears the highest bit of each number, else sets the lowest clear bit instead of it, as where
  /// single bits mean something.
  static let lowerBits = Self("lower bits", rank: .repair) { shrinker in
    for position in shrinker.lowerable {
      while shrinker.lowerBits(at: position) {}
    }
  }

  /// Lowers each quantity by small steps over others that do not do, as where only every second or
  /// every tenth number does.
  static let stepOver = Self("step over", rank: .repair) { shrinker in
    for position in shrinker.lowerable {
      for step in 2...10 as ClosedRange<Int64> { shrinker.stepDown(at: position, by: step) }
    }
  }
}

extension Shrinker {
  /// Replaces each answer by its rank among all, zero being the least.
  fileprivate mutating func compressKeepingEquality() -> Bool {
    let positions = lowerable
    let ranked = Set(positions.map { best.made[$0].value }).sorted()
    var candidate = best.recording
    for position in positions {
      let rank = ranked.firstIndex(of: candidate[position]) ?? 0
      candidate[position] = UInt64(rank + 1)
    }
    return consider(candidate)
  }

  /// Replaces each quantity by its rank among all.
  fileprivate mutating func compressKeepingOrder() {
    let positions = numbers.filter { best.made[$0].quantity != nil }
    let ranked = Set(positions.compactMap { best.made[$0].quantity }).sorted()
    _ = consider(
      quantities: positions.map { position in
        (position, Int64(ranked.firstIndex { $0 == best.made[position].quantity } ?? 0))
      })
  }

  fileprivate mutating func zero(_ positions: ArraySlice<Int>) -> Bool {
    var candidate = best.recording
    for position in positions { candidate[position] = 0 }
    return !positions.isEmpty && consider(candidate)
  }

  /// The positions of quantities that occur more than once, together.
  fileprivate var equalNumbers: [[Int]] {
    var groups: [Int64: [Int]] = [:]
    for position in lowerable {
      if let quantity = best.made[position].quantity { groups[quantity, default: []] += [position] }
    }
    return groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  /// Lowers the one quantity that stands at all of `positions`.
  ///
  /// A few of the simplest are tried first. Where there are two signs, the positive one is tried,
  /// and the distance from zero is lowered on the side where the quantity is.
  fileprivate mutating func lower(_ positions: [Int]) {
    guard let first = positions.first, first < best.made.count, best.made[first].isLowerable else {
      return
    }
    let choice = best.made[first]
    guard let quantity = choice.quantity else {
      return lower(from: choice.value) { shrinker, value in
        first < shrinker.best.made.count && shrinker.consider(shrinker.setting(first, to: value))
      }
    }
    let few = Self.firstSteps(below: choice.value)
    for index in 0..<few {
      if let simple = choice.quantity(at: index), set(positions, to: simple) { return }
    }
    guard few < choice.value else { return }
    let isNegative = quantity < 0 && quantity > Int64.min
    if isNegative, set(positions, to: -quantity) { return lower(positions) }
    let origin = choice.quantity(at: 0) ?? 0
    lower(from: choice.distance) { shrinker, distance in
      let bits = UInt64(bitPattern: origin)
      let moved = quantity < origin ? bits &- distance : bits &+ distance
      return shrinker.set(positions, to: Int64(bitPattern: moved))
    }
  }

  /// Sets all of `positions` to one quantity.
  private mutating func set(_ positions: [Int], to quantity: Int64) -> Bool {
    guard let last = positions.last, last < best.made.count else { return false }
    return consider(quantities: positions.map { ($0, quantity) })
  }

  fileprivate mutating func lowerBits(at position: Int) -> Bool {
    guard position < best.made.count, best.made[position].value > 8,
      let quantity = best.made[position].quantity, quantity > 0
    else { return false }
    let highest = Int64(1) << Int64(63 - quantity.leadingZeroBitCount)
    let lowest = ~quantity & (quantity &+ 1)
    if consider(quantities: [(position, quantity - highest)]) { return true }
    return lowest < highest && consider(quantities: [(position, quantity - highest + lowest)])
  }

  /// Lowers a quantity by a multiple of `step`, as large a one as will do.
  fileprivate mutating func stepDown(at position: Int, by step: Int64) {
    guard position < best.made.count, best.made[position].isLowerable else { return }
    let most = Int(min(best.made[position].distance / step.magnitude, 1 << 58))
    extend(upTo: most) { shrinker, count in
      guard position < shrinker.best.made.count,
        let quantity = shrinker.best.made[position].quantity
      else { return false }
      let amount = step * Int64(count)
      let isAbove = quantity >= shrinker.best.made[position].quantity(at: 0) ?? 0
      return shrinker.consider(
        quantities: [(position, isAbove ? quantity &- amount : quantity &+ amount)])
    }
  }
}

extension Choice {
  /// How far the quantity is from the simplest one.
  fileprivate var distance: UInt64 {
    guard let origin = quantity(at: 0), let quantity else { return value }
    let up = UInt64(bitPattern: quantity &- origin)
    return quantity < origin ? 0 &- up : up
  }
}
