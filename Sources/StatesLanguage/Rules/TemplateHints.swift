import StatesJSON

extension Rule {
  /// What looks like a path, or like an expression, is one where it stands.
  static let templateHints = Rule(
    "STRUCT-51", .warning,
    "A value that looks like a path or an expression stands where it is read as one."
  ) { outline, report in
    for payload in outline.payloads(in: .jsonPath) {
      hint(payload, outline, &report) { string in
        guard !(string.key?.hasSuffix(".$") ?? false) else { return nil }
        if Expressions.source(string.text) != nil { return .noExpression }
        return TemplateText.looksLikePath(string.text) ? .noDollar(string.key) : nil
      }
    }
    for payload in outline.payloads(in: .jsonata) {
      hint(payload, outline, &report) { string in
        guard let key = string.key, key.hasSuffix(".$") else { return nil }
        return .noPath(key)
      }
    }
  }

  private static func hint(
    _ payload: Outline.Payload, _ outline: Outline, _ report: inout Report,
    _ judge: (PayloadStrings.Text) -> Diagnostic.Message?
  ) {
    let strings = PayloadStrings(in: payload.value, outline)
    for string in strings.texts {
      guard let message = judge(string) else { continue }
      report.breach(message, at: payload.node) {
        strings.pointer(to: string, from: payload.pointer(from: $0))
      }
    }
  }
}

enum TemplateText {
  /// Whether a literal has the look of a path into the input or the context, or of a function call.
  static func looksLikePath(_ text: String) -> Bool {
    ["$.", "$[", "$$."].contains { text.hasPrefix($0) }
      || text.hasPrefix("States.") && text.hasSuffix(")")
  }

  /// The variables that a path or a function call reads.
  static func variables(in text: String) -> [String] {
    ExpressionScanner.uses(in: text).filter { !$0.isCall }.map(\.name)
  }
}

extension Diagnostic.Message {
  fileprivate static func noDollar(_ key: String?) -> Self {
    Self(
      .noDollar, "The value looks like a path, but is taken as text",
      advice: key.map { "if a path is meant, name the field '\(Quote.short($0)).$'" })
  }

  fileprivate static func noPath(_ key: String) -> Self {
    Self(
      .noPath, "The name '\(Quote.short(key))' ends in '.$', but a JSONata state reads no paths",
      advice: "drop the '.$' and write an expression: '{% %}'")
  }

  fileprivate static let noExpression = Self(
    .noPath, "The value looks like a JSONata expression, but this state is JSONPath",
    advice: "add \"QueryLanguage\": \"JSONata\" to the state")
}
