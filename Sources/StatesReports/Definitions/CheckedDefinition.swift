import StatesJSON
public import StatesLanguage

/// A definition that was checked, and the file in which it stands.
public struct CheckedDefinition: Sendable {
  /// The file as the user named it; standard input is `<stdin>`.
  public let file: String
  /// The resource of a template that holds the definition; a file of its own has none.
  public let resource: String?
  /// What was said about it.
  public let report: DefinitionReport
  /// Where in the file each diagnostic stands, as a byte; `nil` where that is not known.
  public let offsets: [Int?]
  /// The text of the file.
  public let source: SourceText

  /// Puts together what is known of a checked definition.
  public init(
    file: String, resource: String?, report: DefinitionReport, offsets: [Int?],
    source: SourceText
  ) {
    precondition(offsets.count == report.diagnostics.count, "one place for each diagnostic")
    self.file = file
    self.resource = resource
    self.report = report
    self.offsets = offsets
    self.source = source
  }

  /// Each diagnostic with its place in the file.
  var findings: [(diagnostic: Diagnostic, offset: Int?, place: SourceText.Place?)] {
    zip(report.diagnostics, offsets).map { ($0, $1, $1.map(source.place)) }
  }

  func count(_ severity: Diagnostic.Severity) -> Int {
    report.diagnostics.count { $0.severity == severity }
  }
}

extension Diagnostic {
  /// The text together with what to do, in one line.
  var advised: String {
    let suggestion = message.suggestion.map { "did you mean '\($0)'?" }
    let parts = [message.text.trimmed, message.advice, suggestion]
    return parts.compactMap(\.self).joined(separator: "; ")
  }
}

extension String {
  /// The text on one line and without characters that would do something to a terminal.
  var printable: String {
    let scalars = unicodeScalars.map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        "\\u{" + String(scalar.value, radix: 16) + "}"
      case _: String(scalar)
      }
    }
    return scalars.joined()
  }

  /// The text without the blanks at its end, which the service leaves in some of its messages.
  var trimmed: String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
