public import StatesJSON

/// What is to be said about a definition.
public struct DefinitionReport: Sendable, Hashable {
  /// Errors and warnings, in the order of the text where that is known.
  public let diagnostics: [Diagnostic]
  /// Where each diagnostic stands in the text, one for each; `nil` where the text is not known.
  public let positions: [SourceLocation?]
  /// Whether there was more to say than is kept.
  public let isTruncated: Bool
  /// Whether the service takes the definition: it has no error, though perhaps warnings.
  public let isAccepted: Bool

  /// The answer to ValidateStateMachineDefinition.
  public var result: String { isAccepted ? "OK" : "FAIL" }

  init(_ findings: Findings, positions: [SourceLocation?]? = nil) {
    let all = findings.diagnostics
    let places = positions ?? Array(repeating: nil, count: all.count)
    let order = all.indices.sorted { first, second in
      let (left, right) = (places[first]?.offset ?? .max, places[second]?.offset ?? .max)
      return (left, first) < (right, second)
    }
    diagnostics = order.map { all[$0] }
    self.positions = order.map { places[$0] }
    isTruncated = findings.isTruncated
    isAccepted = !findings.hasErrors
  }
}
