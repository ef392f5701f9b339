extension Arena {
  /// Whether two values are the same as JSON: the order of members and the spelling of numbers are
  /// free, so that `1` equals `1.0` and `100` equals `1e2`.
  public func equal(_ first: Value, _ second: Value) -> Bool {
    compare(first, second) { isSameLeaf($0, $1) }
  }

  /// Whether two values have the same text: order of members, spelling of numbers, kept sources.
  public func sameText(_ first: Value, _ second: Value) -> Bool {
    if first.bits == second.bits { return true }
    if textLength(of: first) != textLength(of: second) || hash(of: first) != hash(of: second) {
      return false
    }
    return text(of: first) == text(of: second)
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
    var left = numberSpelling(of: first)
    var right = numberSpelling(of: second)
    return left.withUTF8 { left in
      right.withUTF8 { Decimal.compare(Decimal(ByteSpan(left)), Decimal(ByteSpan($0))) }
    }
  }

  private func isSameLeaf(_ first: Value, _ second: Value) -> Bool {
    if first.isString { return utf8(of: first).isEqual(to: utf8(of: second)) }
    return first.isNumber && compareNumbers(first, second) == 0
  }

  /// Compares pair by pair, with the pairs still to do on a stack of their own.
  private func compare(
    _ first: Value, _ second: Value, isSame: (Value, Value) -> Bool
  ) -> Bool {
    let pairs = scratch.values
    let start = pairs.count
    defer { pairs.cut(to: start) }
    pairs.append(first.bits)
    pairs.append(second.bits)
    while pairs.count > start {
      let right = Value(bits: pairs.popLast() ?? 0)
      let left = Value(bits: pairs.popLast() ?? 0)
      if left.bits == right.bits { continue }
      guard left.kind == right.kind, hash(of: left) == hash(of: right) else { return false }
      if !left.isContainer {
        if isSame(left, right) { continue }
        return false
      }
      guard pushPairs(left, right) else { return false }
    }
    return true
  }

  /// Pushes the pairs of parts of two containers of the same kind; false if they cannot be equal.
  private func pushPairs(_ first: Value, _ second: Value) -> Bool {
    let count = meta(first).count
    guard count == meta(second).count else { return false }
    let isObject = first.isObject
    for index in 0..<count {
      var other = index
      if isObject, vector(of: first) != vector(of: second) {
        let key = Key(index: key(index, inVector: vector(of: first)))
        other = self.index(of: key, inVector: vector(of: second))
        if other < 0 { return false }
      }
      scratch.values.append(part(index, of: first).bits)
      scratch.values.append(part(other, of: second).bits)
    }
    return true
  }
}
