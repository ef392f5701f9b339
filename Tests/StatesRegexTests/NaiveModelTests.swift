import StatesProperty
import StatesRegex
import StatesTestSupport
import Testing

/// The engine against a model that knows neither order nor backtracking.
@Suite struct NaiveModelTests {
  @Test(arguments: Flavour.both)
  func matchesTheWholeExactlyWhereTheModelDoes(flavour: Flavour) throws {
    try check("whole matches", flavour) { model, text, regex in
      let isMatch = try regex.wholeMatch(in: String(text)) != nil
      return isMatch == model.ends(text, from: 0).contains(text.count)
    }
  }

  @Test(arguments: Flavour.both)
  func findsTheFirstStartThatTheModelHas(flavour: Flavour) throws {
    try check("first matches", flavour) { model, text, regex in
      let match = try regex.firstMatch(in: String(text))
      let starts = (0...text.count).filter { !model.ends(text, from: $0).isEmpty }
      guard let match else { return starts.isEmpty }
      return match.range.lowerBound == starts.first
        && model.ends(text, from: match.range.lowerBound).contains(match.range.upperBound)
    }
  }

  /// Java ends a repetition at an iteration that matched nothing even below the least number,
  /// which no set of positions can tell; so there the model never counts to two.
  private func counts(_ flavour: Flavour) -> [NaiveModel.Count] {
    flavour.name == Flavour.java.name ? [.maybe, .any, .some, .few] : NaiveModel.Count.allCases
  }

  private func check(
    _ name: String, _ flavour: Flavour,
    holds: (NaiveModel, [Character], Regex) throws -> Bool
  ) throws {
    var settings = Property.Settings()
    settings.coverage = [("it matches", 10), ("it does not", 50)]
    try Property.check(
      "\(name) in \(flavour.name)", cases: CaseCount.scaled(400), settings: settings,
      zip(NaiveModel.gen(counts(flavour)), NaiveModel.text),
      labels: { model, text in
        [model.ends(text, from: 0).contains(text.count) ? "it matches" : "it does not"]
      }
    ) { model, text in
      try holds(model, text, Regex("\(model)", flavour: flavour))
    }
  }
}
