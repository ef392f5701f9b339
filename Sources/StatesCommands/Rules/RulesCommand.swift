import StatesEngine
import StatesJSON
import StatesLanguage
import StatesReports
import StatesRunner

/// What `stateskit rules` is told.
struct RulesOptions: Sendable {
  /// How the rules are written.
  enum Format: String, Sendable, CaseIterable {
    case text, json, markdown
  }

  var ids: [String] = []
  var area: RuleArea?
  var format = Format.text
  var corpus: String?

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    let cases = try readCorpus(console)
    let rows = RuleSources.rows(cases).filter { row in
      (ids.isEmpty || ids.contains(row.id)) && (area == nil || row.area == area?.rawValue)
    }
    switch format {
    case .text where ids.isEmpty: console.output.write(RuleListing(rows).text)
    case .text: try explain(rows, cases, console)
    case .json: console.print(RuleListing(rows).json.text(.pretty))
    case .markdown: console.output.write(RuleListing(rows).markdown)
    }
    return rows.isEmpty ? .nothingRun : .success
  }

  private func explain(
    _ rows: [RuleRow], _ cases: RuleCorpus?, _ console: Console
  ) throws(CommandError) {
    var separator = ""
    for row in rows {
      let shown = try cases?.example(of: row.id, console)
      let example = shown ?? row.saboteurs.first.flatMap(Self.smallestCase)
      console.output.write(separator + RuleExplanation(row, example: example).text)
      separator = "\n"
    }
  }

  /// The smallest case of a saboteur, where no case of the corpus is at hand.
  private static func smallestCase(of name: String) -> RuleExplanation.Example? {
    guard let saboteur = Saboteur.all.first(where: { $0.name == name }),
      case .object(let whole)? = try? JSON(
        parsing: saboteur.smallest.text(named: name, saboteur.summary))
    else { return nil }
    return RuleExplanation.Example(
      id: "saboteur:" + name, title: "Not to be done: " + saboteur.summary.dropLast(),
      body: .object(JSON.Object(RuleCorpus.body(of: whole))))
  }

  /// The corpus that was named, or the one beside us if there is one.
  private func readCorpus(_ console: Console) throws(CommandError) -> RuleCorpus? {
    if let corpus { return try RuleCorpus(corpus, console) }
    return InputFile.isDirectory(Self.usualCorpus) ? try RuleCorpus(Self.usualCorpus, console) : nil
  }

  private static let usualCorpus = "corpus"
}

extension ValueReader where Value == String {
  /// The number of a rule of the language.
  fileprivate static let languageRule: Self = {
    let ids = LanguageRule.catalog.map(\.id.rawValue)
    return Self(expectation: "the number of a rule", choices: ids) { text in
      ids.contains(text) ? text : nil
    } spell: {
      $0
    }
  }()
}

extension Command {
  static let rules = Command(
    name: "rules",
    summary: "List the rules of the language, and what implements and shows each.",
    discussion: """
      Lists every rule of the language as this kit understands it: what it says, whether that is \
      documented, was observed or is decided here, the rules of the validator and the invariants \
      that keep it, how many cases of the corpus show it, and which saboteurs are caught at it. A \
      rule that is named is explained, with the shortest case that rests on it.
      """,
    defaults: RulesOptions(),
    options: [
      .value("area", \.area, .choice, "AREA", "Only the rules of one area."),
      .value("format", \.format, .choice, "FORMAT", "How to write the list."),
      .value(
        "corpus", \.corpus, .path, "DIR",
        "Where the cases are; ./corpus is read if it is there."),
    ],
    positionals: [.rest("ID", \.ids, .languageRule, "A rule to explain, such as RETRY-04.")],
    examples: [
      Example("stateskit rules --area structure", "What a definition has to obey."),
      Example("stateskit rules RETRY-04", "One rule, with an example."),
      Example("stateskit rules --format markdown", "A table for a document."),
    ],
    statuses: [.success: "the rules were listed", .nothingRun: "no rule is meant"],
    run: RulesOptions.run)
}
