import StatesProperty

extension ShrinkingProblem {
  /// Problems of our own that a shrinker gets stuck in unless it does the unusual.
  static let odd: [ShrinkingProblem] = [
    .patientRow, .exactGap, .foreignText, .equalPair, .useAfterDelete, .ratio, .commonFactor,
    .longRun, .anagrams, .overdraft, .overflow, .leapDay, .lateNumber, .nestedKinds,
  ]

  private indirect enum Step: Sendable, CustomStringConvertible {
    case pass
    case wait(Int)
    case task([Int])

    var description: String {
      switch self {
      case .pass: "pass"
      case .wait(let seconds): "wait \(seconds)"
      case .task(let attempts): "task \(attempts)"
      }
    }
  }

  private static let patientRow = ShrinkingProblem(
    "patient row", "After a task that is tried twice or more nothing waits longer than 30 seconds.",
    smallest: "[task [2], wait 31]",
    Gen<Step>.oneOf(
      .always(.pass), Gen.int(1...60).map(Step.wait),
      Gen.int(0...5).list(0...3).map(Step.task)
    ).list(1...10)
  ) { steps in
    var isPatient = false
    for step in steps {
      switch step {
      case .pass: break
      case .wait(let seconds): if isPatient && seconds > 30 { return .holds(false) }
      case .task(let attempts): isPatient = isPatient || attempts.contains { $0 >= 2 }
      }
    }
    return .passed
  }

  private static let exactGap = ShrinkingProblem(
    "exact gap", "No two moments, each given by what passes since the last, lie 30 apart.",
    smallest: "[0, 30]", Gen.int(0...1000).list()
  ) { gaps in
    var moments: [Int] = []
    for gap in gaps {
      let moment = (moments.last ?? 0) + gap
      if moments.contains(moment - 30) { return .holds(false) }
      moments.append(moment)
    }
    return .passed
  }

  private static let foreignText = ShrinkingProblem(
    "foreign text", "Text never has a character beyond ASCII right before a digit.",
    smallest: "[128, 48]", Gen.string(), shows: { "\($0.unicodeScalars.map(\.value))" }
  ) { text in
    let scalars = text.unicodeScalars.map(\.value)
    return .holds(
      !zip(scalars, scalars.dropFirst()).contains { $0 > 127 && (48...57).contains($1) })
  }

  private static let equalPair = ShrinkingProblem(
    "equal pair", "Of three optional numbers never just two are there and equal.",
    smallest: "(nil, Optional(0), Optional(0))",
    zip(Gen.int(0...50).optional(), Gen.int(0...50).optional(), Gen.int(0...50).optional())
  ) { first, second, third in
    let present = [first, second, third].compactMap(\.self)
    return .holds(present.count != 2 || present[0] != present[1])
  }

  private enum Use: Sendable, CustomStringConvertible {
    case create
    case delete(Int)
    case use(Int)

    var description: String {
      switch self {
      case .create: "create"
      case .delete(let place): "delete \(place)"
      case .use(let place): "use \(place)"
      }
    }
  }

  private static let useAfterDelete = ShrinkingProblem(
    "use after delete", "What was deleted is never used again.",
    smallest: "[create, delete 0, use 0]",
    Gen<Use>.oneOf(
      .always(.create), Gen.int(0...9).map(Use.delete), Gen.int(0...9).map(Use.use)
    ).list()
  ) { uses in
    var count = 0
    var deleted: Set<Int> = []
    for use in uses {
      switch use {
      case .create: count += 1
      case .delete(let place): if place < count { deleted.insert(place) }
      case .use(let place): if deleted.contains(place) { return .holds(false) }
      }
    }
    return .passed
  }

  private static let ratio = ShrinkingProblem(
    "ratio", "No number is more than three times another of at least five.",
    smallest: "(16, 5)", zip(Gen.int(0...1_000_000), Gen.int(0...1_000_000))
  ) { pair in
    .holds(pair.1 < 5 || pair.0 <= 3 * pair.1)
  }

  private static let commonFactor = ShrinkingProblem(
    "common factor", "Two different numbers have no common factor above five.",
    smallest: "(6, 12)", zip(Gen.int(1...10_000), Gen.int(1...10_000))
  ) { pair in
    var (high, low) = pair
    while low != 0 { (high, low) = (low, high % low) }
    return .holds(pair.0 == pair.1 || high <= 5)
  }

  private static let longRun = ShrinkingProblem(
    "long run", "A list in which four neighbours are equal has no other number.",
    smallest: "[0, 0, 0, 0, 1]", Gen.int(0...3).list()
  ) { numbers in
    let hasRun = numbers.indices.dropLast(3).contains { Set(numbers[$0..<$0 + 4]).count == 1 }
    return .holds(!hasRun || Set(numbers).count == 1)
  }

  private static let anagrams = ShrinkingProblem(
    "anagrams", "Two words with the same letters are the same.",
    smallest: "([\"a\", \"b\"], [\"b\", \"a\"])",
    zip(Gen.element(of: ["a", "b", "c"]).list(), Gen.element(of: ["a", "b", "c"]).list())
  ) { first, second in
    .holds(first == second || first.sorted() != second.sorted())
  }

  private static let overdraft = ShrinkingProblem(
    "overdraft", "Moving money between three accounts of 100 never leaves less than nothing.",
    smallest: "[(0, 1, 101)]",
    zip(Gen.int(0...2), Gen.int(0...2), Gen.int(1...150)).list()
  ) { moves in
    var accounts = [100, 100, 100]
    for (from, to, amount) in moves {
      accounts[from] -= amount
      accounts[to] += amount
      if accounts[from] < 0 { return .holds(false) }
    }
    return .passed
  }

  private static let overflow = ShrinkingProblem(
    "overflow", "Two numbers can be added.",
    smallest: "(1, 9223372036854775807)", zip(Gen.int, Gen.int)
  ) { pair in
    .holds(!pair.0.addingReportingOverflow(pair.1).overflow)
  }

  private static let leapDay = ShrinkingProblem(
    "leap day", "No day of the first three months is the 29th of February.",
    smallest: "(1904, 2, 29)",
    zip(Gen.int(1900...2100), Gen.int(1...3), Gen.int(1...31)).filter { year, month, day in
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let days = [31, isLeap ? 29 : 28, 31]
      return day <= days[month - 1]
    }
  ) { _, month, day in
    .holds(month != 2 || day != 29)
  }

  private static let lateNumber = ShrinkingProblem(
    "late number", "In a shuffled row, seven never comes before two.",
    smallest: "[0, 1, 3, 4, 5, 6, 7, 2]", Gen.shuffled(Array(0..<8))
  ) { numbers in
    guard let seven = numbers.firstIndex(of: 7), let two = numbers.firstIndex(of: 2) else {
      return .passed
    }
    return .holds(seven > two)
  }

  private indirect enum Tree: Sendable, CustomStringConvertible {
    case number(Int)
    case list([Tree])
    case table([(String, Tree)])

    var description: String {
      switch self {
      case .number(let number): "\(number)"
      case .list(let parts): "\(parts)"
      case .table(let rows): "{" + rows.map { "\($0):\($1)" }.joined(separator: ",") + "}"
      }
    }

    /// Whether a table lies in a list that lies in a table.
    func isMixed(inTable: Bool = false, inBoth: Bool = false) -> Bool {
      switch self {
      case .number: false
      case .list(let parts): parts.contains { $0.isMixed(inTable: inTable, inBoth: inTable) }
      case .table(let rows):
        inBoth || rows.contains { $0.1.isMixed(inTable: true, inBoth: inBoth) }
      }
    }
  }

  private static let nestedKinds = ShrinkingProblem(
    "nested kinds", "No table lies in a list that lies in a table.",
    smallest: "{:[{}]}",
    Gen<Tree>.recursive(leaf: Gen.int.map(Tree.number)) { inner in
      [inner.list(0...5).map(Tree.list), zip(Gen.ascii(0...5), inner).list(0...5).map(Tree.table)]
    }
  ) { tree in
    .holds(!tree.isMixed())
  }
}
