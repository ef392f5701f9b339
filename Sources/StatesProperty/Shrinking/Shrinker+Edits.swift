extension Shrinker {
  /// The best recording without `ranges`.
  func deleting(_ ranges: [Range<Int>]) -> [UInt64] { best.recording.deleting(ranges) }

  /// The best recording with one number changed.
  package func setting(_ position: Int, to value: UInt64) -> [UInt64] {
    var candidate = best.recording
    candidate[position] = value
    return candidate
  }

  /// The best recording with two stretches exchanged, the first of which lies before the second.
  func exchanging(_ first: Range<Int>, _ second: Range<Int>) -> [UInt64] {
    var candidate = best.recording
    candidate.exchange(first, second)
    return candidate
  }

  /// Keeps the best choices with other quantities, if that is simpler and still interesting.
  ///
  /// The quantities keep their meaning even where the range of one depends on another.
  package mutating func consider(quantities: [(position: Int, quantity: Int64)]) -> Bool {
    var wanted = [Int64?](repeating: nil, count: best.made.count)
    for (position, quantity) in quantities where position < wanted.count {
      wanted[position] = quantity
    }
    return consider(Script(numbers: best.recording, quantities: wanted))
  }

  /// The positions of all quantities that could be simpler.
  var lowerable: [Int] { best.made.indices.filter { best.made[$0].isLowerable } }

  /// The positions of all quantities that could be different.
  var numbers: [Int] { best.made.indices.filter { best.made[$0].isNumber } }
}

extension [UInt64] {
  /// The numbers that lie in none of `ranges`, which may overlap.
  func deleting(_ ranges: [Range<Int>]) -> [UInt64] {
    var isDeleted = [Bool](repeating: false, count: count)
    for position in ranges.joined() { isDeleted[position] = true }
    return indices.filter { !isDeleted[$0] }.map { self[$0] }
  }

  /// Exchanges two stretches, the first of which lies before the second.
  mutating func exchange(_ first: Range<Int>, _ second: Range<Int>) {
    let (left, right) = (self[first], self[second])
    replaceSubrange(second, with: left)
    replaceSubrange(first, with: right)
  }
}
