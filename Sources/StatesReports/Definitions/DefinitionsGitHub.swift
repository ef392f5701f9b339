import StatesLanguage

/// Checked definitions as workflow commands, which GitHub shows beside the lines of a change.
public struct DefinitionsGitHub {
  private let definitions: [CheckedDefinition]

  /// Tells of `definitions`.
  public init(_ definitions: [CheckedDefinition]) { self.definitions = definitions }

  /// One line for each diagnostic.
  public var text: String {
    definitions.flatMap { definition in
      definition.findings.map { line($0.diagnostic, at: $0.place, in: definition) + "\n" }
    }.joined()
  }

  private func line(
    _ diagnostic: Diagnostic, at place: SourceText.Place?, in definition: CheckedDefinition
  ) -> String {
    var properties = [("file", definition.file)]
    if let place { properties += [("line", "\(place.line)"), ("col", "\(place.column)")] }
    properties.append(("title", diagnostic.message.code.rawValue))
    let list = properties.map { "\($0.0)=\(PercentEncoding.escape($0.1, "\r\n:,"))" }
    let kind = diagnostic.severity == .error ? "error" : "warning"
    let message = "\(diagnostic.advised) (\(diagnostic.details))"
    return "::\(kind) \(list.joined(separator: ","))::\(PercentEncoding.escape(message, "\r\n"))"
  }
}
