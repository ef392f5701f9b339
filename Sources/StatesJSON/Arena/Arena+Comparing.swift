extension Arena {
  /// Whether two values are the same as JSON: the order of members and the spelling of numbers are
  /// free, so that `1` equals `1.0` and `100` equals `1e2`.
  @inlinable
  public func equal(_ first: Value, _ second: Value) -> Bool {
    if first.bits == second.bits { return true }
    if first.hasNode, second.hasNode, hash(of: first) != hash(of: second) { return false }
    return isEqualInside(first, second)
  }

  @usableFromInline
  func isEqualInside(_ first: Value, _ second: Value) -> Bool {
    guard first.kind == second.kind, hash(of: first) == hash(of: second) else { return false }
    if first.isString, hasSameWords(first, second) { return true }
    var comparison = Comparison(arena: self, isByText: false)
    return comparison.holds(first, second)
  }

  /// Whether two strings have the same bytes up to the ends of their last words, which are zero.
  private func hasSameWords(_ first: Value, _ second: Value) -> Bool {
    let count = meta(first).count
    guard count == meta(second).count else { return false }
    for place in Meta.bytes..<Meta.bytes + (count + 7) / 8
    where words[first.offset + place] != words[second.offset + place] {
      return false
    }
    return true
  }

  /// Whether two values have the same text: the same order of members, spelling of numbers, and
  /// remembered sources.
  public func sameText(_ first: Value, _ second: Value) -> Bool {
    var comparison = Comparison(arena: self, isByText: true)
    return comparison.holds(first, second)
  }

  /// Negative, zero or positive as the first of two numbers is less than, equal to or greater than
  /// the second, exactly.
  public func compareNumbers(_ first: Value, _ second: Value) -> Int {
    requireNumber(first)
    requireNumber(second)
    if !first.hasNode, !second.hasNode {
      let (left, right) = (first.smallInteger, second.smallInteger)
      return left < right ? -1 : left > right ? 1 : 0
    }
    return withSpelling(of: first) { left in
      withSpelling(of: second) { Decimal.compare(Decimal(left), Decimal($0)) }
    }
  }
}

/// One comparison of two values, with the pairs of parts still to compare on a stack.
///
/// Hashes and lengths of texts, which stand ready, settle nearly every pair that differs; what they
/// leave is compared part by part, so that no accident of hashing makes two values equal. Values
/// that share parts can be exponentially larger than their memory: after many pairs, those of
/// arrays and objects are remembered and compared only once.
private struct Comparison {
  private struct Pair: Hashable {
    let first: UInt64
    let second: UInt64
  }

  /// How many pairs are compared before any is remembered.
  private static let patience = 4096

  let arena: Arena
  let isByText: Bool
  private var compared = 0
  private var remembered: Set<Pair> = []

  init(arena: Arena, isByText: Bool) {
    self.arena = arena
    self.isByText = isByText
  }

  mutating func holds(_ first: Value, _ second: Value) -> Bool {
    let pairs = arena.scratch.values
    let start = pairs.count
    defer { pairs.cut(to: start) }
    pairs.append(first.bits)
    pairs.append(second.bits)
    while pairs.count > start {
      let right = Value(bits: pairs.popLast() ?? 0)
      let left = Value(bits: pairs.popLast() ?? 0)
      if left.bits != right.bits, !compare(left, right) { return false }
    }
    return true
  }

  /// Compares one pair; the pairs of its parts are left on the stack.
  private mutating func compare(_ first: Value, _ second: Value) -> Bool {
    guard first.kind == second.kind, arena.hash(of: first) == arena.hash(of: second) else {
      return false
    }
    if isByText, arena.textLength(of: first) != arena.textLength(of: second) { return false }
    switch first.kind {
    case .null, .bool: return true
    case .number: return isSameNumber(first, second)
    case .string: return isSameString(first, second)
    case .array, .object:
      if isByText, isSourced(first) || isSourced(second) { return isSameSource(first, second) }
      if isKnown(first, second) { return true }
      return first.isArray ? pushElements(first, second) : pushMembers(first, second)
    }
  }

  private func isSameNumber(_ first: Value, _ second: Value) -> Bool {
    if !isByText { return arena.compareNumbers(first, second) == 0 }
    return arena.withSpelling(of: first) { left in
      arena.withSpelling(of: second) { left.isEqual(to: $0) }
    }
  }

  private func isSameString(_ first: Value, _ second: Value) -> Bool {
    guard arena.nodeBytes(first).isEqual(to: arena.nodeBytes(second)) else { return false }
    return !isByText || !(isSourced(first) || isSourced(second)) || isSameSource(first, second)
  }

  private func isSourced(_ value: Value) -> Bool { arena.meta(value).has(Meta.isSourced) }

  /// Compares texts of which one is a stretch of source, so that neither is longer than that.
  private func isSameSource(_ first: Value, _ second: Value) -> Bool {
    arena.withText(of: first, .compact) { left in
      arena.withText(of: second, .compact) { left.isEqual(to: $0) }
    }
  }

  private mutating func isKnown(_ first: Value, _ second: Value) -> Bool {
    compared += 1
    guard compared > Self.patience else { return false }
    return !remembered.insert(Pair(first: first.bits, second: second.bits)).inserted
  }

  private func pushElements(_ first: Value, _ second: Value) -> Bool {
    let count = arena.meta(first).count
    guard count == arena.meta(second).count else { return false }
    for index in 0..<count {
      arena.scratch.values.append(arena.part(index, of: first).bits)
      arena.scratch.values.append(arena.part(index, of: second).bits)
    }
    return true
  }

  private func pushMembers(_ first: Value, _ second: Value) -> Bool {
    let left = arena.vector(of: first)
    let right = arena.vector(of: second)
    if left == right || arena.isSameVector(left, right) { return pushElements(first, second) }
    let count = arena.meta(first).count
    guard !isByText, count == arena.meta(second).count else { return false }
    let object = arena.scratch.own(second, in: arena)
    for index in 0..<count {
      let owner = arena.scratch.owners[Int(arena.key(index, inVector: left)) + 1]
      guard owner.object == object else { return false }
      arena.scratch.values.append(arena.part(index, of: first).bits)
      arena.scratch.values.append(arena.part(owner.place, of: second).bits)
    }
    return true
  }
}
