public import StatesJSON
import StatesLanguage

/// Checked definitions as JSON: the service's answer for each, and where things stand in the file.
public struct DefinitionsJSON {
  private let definitions: [CheckedDefinition]

  /// Tells of `definitions`.
  public init(_ definitions: [CheckedDefinition]) { self.definitions = definitions }

  /// An object with one element of `definitions` for each.
  public var json: JSON {
    ["version": 1, "definitions": .array(definitions.map(json))]
  }

  private func json(of definition: CheckedDefinition) -> JSON {
    var members: JSON.Object = ["file": .string(definition.file)]
    if let resource = definition.resource { members["resource"] = .string(resource) }
    members["result"] = .string(definition.report.result)
    members["truncated"] = .bool(definition.report.isTruncated)
    members["diagnostics"] = .array(
      definition.findings.map { json(of: $0.diagnostic, at: $0.place) })
    return .object(members)
  }

  private func json(of diagnostic: Diagnostic, at place: SourceText.Place?) -> JSON {
    var members: JSON.Object = [
      "severity": .string(diagnostic.severity.rawValue),
      "code": .string(diagnostic.message.code.rawValue),
      "rule": .string(diagnostic.rule.rawValue), "message": .string(diagnostic.message.text),
      "location": .string(diagnostic.location.description),
    ]
    if let place {
      members["line"] = .number(JSON.Number(Int64(place.line)))
      members["column"] = .number(JSON.Number(Int64(place.column)))
    }
    if let advice = diagnostic.message.advice { members["advice"] = .string(advice) }
    if let suggestion = diagnostic.message.suggestion {
      members["suggestion"] = .string(suggestion)
    }
    return .object(members)
  }
}
