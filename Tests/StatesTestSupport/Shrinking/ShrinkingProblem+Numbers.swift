import StatesProperty

extension ShrinkingProblem {
  static let difference: [ShrinkingProblem] = [
    difference("difference must not be zero", smallest: "(10, 10)", known: 28) { $0 != 0 },
    difference("difference must not be small", smallest: "(10, 6)", known: 42) {
      !(1...4).contains($0)
    },
    difference("difference must not be one", smallest: "(10, 9)", known: 38) { $0 != 1 },
  ]

  private static func difference(
    _ name: String, smallest: String, known: Double,
    isFine: @escaping @Sendable (Int) -> Bool
  ) -> ShrinkingProblem {
    let positive = Gen.int(1...Int.max)
    return ShrinkingProblem(
      name, "Two positive numbers, the first at least ten, do not lie so far apart.",
      smallest: smallest, known: known, zip(positive, positive)
    ) { first, second in
      .holds(first < 10 || isFine(abs(first - second)))
    }
  }

  static let boundFive: [ShrinkingProblem] = [
    boundFive("bound5, lists up to 10", longest: 10, known: 232),
    boundFive("bound5, lists up to 1", longest: 1, known: 137),
  ]

  /// All sums are taken in 16 bits and wrap round.
  private static func boundFive(
    _ name: String, longest: Int, known: Double
  ) -> ShrinkingProblem {
    let list = Gen.integer(in: Int16.min...Int16.max).list(0...longest).filter { sum($0) < 256 }
    return ShrinkingProblem(
      name, "Five lists of 16-bit numbers, each with a sum below 256, have a sum below 5 · 256.",
      smallest: "([], [], [], [-1], [-32768])", known: known, zip(list, list, list, list, list)
    ) { lists in
      .holds(sum(lists.0 + lists.1 + lists.2 + lists.3 + lists.4) < 5 * 256)
    }
  }

  private static func sum(_ numbers: [Int16]) -> Int16 { numbers.reduce(0, &+) }
}
