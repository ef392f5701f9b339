import StatesProperty
import StatesTestSupport
import Testing

@testable import StatesRegex

/// Sets as a tree, flattened, and as bits: three ways to say the same.
@Suite struct ScalarSetTests {
  private static let ranges = zip(Gen.int(0...0x150), Gen.int(0...40)).map { first, count in
    UInt32(first)...UInt32(first + count)
  }
  private static let leaves = Gen.oneOf(
    zip(ranges.list(0...4), .element(of: [Folding.none, .ascii, .javaScript, .unicode])).map {
      ScalarSet.ranges(RangeSet($0), $1)
    },
    Gen.element(of: [Property.alphabetic, .uppercase, .categories(.number), .whitespace]).map {
      ScalarSet.property($0)
    })

  private static let sets = Gen.recursive(depth: 5, size: 10, leaf: leaves) { inner in
    [
      inner.map { .complement($0) }, inner.list(1...4).map { .union($0) },
      inner.list(1...4).map { .intersection($0) },
    ]
  }

  @Test func flatSetsAndBitsAgreeWithTheTree() throws {
    try Property.check("flat sets", cases: CaseCount.scaled(60), Self.sets) { set in
      var table = SetTable()
      _ = table.add(.all)
      let index = table.add(set)
      let bits = ASCIIBits(of: set)
      return stride(from: UInt32(0), to: 0x180, by: 5).allSatisfy { scalar in
        let isMember = set.contains(scalar)
        return table.contains(scalar, at: index) == isMember
          && (scalar >= 0x80 || bits.contains(UInt8(scalar)) == isMember)
      }
    }
  }

  @Test func rangesMergeAndKeepTheirMembers() throws {
    try Property.check("ranges", cases: CaseCount.scaled(100), Self.ranges.list(0...8)) { ranges in
      let set = RangeSet(ranges)
      let gaps = zip(set.ranges, set.ranges.dropFirst()).allSatisfy { left, right in
        left.upperBound + 1 < right.lowerBound
      }
      return gaps
        && stride(from: UInt32(0), to: 0x1A0, by: 3).allSatisfy { scalar in
          set.contains(scalar) == ranges.contains { $0.contains(scalar) }
        }
    }
  }
}
