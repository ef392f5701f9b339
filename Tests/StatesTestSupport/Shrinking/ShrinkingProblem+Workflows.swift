import StatesProperty

extension ShrinkingProblem {
  /// Problems of our own that look like what workflows are made of.
  static let workflows: [ShrinkingProblem] = [
    .quotedText, .roundTrip, .longRetry, .farWalk, .sumOfThree, .manyBits, .sparseRow, .zeroTimes,
    .flaggedNumber, .sameFinish, .lateCallback, .shadowedName,
  ]

  private indirect enum Json: Sendable {
    case null
    case text(String)
    case list([Json])

    var text: String {
      switch self {
      case .null: "null"
      case .text(let text): "<\(text)>"
      case .list(let parts): "[" + parts.map(\.text).joined(separator: ",") + "]"
      }
    }
  }

  private static let quotedText = ShrinkingProblem(
    "quoted text", "No text in a document has a quotation mark after another character.",
    smallest: "<a\">",
    Gen<Json>.recursive(leaf: .oneOf(.always(.null), Gen.ascii().map(Json.text))) {
      [$0.list(0...6).map(Json.list)]
    }, shows: \.text
  ) { document in
    .holds(!document.text.dropFirst(2).contains("\""))
  }

  private static let roundTrip = ShrinkingProblem(
    "round trip", "Following the next state from the first never comes back after two others.",
    smallest: "[1, 2, 0]", Gen.int(0...9).list(1...10)
  ) { next in
    var place = 0
    var seen: Set<Int> = []
    while place < next.count, seen.insert(place).inserted { place = next[place] }
    return .holds(place != 0 || seen.count < 3)
  }

  private static let longRetry = ShrinkingProblem(
    "long retry", "Interval, attempts and rate of a retrier add up to at most 1000 seconds.",
    smallest: "(1, 6, 4)", zip(Gen.int(1...300), Gen.int(0...10), Gen.int(1...5))
  ) { interval, attempts, rate in
    var (wait, total) = (interval, 0)
    for _ in 0..<attempts {
      total += wait
      wait *= rate
    }
    return .holds(total <= 1000)
  }

  private static let farWalk = ShrinkingProblem(
    "far walk", "Steps of at most three each way end at most ten from where they began.",
    smallest: "[(2, 3), (3, 3)]", zip(Gen.int(-3...3), Gen.int(-3...3)).list()
  ) { steps in
    let end = steps.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
    return .holds(abs(end.0) + abs(end.1) <= 10)
  }

  private static let sumOfThree = ShrinkingProblem(
    "sum of three", "No three different places of a list without repeats add up to 100.",
    smallest: "[0, 1, 99]", Gen.int(0...200).list(0...12)
  ) { numbers in
    guard Set(numbers).count == numbers.count else { return .discarded }
    for (first, a) in numbers.enumerated() {
      for (second, b) in numbers.enumerated().dropFirst(first + 1)
      where numbers.dropFirst(second + 1).contains(100 - a - b) {
        return .holds(false)
      }
    }
    return .passed
  }

  private static let manyBits = ShrinkingProblem(
    "many bits", "No number below 65,536 has eight bits set.",
    smallest: "255", Gen.int(0...65_535)
  ) { number in
    .holds(number.nonzeroBitCount < 8)
  }

  private static let sparseRow = ShrinkingProblem(
    "sparse row", "An ascending row has at most one gap above ten.",
    smallest: "[0, 11, 22]", Gen.int(0...1000).list().map { $0.sorted() }
  ) { numbers in
    .holds(zip(numbers, numbers.dropFirst()).filter { $1 - $0 > 10 }.count <= 1)
  }

  private static let zeroTimes = ShrinkingProblem(
    "zero times", "A row of signs never multiplies a one by a nought.",
    smallest: "[\"1\", \"*\", \"0\"]",
    Gen.element(of: ["+", "0", "1", "*"]).list()
  ) { signs in
    .holds(!signs.joined().contains("1*0"))
  }

  private static let flaggedNumber = ShrinkingProblem(
    "flagged number", "With the third and the sixth of eight flags set a number is at most seven.",
    smallest: "([false, false, true, false, false, true, false, false], 8)",
    zip(Gen.bool.list(count: 8), Gen.int(0...100))
  ) { flags, number in
    .holds(!flags[2] || !flags[5] || number <= 7)
  }

  private static let sameFinish = ShrinkingProblem(
    "same finish", "No two branches take the same time, more than 20.",
    smallest: "[[21], [21]]", Gen.int(0...50).list(0...6).list(0...6)
  ) { branches in
    let times = branches.map { $0.reduce(0, +) }.filter { $0 > 20 }
    return .holds(Set(times).count == times.count)
  }

  private enum Signal: Sendable, CustomStringConvertible {
    case beat(Int)
    case done(Int)

    var description: String {
      switch self {
      case .beat(let delay): "beat \(delay)"
      case .done(let delay): "done \(delay)"
      }
    }
  }

  private static let lateCallback = ShrinkingProblem(
    "late callback", "A task that must beat every 30 seconds is done in time after a beat.",
    smallest: "[beat 0, done 30]",
    Gen<Signal>.oneOf(Gen.int(0...60).map(Signal.beat), Gen.int(0...60).map(Signal.done)).list()
  ) { signals in
    var beats = 0
    for signal in signals {
      switch signal {
      case .beat(let delay):
        if delay >= 30 { return .passed }
        beats += 1
      case .done(let delay): return .holds(beats == 0 || delay < 30)
      }
    }
    return .passed
  }

  private static let shadowedName = ShrinkingProblem(
    "shadowed name", "Of names with a depth each, none stands again deeper than before.",
    smallest: "[(\"\", 0), (\"\", 1)]",
    zip(Gen.string(0...2, of: .ascii), Gen.int(0...5)).list()
  ) { names in
    .holds(
      !names.enumerated().contains { index, name in
        names.dropFirst(index + 1).contains { $0.0 == name.0 && $0.1 > name.1 }
      })
  }
}
