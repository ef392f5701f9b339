import StatesEngine
import StatesInterpreter
import StatesJSON
import StatesLanguage
import StatesPath

extension RuleRow {
  /// How data flows through a state.
  static let dataFlow: [RuleRow] = [
    .judged("DFP-01"), .judged("DFP-02"), .judged("DFP-03"), .judged("DFP-04"), .judged("DFP-05"),
    .seen("DFP-06", .shaping { $0.error?.kind == .placement }),
    .seen(
      "DFP-07", .refusal { $0.contains("\"ResultPath\":\"$$") }),
    .seen(
      "DFP-08", .shaping(.input, .arguments) { $0.question.pipeline.inputPath.root == .context },
      .shaping(.output, .filter) { $0.question.pipeline.outputPath.root == .context }),
    .seen(
      "DFP-09",
      .shaping(.input, .arguments, .output, .filter) {
        $0.error?.kind == .missing && $0.error?.message.hasPrefix("Invalid path") == true
      }),
    .seen("DFP-10", .expression { !$0.isCall && $0.error?.kind == .missing }),
    .seen("DFP-11", .path { !$1.isDefinite && $0.isEmptyArray }),
    .seen(
      "DFP-12", .expression { $0.isPastEnd },
      rarely: "Paths to elements lead to such as are there."),
    .judged("DFP-13"), .judged("DFP-14"),
    .seen("DFP-15", .stay(.pass) { $0.hasSucceeded && $0.has("Result") }),
    .seen("DFP-16", .expression { $0.isEvaluated && $0.field == "ResultSelector" }),
    .seen(
      "DFP-17",
      all: [State.Tag.wait, .choice, .succeed].map { tag in
        .stay(tag) { $0.isLeft && ($0.has("InputPath") || $0.has("OutputPath")) }
      }),
    .judged("DFP-18"), .judged("DFP-19"), .judged("DFP-20"), .judged("DFP-21"),
    .never("DFP-22", "It says how the kit compares values, whatever is played."),
  ]

  /// The context object, and variables.
  static let contextAndVariables: [RuleRow] = [
    .judged("CTX-01"),
    .seen("CTX-02", .path(with: "RedriveCount")),
    .judged("CTX-03"), .judged("CTX-04"), .judged("CTX-05"), .judged("CTX-06"),
    .seen("CTX-07", .path { expression, _ in expression.text.hasSuffix("Time") }),
    .seen("CTX-08", .culprit(.fail) { ($0.textPaths.first { $0.hasPrefix("$$") }) != nil }),
    .never("CTX-09", noJsonata),
    .refused("VAR-01"),
    .seen("VAR-02", Sign { $0.account.oversized.contains(.template) }),
    .judged("VAR-03"), .judged("VAR-04"),
    .seen(
      "VAR-05",
      .expression { $0.isInDistributedMap && $0.error?.kind == .variable }),
    .judged("VAR-06"), .judged("VAR-07"), .judged("VAR-08"),
    .seen(
      "VAR-09", .expression { $0.error?.kind == .variable },
      .path { $1.root.isVariable && $0.isEvaluated }),
    .judged("VAR-10"),
    .seen("VAR-11", .stay { !$0.assigned.isNull }),
    .seen("VAR-12", .stay { $0.attempts > 1 && !$0.assigned.isNull }),
    .seen("VAR-13", .run { $0.reassigns }),
  ]

  /// The query language JSONata.
  static let jsonata: [RuleRow] = (1...18).map { number in
    let id = "DFA-" + (number < 10 ? "0" : "") + String(number)
    // Blocks of variables are the same in both languages.
    return number == 8 ? .judged(id) : .never(id, noJsonata)
  }
}

extension Account.Shaped {
  var error: PathError? { if case .failure(let error) = answer { error } else { nil } }
}

extension DataPipeline.Selection {
  /// Where the path starts, if there is one.
  fileprivate var root: Path.Root? { if case .path(let path) = self { path.root } else { nil } }
}

extension Path.Root {
  var isVariable: Bool { if case .variable = self { true } else { false } }
}

extension Expression {
  /// Whether it leads behind the end of an array, be that null or an error.
  fileprivate var isPastEnd: Bool {
    guard !isCall, text.hasSuffix("]"), text.dropLast().last?.isNumber == true,
      let path, path.isDefinite, (try? path.evaluate(in: scope)) == nil,
      let start = text.lastIndex(of: "["),
      let list = try? Path(parsing: String(text[..<start]), in: scope.arena).evaluate(in: scope)
    else { return false }
    return list.isArray
  }

  fileprivate var isEmptyArray: Bool {
    value.map { $0.isArray && scope.arena.count(of: $0) == 0 } ?? false
  }
}

extension Stay {
  /// The paths or calls by which a Fail state has its texts.
  var textPaths: [String] { ["ErrorPath", "CausePath"].compactMap(text) }
}

extension Run {
  /// Whether a variable was assigned a second time.
  fileprivate var reassigns: Bool {
    var seen: Set<Key> = []
    for stay in stays where stay.assigned.isObject {
      let assigned = stay.assigned
      for place in 0..<arena.count(of: assigned)
      where !seen.insert(arena.key(at: place, of: assigned)).inserted {
        return true
      }
    }
    return false
  }
}
