import StatesTestSupport
import Testing

@testable import StatesProperty

@Suite struct GenTests {
  private func draw<Value>(_ gen: Gen<Value>, _ count: Int = 400) -> [Value] {
    (0..<UInt64(count)).map { seed in
      var choices = Choices(seed: SplitMix64.mix(seed))
      return gen(&choices)
    }
  }

  @Test func numbersStayInRangeAndReachItsEnds() {
    let numbers = draw(Gen.int(-1000...1_000_000))
    #expect(numbers.allSatisfy { (-1000...1_000_000).contains($0) })
    #expect(numbers.contains(1_000_000))
    #expect(numbers.contains(-1000))
    #expect(numbers.contains(0))
    #expect(numbers.filter { (-10...10).contains($0) }.count > 40)
    #expect(numbers.filter { $0 > 100_000 }.count > 100)
  }

  @Test func numbersComeAgainAndHaveNeighbours() {
    let pairs = draw(zip(Gen.int, Gen.int))
    #expect(pairs.filter { $0.0 == $0.1 }.count > 20)
    #expect(pairs.contains { $0.0 != $0.1 && ($0.0 &- $0.1).magnitude <= 4 })
  }

  @Test func listsAreEmptyShortAndLong() {
    let counts = draw(Gen.int.list(0...100)).map(\.count)
    for expected in [0, 1, 2, 3, 100] { #expect(counts.contains(expected)) }
    #expect(counts.allSatisfy { (0...100).contains($0) })
    #expect(counts.filter { $0 <= 10 }.count > 200)
    let few = draw(Gen.int.list(3...5)).map(\.count)
    #expect(Set(few) == [3, 4, 5])
  }

  @Test func aSmallSizeKeepsListsShort() {
    for seed in 0..<200 as Range<UInt64> {
      var choices = Choices(seed: seed, size: 5)
      #expect(Gen.int.list(0...100)(&choices).count <= 5)
    }
  }

  @Test func zerosGiveTheSimplestValue() {
    func simplest<Value>(_ gen: Gen<Value>) -> Value {
      var choices = Choices(replaying: [])
      return gen(&choices)
    }
    #expect(simplest(Gen.int(-7...7)) == 0)
    #expect(simplest(Gen.int(3...7)) == 3)
    #expect(simplest(Gen.int(-7 ... -3)) == -3)
    #expect(simplest(Gen.int.list(2...5)) == [0, 0])
    #expect(simplest(Gen.string(1...5)) == "a")
    #expect(simplest(Gen.int.optional()) == nil)
    #expect(simplest(Gen.bool) == false)
    #expect(simplest(Gen.shuffled([3, 1, 2])) == [3, 1, 2])
    #expect(simplest(Gen.subset(of: [3, 1, 2])) == [])
    #expect(simplest(Gen.element(of: ["x", "y"])) == "x")
    #expect(simplest(Samples.tree) == ["0"])
  }

  @Test func whatAFilterRefusesLeavesNoTrace() {
    let even = Gen.int(0...1000).filter { $0 % 2 == 0 }
    for seed in 0..<100 as Range<UInt64> {
      var choices = Choices(seed: seed)
      let numbers = even.list(4...4)(&choices)
      #expect(numbers.allSatisfy { $0 % 2 == 0 })
      #expect(choices.recording == numbers.map { UInt64($0) })
    }
  }

  @Test func aFilterThatRefusesAllGivesUp() {
    var choices = Choices(seed: 1)
    _ = Gen.int.filter { _ in false }(&choices)
    #expect(choices.isRejected)
  }

  @Test func alternativesComeAsOftenAsTheyWeigh() {
    let gen = Gen<Int>.weighted([(8, .always(0)), (0, .always(1)), (2, .always(2))])
    let drawn = draw(gen, 1000)
    #expect((700...900).contains(drawn.filter { $0 == 0 }.count))
    #expect(!drawn.contains(1))
    let even = draw(Gen<Int>.oneOf(.always(0), .always(1), .always(2)), 900)
    for option in 0...2 { #expect((200...400).contains(even.filter { $0 == option }.count)) }
  }

  @Test func shufflesAreAllOrders() {
    let orders = draw(Gen.shuffled([0, 1, 2]), 300)
    #expect(Set(orders).count == 6)
    #expect(orders.allSatisfy { $0.sorted() == [0, 1, 2] })
    #expect(Set(draw(Gen.subset(of: [0, 1, 2]), 300)).count == 8)
  }

  @Test func textHasAllKindsOfCharacters() {
    let scalars = draw(Gen.string()).flatMap(\.unicodeScalars)
    #expect(scalars.contains { $0.value == 0 })
    #expect(scalars.contains { $0.value > 0xFFFF })
    #expect(scalars.contains { $0.properties.isEmoji && !$0.isASCII })
    #expect(scalars.filter(\.isASCII).count > scalars.count / 2)
    #expect(
      draw(Gen.ascii()).allSatisfy { $0.unicodeScalars.allSatisfy { (32..<127) ~= $0.value } })
  }

  @Test func everyScalarHasItsPlace() {
    var seen: Set<Unicode.Scalar> = []
    for index in 0...ScalarScale.last { seen.insert(ScalarScale.scalar(at: index)) }
    #expect(seen.count == 0x11_0000 - 2048)
  }

  @Test func treesEndAndDiffer() {
    let trees = draw(Samples.tree)
    #expect(trees.allSatisfy { $0.count < 1000 })
    #expect(Set(trees.map(\.count)).count > 10)
    #expect(trees.contains { $0.first == "(" } && trees.contains { $0.first == "-" })
  }

  @Test func anImpossibleOptionLinesUpWithAPossibleOne() {
    var (possible, impossible) = (Choices(replaying: [0]), Choices(replaying: [1, 5]))
    #expect(Gen.int.optional()(&possible) == nil)
    #expect(Gen.int.optional(isPossible: false)(&impossible) == nil)
    #expect(possible.recording == impossible.recording)
  }
}
