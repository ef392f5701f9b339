/// Collects what rules find.
///
/// However hostile a definition, what is kept stays small: beyond ``limit`` diagnostics or
/// ``textLimit`` bytes of text only the fact that something was found is remembered.
package struct Findings {
  /// The most diagnostics that are kept.
  package static let limit = 1_000

  /// The most text that is kept, in bytes.
  package static let textLimit = 1 << 22

  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var isTruncated = false
  package private(set) var hasErrors = false
  private var room = Findings.textLimit
  private let silenced: Set<RuleID>

  package init(silencing silenced: Set<RuleID> = []) { self.silenced = silenced }

  /// Adds a diagnostic; a warning of a silenced rule is dropped.
  package mutating func report(
    _ message: @autoclosure () -> Diagnostic.Message, severity: Diagnostic.Severity, rule: RuleID,
    at location: @autoclosure () -> Diagnostic.Location
  ) {
    if severity == .warning, silenced.contains(rule) { return }
    if severity == .error { hasErrors = true }
    guard diagnostics.count < Self.limit, room > 0 else {
      isTruncated = true
      return
    }
    let diagnostic = Diagnostic(
      severity: severity, rule: rule, location: location(), message: message())
    room -= diagnostic.location.description.utf8.count + diagnostic.message.text.utf8.count
    diagnostics.append(diagnostic)
  }

  /// Takes back what turned out to need no mention.
  mutating func removeAll(where isExcused: (Diagnostic) -> Bool) {
    diagnostics.removeAll(where: isExcused)
    if !isTruncated { hasErrors = diagnostics.contains { $0.severity == .error } }
  }
}
