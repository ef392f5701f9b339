import StatesLanguage

/// Checked definitions as a compiler would tell of them: file, line, column, and the line itself.
public struct DefinitionsText {
  /// What a piece of the text is, for those who show colours.
  public enum Role: Sendable, Hashable {
    /// File, line and column.
    case place
    /// The word that says what kind of finding it is, or what the verdict is.
    case error, warning, accepted
    /// The mark under a piece of a line.
    case mark
    /// What to do.
    case advice
  }

  private let definitions: [CheckedDefinition]
  private let width: Int
  private let paint: (Role, String) -> String

  /// Tells of `definitions` in lines of at most `width` characters, as far as messages allow.
  public init(
    _ definitions: [CheckedDefinition], width: Int,
    paint: @escaping (Role, String) -> String = { $1 }
  ) {
    self.definitions = definitions
    self.width = max(40, width)
    self.paint = paint
  }

  /// The whole text, with its last line end.
  public var text: String { definitions.map(text).joined() }

  private func text(of definition: CheckedDefinition) -> String {
    let findings = definition.findings.map { finding in
      text(of: finding.diagnostic, at: finding.offset, finding.place, in: definition)
    }
    return findings.joined() + summary(of: definition) + "\n"
  }

  private func text(
    of diagnostic: Diagnostic, at offset: Int?, _ place: SourceText.Place?,
    in definition: CheckedDefinition
  ) -> String {
    let position = place.map { "\($0.line):\($0.column):" } ?? ""
    let isError = diagnostic.severity == .error
    let kind = (isError ? "error" : "warning") + "[\(diagnostic.message.code.rawValue)]:"
    var text = paint(.place, "\(definition.file.printable):\(position)") + " "
    text += paint(isError ? .error : .warning, kind) + " "
    text += diagnostic.message.text.trimmed.printable + " (\(diagnostic.details.printable))\n"
    if let offset, let place { text += excerpt(at: offset, place, in: definition) }
    if let suggestion = diagnostic.message.suggestion {
      text += paint(.advice, "  did you mean '\(suggestion.printable)'?") + "\n"
    }
    if let advice = diagnostic.message.advice {
      text += paint(.advice, "  \(advice.printable)") + "\n"
    }
    return text
  }

  private func excerpt(
    at offset: Int, _ place: SourceText.Place, in definition: CheckedDefinition
  ) -> String {
    let number = String(place.line)
    let margin = String(repeating: " ", count: max(0, 5 - number.count)) + number
    let excerpt = definition.source.excerpt(at: offset, width: width - 8)
    let blank = String(repeating: " ", count: margin.count)
    let mark = "^" + String(repeating: "~", count: excerpt.length - 1)
    return "\(margin) | \(excerpt.text)\n"
      + "\(blank) | \(String(repeating: " ", count: excerpt.indent))\(paint(.mark, mark))\n"
  }

  private func summary(of definition: CheckedDefinition) -> String {
    let errors = definition.count(.error)
    let warnings = definition.count(.warning)
    let counts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    let name = (definition.file + (definition.resource.map { " (\($0))" } ?? "")).printable
    let verdict =
      definition.report.isAccepted ? paint(.accepted, "accepted") : paint(.error, "refused")
    let more = definition.report.isTruncated ? ", and more that is not shown" : ""
    let tail = counts.isEmpty ? "" : ": " + counts.joined(separator: ", ") + more
    return "\(name): \(verdict)\(tail)"
  }
}

extension Diagnostic {
  /// The place in the definition and the rule; a text that is no JSON has no such places.
  var details: String {
    switch location {
    case .definition: "\(location), \(rule.rawValue)"
    case .text: rule.rawValue
    }
  }
}
