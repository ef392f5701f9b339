extension Shrinker.Pass {
  /// Lowers two quantities by the same amount, for values of which only the difference counts.
  static let shiftPairs = Self("shift pairs", rank: .numbers) { shrinker in
    shrinker.forPairs(within: 3) { shrinker, first, second in
      guard shrinker.areClose(first, second) else { return }
      shrinker.transfer(from: first, to: second, isOpposite: false)
    }
  }

  /// Moves all there is from a quantity to the next one, for values of which only the sum counts.
  static let moveAll = Self("move all", rank: .numbers) { shrinker in
    shrinker.forPairs(within: 1) { $0.moveAll(from: $1, to: $2) }
  }

  /// Divides all large quantities, else pairs of them, by one power of two, for values of which
  /// only the ratio counts.
  static let scale = Self("scale numbers", rank: .numbers) { shrinker in
    let large = shrinker.largeNumbers
    if large.count < 2 || shrinker.scale(large) || large.count == 2 { return }
    shrinker.forPairs(within: 2) { shrinker, first, second in
      let pair = shrinker.largeNumbers.filter { $0 == first || $0 == second }
      if pair.count == 2 { _ = shrinker.scale(pair) }
    }
  }

  /// Lowers the common factor of two quantities.
  static let lowerFactor = Self("lower common factor", rank: .repair) { shrinker in
    shrinker.forPairs(within: 3) { $0.lowerFactor(of: $1, and: $2) }
  }

  /// Raises a quantity as far as it goes if that lets the one before it be lower, for values of
  /// which only the product counts, or the like.
  static let trade = Self("trade", rank: .repair) { shrinker in
    shrinker.forPairs(within: 2) { $0.trade(from: $1, to: $2) }
  }

  /// Moves as much as possible from a quantity to a later one.
  static let moveSome = Self("move some", rank: .numbers) { shrinker in
    shrinker.forPairs(within: 4) { shrinker, first, second in
      // What can be lowered alone needs no other to take what it loses.
      if shrinker.lowerByOne(at: first) { return }
      shrinker.transfer(from: first, to: second, isOpposite: true)
    }
  }
}

extension Shrinker {
  /// Runs `body` on each lowerable quantity and the next `count` ones after it.
  fileprivate mutating func forPairs(
    within count: Int, _ body: (inout Shrinker, Int, Int) -> Void
  ) {
    var first = 0
    while first < best.made.count {
      var second = first
      for _ in 0..<count where isLowerable(first) {
        second = nextNumber(after: second)
        if second < best.made.count { body(&self, first, second) }
      }
      first += 1
    }
  }

  private func isLowerable(_ position: Int) -> Bool {
    position < best.made.count && best.made[position].isLowerable
  }

  private func nextNumber(after position: Int) -> Int {
    best.made[min(position + 1, best.made.count)...].firstIndex(where: \.isNumber)
      ?? best.made.count
  }

  /// Whether two quantities are so near to each other that it can hardly be chance.
  fileprivate func areClose(_ first: Int, _ second: Int) -> Bool {
    guard best.made[second].isLowerable, let a = best.made[first].quantity,
      let b = best.made[second].quantity
    else { return false }
    let (difference, isOverflow) = a.subtractingReportingOverflow(b)
    return !isOverflow && difference.magnitude <= max(4, a.magnitude / 8)
  }

  fileprivate var largeNumbers: [Int] {
    lowerable.filter { best.made[$0].quantity.map { $0.magnitude > 8 } ?? false }
  }

  fileprivate mutating func scale(_ positions: [Int]) -> Bool {
    let quantities = positions.compactMap { best.made[$0].quantity }
    var done = 0
    let most = extend(upTo: 60) { shrinker, count in
      let divisor = Int64(1) << Int64(done + count)
      let isScaled = shrinker.consider(
        quantities: zip(positions, quantities).map { ($0, $1 / divisor) })
      if isScaled { done += count }
      return isScaled
    }
    return most > 0
  }

  fileprivate mutating func lowerByOne(at position: Int) -> Bool {
    guard let quantity = best.made[position].quantity else { return false }
    return consider(quantities: [(position, quantity - quantity.signum())])
  }

  fileprivate mutating func lowerFactor(of first: Int, and second: Int) {
    guard let a = best.made[first].quantity, let b = best.made[second].quantity, b != 0 else {
      return
    }
    var (factor, rest) = (a.magnitude, b.magnitude)
    while rest != 0 { (factor, rest) = (rest, factor % rest) }
    guard let whole = Int64(exactly: factor) else { return }
    lower(from: factor) { shrinker, smaller in
      guard second < shrinker.best.made.count else { return false }
      let scale = Int64(bitPattern: smaller)
      return shrinker.consider(quantities: [
        (first, a / whole * scale), (second, b / whole * scale),
      ])
    }
  }

  fileprivate mutating func trade(from first: Int, to second: Int) {
    guard let quantity = best.made[first].quantity,
      let most = best.made[second].quantity(at: best.made[second].bound)
    else { return }
    _ = consider(quantities: [(first, quantity - quantity.signum()), (second, most)])
  }

  fileprivate mutating func moveAll(from first: Int, to second: Int) {
    guard let transfer = Transfer(best, from: first, to: second, isOpposite: true) else { return }
    if transfer.least < transfer.now { _ = consider(transfer, leaving: transfer.least) }
  }

  /// Brings the first quantity as near to zero as it goes while the second changes by as much.
  fileprivate mutating func transfer(from first: Int, to second: Int, isOpposite: Bool) {
    guard let transfer = Transfer(best, from: first, to: second, isOpposite: isOpposite),
      transfer.least < transfer.now
    else { return }
    // Where not even one can be moved, nothing can.
    guard consider(transfer, leaving: transfer.now - 1) else { return }
    lower(from: transfer.now - 1, least: transfer.least) {
      $0.consider(transfer, leaving: $1)
    }
  }

  private mutating func consider(_ transfer: Transfer, leaving distance: UInt64) -> Bool {
    guard transfer.second < best.made.count, let moved = transfer.leaving(distance) else {
      return false
    }
    return consider(quantities: moved)
  }
}

/// Two quantities that change together.
private struct Transfer {
  let first: Int
  let second: Int
  /// How far the first is from zero now, and how near it could come.
  let now: UInt64
  private(set) var least: UInt64 = 0

  private let from: Int64
  private let other: Int64
  private let isOpposite: Bool
  private let firstChoice: Choice
  private let secondChoice: Choice

  init?(_ choices: Choices, from first: Int, to second: Int, isOpposite: Bool) {
    self.first = first
    self.second = second
    self.isOpposite = isOpposite
    firstChoice = choices.made[first]
    secondChoice = choices.made[second]
    guard let from = firstChoice.quantity, let other = secondChoice.quantity else { return nil }
    self.from = from
    self.other = other
    now = from.magnitude
    var most = now
    while least < most {
      let middle = least + (most - least) / 2
      if leaving(middle) == nil { least = middle + 1 } else { most = middle }
    }
  }

  /// Both quantities when the first is `distance` from zero, or `nil` if one leaves its range.
  func leaving(_ distance: UInt64) -> [(position: Int, quantity: Int64)]? {
    let left = Int64(bitPattern: from < 0 ? 0 &- distance : distance)
    let (change, isOverflow) = left.subtractingReportingOverflow(from)
    let (moved, isBeyond) =
      isOpposite
      ? other.subtractingReportingOverflow(change) : other.addingReportingOverflow(change)
    guard !isOverflow, !isBeyond, firstChoice.index(of: left) != nil,
      secondChoice.index(of: moved) != nil
    else { return nil }
    return [(first, left), (second, moved)]
  }
}
