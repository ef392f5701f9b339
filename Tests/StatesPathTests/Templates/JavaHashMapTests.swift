import StatesProperty
import StatesTestSupport
import Testing

@testable import StatesPath

struct JavaHashMapTests {
  /// As OpenJDK 17 lists fourteen names, the thirteenth of which doubled the table.
  @Test func smallMap() {
    let names = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve", "thirteen", "fourteen",
    ]
    #expect(JavaHashMap(names).order == [8, 5, 0, 6, 1, 2, 12, 7, 13, 3, 11, 10, 9, 4])
  }

  /// Names that all share one hash code, in an order that steps through them, as OpenJDK 17 lists
  /// them: sixteen fill one bin until the table has doubled twice and the bin becomes a tree.
  @Test(arguments: [
    (1, [3, 0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]),
    (5, [1, 0, 2, 3, 4, 5, 6, 7, 8, 11, 14, 9, 12, 15, 10, 13]),
    (11, [2, 0, 1, 3, 4, 5, 6, 7, 8, 11, 14, 9, 12, 15, 10, 13]),
  ])
  func sixteenInOneBin(step: Int, order: [Int]) {
    #expect(JavaHashMap(colliding(bits: 4, step: step)).order == order)
  }

  @Test func thirtyTwoInOneBin() {
    let map = JavaHashMap(colliding(bits: 5, step: 5))
    #expect(
      map.order == [
        3, 0, 1, 2, 4, 11, 24, 17, 30, 5, 6, 25, 19, 12, 18, 31, 7, 26, 20, 13, 8, 21, 14, 27, 9,
        22, 15, 28, 10, 23, 16, 29,
      ])
  }

  /// Without long bins the order is that of the bins of the last table, and within one that of
  /// insertion.
  @Test func orderOfOrdinaryNames() throws {
    let letters = Gen<Int>.int(97...122).map { Character(Unicode.Scalar(UInt8($0))) }
    let names = letters.list(1...7).map { String($0) }.list(0...60).map { Self.distinct($0) }
    try Property.check("order of a map", cases: CaseCount.scaled(150), names) { names in
      JavaHashMap(names).order == naiveOrder(names)
    }
  }

  /// Few names keep the bins that they begin with, however many of them share one.
  @Test(arguments: [
    ["a", "q", "b", "A", "Q", "r", "z", "1"], ["q", "a"], ["Aa", "BB", "C", "b"], ["only"],
  ])
  func fewNames(names: [String]) {
    let sorted = names.indices.sorted {
      let bins = (JavaHashMap.firstBin(of: names[$0]), JavaHashMap.firstBin(of: names[$1]))
      return bins.0 == bins.1 ? $0 < $1 : bins.0 < bins.1
    }
    #expect(names.count <= JavaHashMap.few && JavaHashMap(names).order == sorted)
    let colliding = Array(colliding(bits: 4, step: 1).prefix(JavaHashMap.few))
    #expect(JavaHashMap(colliding).order == Array(colliding.indices))
  }

  private static func distinct(_ names: [String]) -> [String] {
    names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func naiveOrder(_ names: [String]) -> [Int] {
    var capacity = 16
    while names.count * 4 > capacity * 3 { capacity *= 2 }
    let bins = names.map { name in
      let code = name.utf16.reduce(UInt32(0)) { $0 &* 31 &+ UInt32($1) }
      return Int(code ^ (code >> 16)) % capacity
    }
    return names.indices.sorted { (bins[$0], $0) < (bins[$1], $1) }
  }

  /// `Aa` and `BB` have the same hash code, and so have all texts made of as many of them.
  private func colliding(bits: Int, step: Int) -> [String] {
    let count = 1 << bits
    return (0..<count).map { index in
      let number = index * step % count
      return (0..<bits).reversed().map { number >> $0 & 1 == 0 ? "Aa" : "BB" }.joined()
    }
  }
}
