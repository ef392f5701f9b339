import Testing

@testable import StatesProperty

@Suite struct IntegerScaleTests {
  @Test(
    arguments: [
      (-3...3, [0, 1, -1, 2, -2, 3, -3]), (-1...4, [0, 1, -1, 2, 3, 4]),
      (-4...1, [0, 1, -1, -2, -3, -4]), (2...5, [2, 3, 4, 5]), (-5 ... -2, [-2, -3, -4, -5]),
      (-2...0, [0, -1, -2]), (0...2, [0, 1, 2]), (7...7, [7]),
    ] as [(ClosedRange<Int64>, [Int64])])
  func countsFromTheSimplestUp(range: ClosedRange<Int64>, order: [Int64]) {
    let scale = IntegerScale(range)
    #expect((0...scale.bound).map { scale.value(at: $0) } == order)
    #expect(order.map { scale.index(of: $0) } == order.indices.map { UInt64($0) })
    #expect(scale.index(of: range.lowerBound - 1) == nil)
    #expect(scale.index(of: range.upperBound + 1) == nil)
  }

  @Test(
    arguments: [
      Int64.min...Int64.max, Int64.min...5, -5...Int64.max, 1...Int64.max, Int64.min ... -1,
      Int64.min...0, 0...Int64.max,
    ])
  func reachesTheEndsOfAllRanges(range: ClosedRange<Int64>) {
    let scale = IntegerScale(range)
    for value in [range.lowerBound, range.upperBound, range.lowerBound + 1, range.upperBound - 1] {
      #expect(scale.index(of: value).flatMap { scale.value(at: $0) } == value)
    }
    for index in [0, 1, 2, scale.bound - 1, scale.bound] {
      #expect(scale.value(at: index).flatMap { scale.index(of: $0) } == index)
    }
  }

  @Test func takesTheNearestForWhatLiesOutside() {
    let scale = IntegerScale(-5...10)
    #expect(scale.value(at: scale.index(nearestTo: 99)) == 10)
    #expect(scale.value(at: scale.index(nearestTo: -99)) == -5)
    #expect(scale.value(at: scale.index(nearestTo: 7)) == 7)
  }
}
