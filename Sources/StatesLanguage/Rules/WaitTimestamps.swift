import StatesJSON
import StatesPath

extension Rule {
  /// A literal `Timestamp` of a Wait is an RFC 3339 timestamp with `T` and a zone.
  static let waitTimestamps = Rule(
    "STRUCT-35", .error,
    "A Wait's literal Timestamp has the form of RFC 3339, with T and a zone: 2016-03-14T01:59:00Z."
  ) { outline, report in
    for state in outline.states where state.tag == .wait {
      guard let value = outline.member(.timestamp, of: state.node) else { continue }
      if state.language == .jsonata, Expressions.isExpression(value, in: outline.arena) { continue }
      guard value.isString else {
        report.breach(.expected("String"), at: state.node, .timestamp)
        continue
      }
      if Timestamp(rfc3339: outline.arena.string(of: value)) == nil {
        report.breach(.notRFC3339, at: state.node, .timestamp)
      }
    }
  }
}
