import StatesJSON
import StatesLanguage
import StatesReports

/// What `stateskit validate` is told.
struct ValidateOptions: Sendable {
  /// How the findings are written.
  enum Format: String, Sendable, CaseIterable {
    case text, json, sarif, github
  }

  var type: MachineType?
  var format = Format.text
  var silenced: [RuleID] = []
  var files: [String] = []

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    var status = ExitStatus.success
    var definitions: [CheckedDefinition] = []
    for path in files {
      do throws(CommandError) {
        let found = try check(path, console)
        if found.isEmpty { console.errors.write("\(path): no state machine in this template\n") }
        definitions += found
      } catch {
        console.errors.write(error.line(for: "stateskit validate") + "\n")
        status = .wrongUsage
      }
    }
    write(definitions, console)
    let isRefused = definitions.contains { !$0.report.isAccepted }
    return status == .success && isRefused ? .violation : status
  }

  private func check(
    _ path: String, _ console: Console
  ) throws(CommandError) -> [CheckedDefinition] {
    let bytes = try InputFile.read(path, console: console)
    let name = path == "-" ? "<stdin>" : path
    let wishes = DefinitionFile.Wishes(type: type, silenced: Set(silenced))
    return DefinitionFile(name: name, bytes: bytes, wishes: wishes).check()
  }

  private func write(_ definitions: [CheckedDefinition], _ console: Console) {
    switch format {
    case .text:
      let text = DefinitionsText(definitions, width: console.width) { role, text in
        role.ink.map { console.output.paint($0, text) } ?? text
      }
      console.output.write(text.text)
    case .json: console.print(DefinitionsJSON(definitions).json.text(.pretty))
    case .sarif:
      console.print(DefinitionsSARIF(definitions, version: Version.current).json.text(.pretty))
    case .github: console.output.write(DefinitionsGitHub(definitions).text)
    }
  }
}

extension DefinitionsText.Role {
  fileprivate var ink: Ink? {
    switch self {
    case .place: .bold
    case .error: .red
    case .warning: .yellow
    case .mark, .accepted: .green
    case .advice: .cyan
    }
  }
}

extension ValueReader where Value == RuleID {
  /// The number of a rule of the validator.
  static let rule = Self(
    expectation: "the number of a rule", choices: Rule.catalog.map(\.id.rawValue)
  ) { text in
    Rule.catalog.map(\.id).first { $0.rawValue == text }
  } spell: {
    $0.rawValue
  }
}

extension Command {
  static let validate = Command(
    name: "validate",
    summary: "Check definitions of state machines, with diagnostics as AWS gives them.",
    discussion: """
      Reads definitions in JSON, and the definitions inside CloudFormation and SAM templates in \
      JSON (Definition and DefinitionString; ${…} may stand for anything). An error is what AWS \
      refuses; a warning is what it accepts though it does not do what it seems to, or is \
      dangerous.

      `stateskit rules` lists all rules.
      """,
    defaults: ValidateOptions(),
    options: [
      .value(
        "type", \.type, .choice, "TYPE",
        "What the machine is created as; a template may say so itself, otherwise STANDARD."),
      .value("format", \.format, .choice, "FORMAT", "How to write what was found."),
      .list("silence", \.silenced, .rule, "RULE", "Leave out the warnings of this rule."),
    ],
    positionals: [
      .rest(
        "FILE", atLeastOne: true, \.files, .path,
        "A definition or a template; - is standard input.")
    ],
    examples: [
      Example("stateskit validate orders.asl.json", "Say what is wrong, line by line."),
      Example(
        "stateskit validate --format sarif template.json > findings.sarif",
        "For a tool that shows findings beside the code."),
    ],
    statuses: [
      .success: "every definition is accepted, warnings or not",
      .violation: "a definition is refused",
    ],
    run: ValidateOptions.run)
}
