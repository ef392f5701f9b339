import StatesInvariants

/// Which rules of the language the cases from one seed put to the test, and after how many cases each
/// had been.
///
/// A sign that was seen is not looked for again.
struct RuleCoverage {
  /// For each row after how many cases it had been put to the test, if it was.
  private(set) var firstCases = [Int?](repeating: nil, count: RuleRow.all.count)
  /// The signs that were not seen yet, with the places of their rows.
  private var open: [(row: Int, sign: Sign)] = []
  /// For each row how many signs are left.
  private(set) var left = RuleRow.all.map(\.parts.count)
  /// For each invariant the rows that rest on it and whose rule was not put to the test yet.
  private var judged: [[Int]]

  init() {
    let rows = RuleRow.all
    judged = Invariant.catalog.map { invariant in
      rows.indices.filter { rows[$0].isJudged && invariant.rules.contains(rows[$0].id) }
    }
    for (place, row) in rows.enumerated() {
      open += row.parts.map { (row: place, sign: $0) }
    }
  }

  /// Whether the rule of a row was put to the test.
  func isExercised(_ row: Int) -> Bool { firstCases[row] != nil }

  /// Looks at the case of this number.
  mutating func look(at played: PlayedCase, _ judgement: Judgement, number: Int) {
    for place in judged.indices where !judged[place].isEmpty && judgement.premises[place] > 0 {
      for row in judged[place] where firstCases[row] == nil { firstCases[row] = number }
      judged[place].removeAll()
    }
    for place in open.indices.reversed() where open[place].sign.isSeen(played) {
      let row = open[place].row
      left[row] -= 1
      if left[row] == 0 { firstCases[row] = number }
      open.remove(at: place)
    }
  }
}

extension RuleRow {
  var isJudged: Bool { if case .judged = test { true } else { false } }

  /// Whether a scenario can put the rule to the test.
  var isTestable: Bool { if case .none = test { false } else { true } }

  /// How one tells, in a word.
  var manner: String {
    switch test {
    case .signs(let signs): signs.count == 1 ? "sign" : "\(signs.count) signs"
    case .judged: "invariant"
    case .refused: "refusal"
    case .none: "none"
    }
  }
}
