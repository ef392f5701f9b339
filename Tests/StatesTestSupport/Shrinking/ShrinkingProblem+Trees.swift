import StatesProperty

extension ShrinkingProblem {
  indirect enum Expression: Sendable, CustomStringConvertible {
    case number(Int)
    case sum(Expression, Expression)
    case quotient(Expression, Expression)

    var description: String {
      switch self {
      case .number(let number): "\(number)"
      case .sum(let left, let right): "(+,\(left),\(right))"
      case .quotient(let left, let right): "(/,\(left),\(right))"
      }
    }

    /// Whether a division by the number zero is written out.
    var dividesByZeroLiterally: Bool {
      switch self {
      case .number: false
      case .quotient(_, .number(0)): true
      case .sum(let left, let right), .quotient(let left, let right):
        left.dividesByZeroLiterally || right.dividesByZeroLiterally
      }
    }

    /// What the expression comes to, or `nil` where it divides by zero.
    var value: Int? {
      switch self {
      case .number(let number): return number
      case .sum(let left, let right):
        guard let left = left.value, let right = right.value else { return nil }
        return left &+ right
      case .quotient(let left, let right):
        guard let left = left.value, let right = right.value, right != 0 else { return nil }
        return left.dividedReportingOverflow(by: right).partialValue
      }
    }
  }

  static let calculator = ShrinkingProblem(
    "calculator",
    "An expression of sums and quotients that does not divide by a literal zero has a value.",
    smallest: "(/,0,(+,0,0))", known: 56,
    Gen.recursive(leaf: Gen.int.map(Expression.number)) { inner in
      [zip(inner, inner).map(Expression.sum), zip(inner, inner).map(Expression.quotient)]
    }
  ) { expression in
    expression.dividesByZeroLiterally ? .discarded : .holds(expression.value != nil)
  }

  indirect enum Heap: Sendable {
    case empty
    case node(Int, Heap, Heap)

    var text: String {
      switch self {
      case .empty: "None"
      case .node(let key, let left, let right): "(\(key),\(left.text),\(right.text))"
      }
    }

    /// The keys, each before those below it and the right side before the left.
    var keys: [Int] {
      switch self {
      case .empty: []
      case .node(let key, let left, let right): [key] + right.keys + left.keys
      }
    }

    /// What should be all keys in order, but sorts no further than the first.
    var sortedKeys: [Int] {
      switch self {
      case .empty: []
      case .node(let key, let left, let right): [key] + Self.merged(left, right).keys
      }
    }

    private static func merged(_ first: Heap, _ second: Heap) -> Heap {
      guard case .node(let key, let left, let right) = first else { return second }
      guard case .node(let otherKey, let otherLeft, let otherRight) = second else { return first }
      return key <= otherKey
        ? .node(key, merged(right, second), left)
        : .node(otherKey, merged(otherRight, first), otherLeft)
    }

    /// Heaps whose keys are at least `least`, at most `depth` nodes high.
    static func gen(least: Int = .min, depth: Int = 8) -> Gen<Heap> {
      let node = Gen.int(least...Int.max).flatMap { key in
        let below = gen(least: key, depth: depth - 1)
        return zip(below, below).map { Heap.node(key, $0, $1) }
      }
      return node.optional(nilOnceIn: 2, isPossible: depth > 0).map { $0 ?? .empty }
    }
  }

  static let binaryHeap = ShrinkingProblem(
    "binary heap", "Listing a heap by taking its least key and merging what is left sorts it.",
    smallest: "(0,None,(0,(0,None,None),(1,None,None)))", known: 53, Heap.gen(), shows: \.text
  ) { heap in
    .holds(heap.sortedKeys == heap.keys.sorted())
  }
}
