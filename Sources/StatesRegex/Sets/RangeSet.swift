/// A set of scalars as sorted ranges that neither overlap nor touch.
struct RangeSet: Hashable, Sendable {
  private(set) var ranges: [ClosedRange<UInt32>]

  init(_ ranges: [ClosedRange<UInt32>] = []) {
    self.ranges = Self.merge(ranges)
  }

  private static func merge(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    guard ranges.count > 1 else { return ranges }
    var merged: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound &+ 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  /// Whether `scalar` is in one of the ranges.
  func contains(_ scalar: UInt32) -> Bool {
    ranges.withUnsafeBufferPointer { Self.contains(scalar, in: $0[...]) }
  }

  /// Whether `scalar` is in one of `ranges`, which are sorted.
  static func contains(
    _ scalar: UInt32, in ranges: Slice<UnsafeBufferPointer<ClosedRange<UInt32>>>
  ) -> Bool {
    var low = ranges.startIndex
    var high = ranges.endIndex
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
    }
    return low < ranges.endIndex && ranges[low].lowerBound <= scalar
  }
}

extension RangeSet: ExpressibleByArrayLiteral {
  init(arrayLiteral elements: ClosedRange<UInt32>...) { self.init(elements) }
}

extension RangeSet {
  static let digits: RangeSet = [0x30...0x39]
  static let wordCharacters: RangeSet = [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
  static let horizontalBlanks: RangeSet = [
    0x09...0x09, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x180E...0x180E, 0x2000...0x200A,
    0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000,
  ]
  static let verticalBlanks: RangeSet = [0x0A...0x0D, 0x85...0x85, 0x2028...0x2029]
}
