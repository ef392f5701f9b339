import StatesProperty

/// A regular expression as a model that needs no backtracking: a set of ends for each start.
indirect enum NaiveModel: Sendable {
  case letter(Character)
  case any, notA
  case sequence(NaiveModel, NaiveModel)
  case either(NaiveModel, NaiveModel)
  case group(NaiveModel)
  case repeated(NaiveModel, Count, isLazy: Bool)
  case ahead(NaiveModel, isNegative: Bool)
  case behind(NaiveModel, isNegative: Bool)
  case start, end, boundary

  enum Count: String, CaseIterable, Sendable {
    case maybe = "?"
    case any = "*"
    case some = "+"
    case two = "{2}"
    case few = "{1,3}"
    case many = "{2,}"

    var range: ClosedRange<Int> {
      switch self {
      case .maybe: 0...1
      case .any: 0...20
      case .some: 1...20
      case .two: 2...2
      case .few: 1...3
      case .many: 2...20
      }
    }
  }
}

extension NaiveModel: CustomStringConvertible {
  /// The pattern.
  var description: String {
    switch self {
    case .letter(let letter): String(letter)
    case .any: "."
    case .notA: "[^a]"
    case .sequence(let first, let second): "\(first)\(second)"
    case .either(let first, let second): "(?:\(first)|\(second))"
    case .group(let inner): "(\(inner))"
    case .repeated(let inner, let count, let isLazy):
      "(?:\(inner))\(count.rawValue)\(isLazy ? "?" : "")"
    case .ahead(let inner, let isNegative): "(?\(isNegative ? "!" : "=")\(inner))"
    case .behind(let inner, let isNegative): "(?<\(isNegative ? "!" : "=")\(inner))"
    case .start: "^"
    case .end: "$"
    case .boundary: "\\b"
    }
  }

  /// Where a match that begins at `start` can end.
  func ends(_ text: [Character], from start: Int) -> Set<Int> {
    switch self {
    case .letter(let letter): one(text, start) { $0 == letter }
    case .any: one(text, start) { _ in true }
    case .notA: one(text, start) { $0 != "a" }
    case .sequence(let first, let second):
      second.ends(text, fromAny: first.ends(text, from: start))
    case .either(let first, let second):
      first.ends(text, from: start).union(second.ends(text, from: start))
    case .group(let inner): inner.ends(text, from: start)
    case .repeated(let inner, let count, _): inner.ends(text, from: start, times: count.range)
    case .ahead(let inner, let isNegative):
      inner.ends(text, from: start).isEmpty == isNegative ? [start] : []
    case .behind(let inner, let isNegative):
      (0...start).contains { inner.ends(text, from: $0).contains(start) } == isNegative
        ? [] : [start]
    case .start: start == 0 ? [start] : []
    case .end: start == text.count ? [start] : []
    case .boundary: isWord(text, start - 1) != isWord(text, start) ? [start] : []
    }
  }

  private func ends(_ text: [Character], fromAny starts: Set<Int>) -> Set<Int> {
    starts.reduce(into: []) { $0.formUnion(ends(text, from: $1)) }
  }

  private func ends(
    _ text: [Character], from start: Int, times: ClosedRange<Int>
  ) -> Set<Int> {
    var reached: Set<Int> = times.contains(0) ? [start] : []
    var present: Set<Int> = [start]
    for count in 1...times.upperBound where !present.isEmpty {
      present = ends(text, fromAny: present)
      if times.contains(count) { reached.formUnion(present) }
    }
    return reached
  }

  private func one(
    _ text: [Character], _ start: Int, _ isMember: (Character) -> Bool
  ) -> Set<Int> {
    start < text.count && isMember(text[start]) ? [start + 1] : []
  }

  private func isWord(_ text: [Character], _ index: Int) -> Bool {
    text.indices.contains(index) && text[index] != "-"
  }
}

extension NaiveModel {
  private static let leaves = Gen<NaiveModel>.element(of: [
    .letter("a"), .letter("b"), .letter("-"), .any, .notA, .start, .end, .boundary,
  ])

  /// Models whose repetitions count in one of these ways.
  static func gen(_ counts: [Count]) -> Gen<NaiveModel> {
    Gen.recursive(depth: 4, size: 8, leaf: leaves) { inner in
      [
        zip(inner, inner).map { .sequence($0, $1) },
        zip(inner, inner).map { .either($0, $1) },
        zip(inner, .element(of: counts), .bool).map { .repeated($0, $1, isLazy: $2) },
        inner.map { .group($0) },
        zip(inner, .bool).map { .ahead($0, isNegative: $1) },
        zip(inner, .bool).map { .behind($0, isNegative: $1) },
      ]
    }
  }

  static let text = Gen<Character>.element(of: ["a", "b", "-"]).list(0...6)
}
