import StatesJSON

/// One thing that a definition must, or had better, obey.
///
/// Each rule is one value in one file of this folder, named after what it asks. A rule reads the
/// outline of a definition and reports what it finds; rules know nothing of each other, so a rule
/// keeps silent about what has not the shape that another rule watches over.
package struct Rule: Sendable {
  package let id: RuleID
  /// The rule in one sentence, as reports print it.
  package let statement: String
  package let severity: Diagnostic.Severity
  /// The part of this module that sees to the rule.
  package let keeper: String
  /// Whether the rule is about the shape of a definition, so that a check finds its breaches.
  package let isChecked: Bool
  private let check: @Sendable (Outline, inout Report) -> Void

  /// - Parameters:
  ///   - id: The number of the rule in the catalogue of semantics.
  ///   - severity: What a breach is.
  ///   - statement: The rule in one sentence.
  ///   - file: Where the rule stands.
  ///   - check: Finds the breaches.
  init(
    _ id: RuleID, _ severity: Diagnostic.Severity, _ statement: String, file: String = #fileID,
    check: @escaping @Sendable (Outline, inout Report) -> Void
  ) {
    self.id = id
    self.severity = severity
    self.statement = statement
    keeper = String(file.split(separator: "/").last?.split(separator: ".").first ?? "")
    isChecked = true
    self.check = check
  }

  /// A rule that is not about the shape of a definition and is therefore kept somewhere else.
  init(_ id: RuleID, _ statement: String, keptBy keeper: String) {
    self.id = id
    self.statement = statement
    self.keeper = keeper
    isChecked = false
    severity = .error
    check = { _, _ in }
  }

  /// Checks a definition by several rules and adds what is found.
  static func apply(_ rules: [Rule], to outline: Outline, findings: inout Findings) {
    guard let first = rules.first else { return }
    var report = Report(
      severity: first.severity, rule: first.id, places: outline.places, arena: outline.arena,
      findings: Findings())
    swap(&findings, &report.findings)
    for place in rules.indices {
      (report.severity, report.rule) = (rules[place].severity, rules[place].id)
      rules[place].check(outline, &report)
    }
    swap(&findings, &report.findings)
  }

  /// Takes what rules find.
  struct Report {
    /// Those of the rule whose turn it is.
    fileprivate var severity: Diagnostic.Severity
    fileprivate var rule: RuleID
    fileprivate let places: Places
    fileprivate let arena: Arena
    fileprivate var findings: Findings

    /// Reports a breach at a node.
    mutating func breach(_ message: @autoclosure () -> Diagnostic.Message, at node: Outline.Node) {
      breach(message(), at: node) { $0 }
    }

    /// Reports a breach at a field of a node.
    mutating func breach(
      _ message: @autoclosure () -> Diagnostic.Message, at node: Outline.Node, _ field: Field
    ) {
      breach(message(), at: node) { $0.appending(field.name) }
    }

    /// Reports a breach at a place inside a node.
    mutating func breach(
      _ message: @autoclosure () -> Diagnostic.Message, at node: Outline.Node,
      _ inside: (JSONPointer) -> JSONPointer
    ) {
      findings.report(
        message(), severity: severity, rule: rule,
        at: .definition(inside(places.pointer(to: node.place, in: arena))))
    }
  }
}
