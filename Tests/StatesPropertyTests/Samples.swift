import StatesProperty

/// Generators of every kind, erased to the text of their values, so that one test can hold for all.
enum Samples {
  static let all: [(name: String, gen: Gen<String>)] = [
    ("numbers", shown(Gen.int)),
    ("a range", shown(Gen.int(-5...1000))),
    ("bytes", shown(Gen<Int8>.integer(in: -128...127))),
    ("words", shown(Gen<UInt64>.bits)),
    ("lists", shown(Gen.int(0...9).list())),
    ("lists of lists", shown(Gen.int(0...9).list(1...4).list(2...5))),
    ("fixed lists", shown(Gen.bool.list(count: 4))),
    ("bound lists", shown(Gen.int(0...6).flatMap { Gen.int.list(count: $0) })),
    ("text", shown(Gen.string())),
    ("optional numbers", shown(Gen.int.optional().list(0...5))),
    ("weights", shown(Gen<Int>.weighted([(5, .int(0...9)), (0, .always(-1)), (1, .int)]))),
    ("elements", shown(Gen.element(of: ["a", "b", "c"]))),
    ("shuffles", shown(Gen.shuffled([1, 2, 3, 4, 5]))),
    ("subsets", shown(Gen.subset(of: [1, 2, 3, 4, 5]))),
    ("pairs", shown(zip(Gen.int, Gen.ascii(0...5)))),
    ("trees", shown(tree)),
  ]

  /// Sums as nested lists.
  static let tree = Gen<[String]>.recursive(leaf: Gen.int(0...9).map { ["\($0)"] }) { inner in
    [zip(inner, inner).map { ["("] + $0 + $1 + [")"] }, inner.map { ["-"] + $0 }]
  }

  private static func shown<Value>(_ gen: Gen<Value>) -> Gen<String> { gen.map { "\($0)" } }
}
