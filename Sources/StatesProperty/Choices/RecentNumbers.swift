/// The quantities among the last choices, so that fresh ones can be the same or close.
@usableFromInline
struct RecentNumbers: Sendable {
  /// How many choices back is looked.
  static let window = 24

  @usableFromInline
  struct Entry: Sendable {
    @usableFromInline var value: UInt64 = 0
    @usableFromInline var bound: UInt64 = 0
    @usableFromInline var lowest: Int64 = 0

    @inlinable
    init() {}
  }

  /// The choice number n stands in the place n modulo 32, if it is a quantity.
  @usableFromInline var entries = InlineArray<32, Entry>(repeating: Entry())
  /// A bit for each of the last choices, the last one lowest: whether it is a quantity.
  @usableFromInline var marks: UInt32 = 0

  @inlinable
  init() {}

  /// Notes the choice number `position`.
  @inlinable @inline(__always)
  mutating func note(_ choice: Choice, at position: Int) {
    guard choice.kind == .number else { return marks &<<= 1 }
    marks = marks &<< 1 | 1
    let place = position & 31
    entries[place].value = choice.value
    entries[place].bound = choice.bound
    entries[place].lowest = choice.lowest
  }

  /// The answer so many choices back from the last of `count`, if it was drawn on the same scale.
  func index(drawn back: Int, before count: Int, on scale: IntegerScale) -> UInt64? {
    guard marks >> UInt32(back) & 1 == 1 else { return nil }
    let entry = entries[(count - 1 - back) & 31]
    return entry.bound == scale.bound && entry.lowest == scale.lowest ? entry.value : nil
  }
}
