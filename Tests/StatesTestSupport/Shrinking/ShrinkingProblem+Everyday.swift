import StatesProperty

extension ShrinkingProblem {
  /// Problems of our own, as they come up when programs are tested.
  static let everyday: [ShrinkingProblem] = [
    .largeSum, .mixedText, .dependentPair, .adjacentTwins, .oddMultiple, .product, .commandRow,
    .overlap, .pickedElement, .conflictingKeys, .deepBrackets, .subset, .farShuffle, .commonPair,
    .deepTree, .secondLargest, .filteredPair, .handMadeLoop, .descending, .chosenWidth, .flatList,
    .squareTable,
  ]

  private static let largeSum = ShrinkingProblem(
    "large sum", "Numbers up to 1000 add up to less than 1500.",
    smallest: "[500, 1000]", Gen.int(0...1000).list()
  ) { numbers in
    .holds(numbers.reduce(0, +) < 1500)
  }

  private static let mixedText = ShrinkingProblem(
    "mixed text", "No ASCII text has both a digit and a capital.",
    smallest: "0A", Gen.ascii()
  ) { text in
    .holds(!text.contains { ("0"..."9").contains($0) } || !text.contains { $0.isUppercase })
  }

  private static let dependentPair = ShrinkingProblem(
    "dependent pair", "A number up to another number up to 50 is below 7.",
    smallest: "(7, 7)",
    Gen.int(1...50).flatMap { bound in Gen.int(0...bound).map { (bound, $0) } }
  ) { pair in
    .holds(pair.1 < 7)
  }

  private static let adjacentTwins = ShrinkingProblem(
    "adjacent twins", "No two neighbours in a list of numbers above 5 are equal.",
    smallest: "[6, 6]", Gen.int(-1000...1000).list()
  ) { numbers in
    .holds(!zip(numbers, numbers.dropFirst()).contains { $0 == $1 && $0 > 5 })
  }

  private static let oddMultiple = ShrinkingProblem(
    "odd multiple", "No multiple of seven lies above 100.",
    smallest: "105", Gen.int(0...1_000_000)
  ) { number in
    .holds(number <= 100 || number % 7 != 0)
  }

  private static let product = ShrinkingProblem(
    "product", "The product of two numbers up to 1000 is below 10,000.",
    smallest: "(10, 1000)", zip(Gen.int(0...1000), Gen.int(0...1000))
  ) { pair in
    .holds(pair.0 * pair.1 < 10_000)
  }

  private enum Command: Sendable, CustomStringConvertible {
    case push(Int)
    case pop
    case clear

    var description: String {
      switch self {
      case .push(let number): "push \(number)"
      case .pop: "pop"
      case .clear: "clear"
      }
    }
  }

  private static let commandRow = ShrinkingProblem(
    "row of commands", "A stack never loses one of three or more numbers.",
    smallest: "[push 0, push 0, push 0, pop]",
    Gen<Command>.weighted([
      (4, Gen.int.map(Command.push)), (2, .always(.pop)), (1, .always(.clear)),
    ]).list()
  ) { commands in
    var depth = 0
    for command in commands {
      switch command {
      case .push: depth += 1
      case .clear: depth = 0
      case .pop:
        if depth >= 3 { return .holds(false) }
        depth = max(0, depth - 1)
      }
    }
    return .passed
  }

  private static let overlap = ShrinkingProblem(
    "overlap", "No two stretches, each given by start and length, overlap.",
    smallest: "[(0, 1), (0, 1)]",
    zip(Gen.int(0...10_000), Gen.int(0...100)).list()
  ) { stretches in
    for (index, first) in stretches.enumerated() {
      for second in stretches.dropFirst(index + 1)
      where first.0 < second.0 + second.1 && second.0 < first.0 + first.1 {
        return .holds(false)
      }
    }
    return .passed
  }

  private static let pickedElement = ShrinkingProblem(
    "picked element", "The number at a place of a list is at most 100.",
    smallest: "([101], 0)",
    Gen.int(0...1000).list(1...30).flatMap { numbers in
      Gen.int(0...numbers.count - 1).map { (numbers, $0) }
    }
  ) { numbers, place in
    .holds(numbers[place] <= 100)
  }

  private static let conflictingKeys = ShrinkingProblem(
    "conflicting keys", "No key of a list of keys and values has two values.",
    smallest: "[(\"\", 0), (\"\", 1)]", zip(Gen.ascii(0...3), Gen.int(0...99)).list()
  ) { pairs in
    .holds(
      !pairs.enumerated().contains { index, pair in
        pairs.dropFirst(index + 1).contains { $0.0 == pair.0 && $0.1 != pair.1 }
      })
  }

  private static let deepBrackets = ShrinkingProblem(
    "deep brackets", "Text of brackets and letters never opens three brackets at once.",
    smallest: "[\"(\", \"(\", \"(\"]",
    Gen.element(of: ["x", ")", "("]).list()
  ) { text in
    var depth = 0
    for character in text {
      depth += character == "(" ? 1 : character == ")" ? -1 : 0
      if depth >= 3 { return .holds(false) }
      depth = max(depth, 0)
    }
    return .passed
  }

  private static let subset = ShrinkingProblem(
    "subset", "At most two of ten things are chosen.",
    smallest: "[7, 8, 9]", Gen.subset(of: Array(0..<10))
  ) { chosen in
    .holds(chosen.count <= 2)
  }

  private static let farShuffle = ShrinkingProblem(
    "far shuffle", "No number of a shuffled row moves to the front from beyond place three.",
    smallest: "[4, 0, 1, 2, 3, 5]", Gen.shuffled(Array(0..<6))
  ) { numbers in
    .holds(numbers[0] <= 3)
  }

  private static let commonPair = ShrinkingProblem(
    "common pair", "Two lists have at most one number in common.",
    smallest: "([0, 1], [0, 1])",
    zip(Gen.int(0...20).list(), Gen.int(0...20).list())
  ) { first, second in
    .holds(Set(first).intersection(second).count <= 1)
  }

  private static let deepTree = ShrinkingProblem(
    "deep tree", "A tree of lists is less than four lists deep.",
    smallest: "[[[[]]]]",
    Gen<Nest>.recursive(leaf: Gen.int.map(Nest.leaf)) { [$0.list(0...4).map(Nest.branch)] }
  ) { tree in
    .holds(tree.depth < 4)
  }

  private indirect enum Nest: Sendable, CustomStringConvertible {
    case leaf(Int)
    case branch([Nest])

    var depth: Int {
      switch self {
      case .leaf: 0
      case .branch(let parts): 1 + (parts.map(\.depth).max() ?? 0)
      }
    }

    var numbers: [Int] {
      switch self {
      case .leaf(let number): [number]
      case .branch(let parts): parts.flatMap(\.numbers)
      }
    }

    var description: String {
      switch self {
      case .leaf(let number): "\(number)"
      case .branch(let parts): "\(parts)"
      }
    }
  }

  private static let flatList = ShrinkingProblem(
    "flat list", "A tree of lists has at most two numbers above five.",
    smallest: "[6, 6, 6]",
    Gen<Nest>.recursive(leaf: Gen.int(0...20).map(Nest.leaf)) { [$0.list(0...4).map(Nest.branch)] }
  ) { tree in
    .holds(tree.numbers.filter { $0 > 5 }.count <= 2)
  }

  private static let squareTable = ShrinkingProblem(
    "square table", "The diagonal of a table, its size drawn first, adds up to less than twelve.",
    smallest: "[[3, 0], [0, 9]]",
    Gen.int(1...6).flatMap { size in Gen.int(-9...9).list(count: size).list(count: size) }
  ) { table in
    .holds(table.indices.reduce(0) { $0 + table[$1][$1] } < 12)
  }

  private static let secondLargest = ShrinkingProblem(
    "second largest", "The two largest of some numbers lie at most 1000 apart.",
    smallest: "[0, 1001]", Gen.int.list()
  ) { numbers in
    let sorted = numbers.sorted()
    guard let last = sorted.last, sorted.count > 1 else { return .passed }
    let (gap, isOverflow) = last.subtractingReportingOverflow(sorted[sorted.count - 2])
    return .holds(!isOverflow && gap <= 1000)
  }

  private static let filteredPair = ShrinkingProblem(
    "filtered pair", "Two even numbers, the first the smaller, lie at most ten apart.",
    smallest: "(0, 12)",
    zip(Gen.int(0...100_000), Gen.int(0...100_000)).filter {
      $0.0 % 2 == 0 && $0.1 % 2 == 0 && $0.0 < $0.1
    }
  ) { pair in
    .holds(pair.1 - pair.0 <= 10)
  }

  private static let handMadeLoop = ShrinkingProblem(
    "loop by hand", "Three or more of some numbers are never all odd.",
    smallest: "[1, 1, 1]",
    Gen<[Int]> { choices in
      var numbers: [Int] = []
      while choices.chance(3, in: 4) { numbers.append(choices.integer(in: 0...500)) }
      return numbers
    }
  ) { numbers in
    .holds(numbers.filter { $0 % 2 == 1 }.count < 3)
  }

  private static let descending = ShrinkingProblem(
    "descending", "No list descends twice in a row.",
    smallest: "[2, 1, 0]", Gen.int(0...1_000_000).list()
  ) { numbers in
    .holds(
      !numbers.indices.dropLast(2).contains {
        numbers[$0] > numbers[$0 + 1] && numbers[$0 + 1] > numbers[$0 + 2]
      })
  }

  private static let chosenWidth = ShrinkingProblem(
    "chosen width", "No row of a table, its width drawn first, adds up to more than 20.",
    smallest: "[[21]]",
    Gen.int(1...8).flatMap { width in Gen.int(0...100).list(count: width).list(0...8) }
  ) { rows in
    .holds(rows.allSatisfy { $0.reduce(0, +) <= 20 })
  }
}
