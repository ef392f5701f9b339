import StatesEngine
import StatesInterpreter
import StatesJSON
import StatesLanguage
import StatesPath

extension RuleRow {
  /// The intrinsic functions.
  static let intrinsics: [RuleRow] = [
    .seen("INTR-01", .expression { $0.isCall && $0.isEvaluated }),
    .seen(
      "INTR-02",
      all: ["'", "1", "true", "null", "$."].map { text in
        .expression { $0.isCall && $0.isEvaluated && $0.text.contains(text) }
      }),
    .seen(
      "INTR-03", .refusal { $0.nestsCalls }),
    .seen(
      "INTR-04", .expression { $0.isCall && $0.isEvaluated && $0.text.contains("\\") }),
    .seen("INTR-05", .expression { $0.isCall && $0.error?.kind == .intrinsic }),
    .seen("INTR-06", .shaping { $0.error?.message.contains("The JsonPath argument") == true }),
    .never("INTR-07", "No function has an effect by which the order of its arguments shows."),
    .seen("INTR-10", .calls("Array")), .seen("INTR-11", .calls("ArrayPartition")),
    .seen("INTR-12", .calls("ArrayContains")), .seen("INTR-13", .calls("ArrayRange")),
    .seen("INTR-14", .calls("ArrayGetItem"), .fails("ArrayGetItem")),
    .seen("INTR-15", .calls("ArrayLength")), .seen("INTR-16", .calls("ArrayUnique")),
    .seen(
      "INTR-17", .calls("Base64Encode"), .calls("Base64Decode"), .fails("Base64Decode")),
    .seen(
      "INTR-18",
      all: ["MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512"].map { .calls("Hash", with: "'\($0)'") }
    ),
    .seen("INTR-19", .calls("JsonMerge")),
    .seen("INTR-20", .calls("StringToJson"), .fails("StringToJson")),
    .seen("INTR-21", .calls("JsonToString")), .seen("INTR-22", .calls("MathRandom")),
    .seen("INTR-23", .calls("MathAdd")), .seen("INTR-24", .calls("StringSplit")),
    .seen("INTR-25", .calls("UUID")), .seen("INTR-26", .calls("Format")),
    .seen(
      "INTR-27",
      .expression { $0.isEvaluated && $0.isCall && $0.text.dropFirst(7).contains("States.") }),
    .seen("INTR-30", .refusal(for: "INTR-30"), .culprit(.fail) { $0.isToldByCall }),
    .never("INTR-31", noJsonata),
  ]

  /// The dialect of paths.
  static let paths: [RuleRow] = [
    .seen(
      "JPATH-01",
      all: ["..", "[*]", ".*", ":", ",", "[?("].map { .path(with: $0) }),
    .seen(
      "JPATH-02", .path { $1.isDefinite }, .path { !$1.isDefinite && $0.value?.isArray == true }),
    .seen("JPATH-03", .path { !$1.isDefinite && $0.countsNothing }),
    .seen(
      "JPATH-04", .path(with: "[-1]"),
      rarely: "What AWS makes of an index from the end was not observed, so none is drawn."),
    .seen("JPATH-05", .path(with: "[?(")),
    .never("JPATH-06", "What these functions do on AWS is unknown, and they are not to be drawn."),
    .refused("JPATH-07"),
    .seen("JPATH-08", .path(with: "['")),
    .seen(
      "JPATH-09", .comparison { $0.variable.contains("[?(") }),
    .seen(
      "JPATH-10", .path { $1.root == .context }, .path { $1.root == .input },
      .path { $1.root.isVariable }),
    .judged("JPATH-11"),
    .seen(
      "JPATH-12",
      .path(with: ".*") { expression, _ in
        expression.listsMembers && expression.countsSeveral
      }),
  ]
}

extension String {
  /// Whether one string of a definition has more calls in it than may be nested.
  fileprivate var nestsCalls: Bool {
    split(separator: "\"").contains { $0.split(separator: "States.").count > 10 }
  }
}

extension Sign {
  /// A call of this function failed by what it was given.
  fileprivate static func fails(_ function: String) -> Sign {
    .shaping { shaped in
      shaped.error?.kind == .intrinsic
        && shaped.error?.message.contains("'States.\(function)(") == true
    }
  }
}

extension Expression {
  fileprivate var count: Int? {
    value.flatMap { $0.isArray ? scope.arena.count(of: $0) : nil }
  }

  /// Whether it lists the members of an object.
  fileprivate var listsMembers: Bool {
    guard text.hasSuffix(".*"),
      let path = try? Path(parsing: String(text.dropLast(2)), in: scope.arena)
    else { return false }
    return (try? path.evaluate(in: scope))?.isObject == true
  }

  fileprivate var countsNothing: Bool { count == 0 }
  fileprivate var countsSeveral: Bool { (count ?? 0) > 1 }
}

extension Stay {
  /// Whether a Fail state has a text by a call.
  var isToldByCall: Bool { textPaths.contains { $0.hasPrefix("States.") } }
}
