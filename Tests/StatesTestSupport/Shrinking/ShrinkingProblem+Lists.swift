import StatesProperty

extension ShrinkingProblem {
  static let reverse = ShrinkingProblem(
    "reverse", "A list of numbers equals its reverse.",
    smallest: "[0, 1]", known: 10.5, Gen.int.list()
  ) { numbers in
    .holds(numbers == numbers.reversed())
  }

  static let distinct = ShrinkingProblem(
    "distinct", "A list of numbers has fewer than three different ones.",
    smallest: "[0, 1, -1]", known: 35, Gen.int.list()
  ) { numbers in
    .holds(Set(numbers).count < 3)
  }

  static let nestedLists = ShrinkingProblem(
    "nested lists", "The lists in a list have at most ten elements together.",
    smallest: "[[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]]", known: 148, Gen.int.list().list()
  ) { lists in
    .holds(lists.reduce(0) { $0 + $1.count } <= 10)
  }

  static let largeUnion = ShrinkingProblem(
    "large union list", "The lists in a list have at most four different numbers together.",
    smallest: "[[0, 1, -1, 2, -2]]", known: 187, Gen.int.list().list()
  ) { lists in
    .holds(Set(lists.joined()).count <= 4)
  }

  static let lengthList = ShrinkingProblem(
    "length list", "All of 1 to 100 numbers up to 1000, their count drawn first, are below 900.",
    smallest: "[900]", known: 88,
    Gen.int(1...100).flatMap { Gen.int(0...1000).list(count: $0) }
  ) { numbers in
    .holds((numbers.max() ?? 0) < 900)
  }

  static let coupling = ShrinkingProblem(
    "coupling",
    "In a list of numbers that are all below its length, no two places name each other.",
    smallest: "[1, 0]", known: 42, Gen.int(0...10).list()
  ) { numbers in
    guard numbers.allSatisfy({ $0 < numbers.count }) else { return .discarded }
    return .holds(!numbers.indices.contains { numbers[$0] != $0 && numbers[numbers[$0]] == $0 })
  }

  static let deletion = ShrinkingProblem(
    "deletion", "A list without the first number equal to that at a place lacks that number.",
    smallest: "([0, 0], 0)", known: 10.8, zip(Gen.int.list(), Gen.int(0...10))
  ) { numbers, place in
    guard numbers.indices.contains(place) else { return .discarded }
    var rest = numbers
    if let first = rest.firstIndex(of: numbers[place]) { rest.remove(at: first) }
    return .holds(!rest.contains(numbers[place]))
  }
}
