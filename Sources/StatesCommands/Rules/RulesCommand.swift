import StatesJSON
import StatesReports

/// What `stateskit rules` is told.
struct RulesOptions: Sendable {
  /// How the rules are written.
  enum Format: String, Sendable, CaseIterable {
    case text, json, markdown
  }

  var area: RuleArea?
  var format = Format.text

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    let rows = RuleSources.rows.filter { area == nil || $0.area == area?.rawValue }
    let listing = RuleListing(rows)
    switch format {
    case .text: console.output.write(listing.text)
    case .json: console.print(listing.json.text(.pretty))
    case .markdown: console.output.write(listing.markdown)
    }
    return rows.isEmpty ? .nothingRun : .success
  }
}

extension Command {
  static let rules = Command(
    name: "rules",
    summary: "List the rules of the language, and what implements each.",
    defaults: RulesOptions(),
    options: [
      .value("area", \.area, .choice, "AREA", "Only the rules of one area."),
      .value("format", \.format, .choice, "FORMAT", "How to write the list."),
    ],
    examples: [
      Example("stateskit rules --area structure", "What a definition has to obey."),
      Example("stateskit rules --format markdown", "A table for a document."),
    ],
    statuses: [.success: "the rules were listed", .nothingRun: "there is no rule in that area"],
    run: RulesOptions.run)
}
