public import StatesJSON
import StatesLanguage

/// Checked definitions in the Static Analysis Results Interchange Format, version 2.1.0.
public struct DefinitionsSARIF {
  private let definitions: [CheckedDefinition]
  private let version: String
  private let rules: [Rule]

  /// Tells of `definitions` in the name of this version of the tool.
  public init(_ definitions: [CheckedDefinition], version: String) {
    self.definitions = definitions
    self.version = version
    let broken = Set(definitions.flatMap { $0.report.diagnostics.map(\.rule) })
    rules = Rule.catalog.filter { broken.contains($0.id) }
  }

  /// The log: one run with a result for each diagnostic.
  public var json: JSON {
    [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": [
        [
          "tool": ["driver": driver],
          "columnKind": "unicodeCodePoints",
          "results": .array(
            definitions.flatMap { definition in
              definition.findings.map { result($0.diagnostic, at: $0.place, in: definition) }
            }),
        ]
      ],
    ]
  }

  private var driver: JSON {
    [
      "name": "stateskit", "version": .string(version),
      "rules": .array(
        rules.map { rule in
          [
            "id": .string(rule.id.rawValue), "shortDescription": ["text": .string(rule.statement)],
            "defaultConfiguration": ["level": .string(rule.severity.level)],
          ]
        }),
    ]
  }

  private func result(
    _ diagnostic: Diagnostic, at place: SourceText.Place?, in definition: CheckedDefinition
  ) -> JSON {
    var result: JSON.Object = [
      "ruleId": .string(diagnostic.rule.rawValue),
      "level": .string(diagnostic.severity.level),
      "message": ["text": .string(diagnostic.advised)],
    ]
    if let index = rules.firstIndex(where: { $0.id == diagnostic.rule }) {
      result["ruleIndex"] = .number(JSON.Number(Int64(index)))
    }
    result["locations"] = [location(diagnostic, at: place, in: definition)]
    result["properties"] = ["code": .string(diagnostic.message.code.rawValue)]
    return .object(result)
  }

  private func location(
    _ diagnostic: Diagnostic, at place: SourceText.Place?, in definition: CheckedDefinition
  ) -> JSON {
    var physical: JSON.Object = [
      "artifactLocation": ["uri": .string(PercentEncoding.path(definition.file))]
    ]
    if let place {
      physical["region"] = [
        "startLine": .number(JSON.Number(Int64(place.line))),
        "startColumn": .number(JSON.Number(Int64(place.column))),
      ]
    }
    return [
      "physicalLocation": .object(physical),
      "logicalLocations": [["fullyQualifiedName": .string(diagnostic.location.description)]],
    ]
  }
}

extension Diagnostic.Severity {
  /// The level as SARIF names it.
  fileprivate var level: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    }
  }
}

/// Characters in forms that are safe in the syntax around them.
enum PercentEncoding {
  /// A path as a relative reference of RFC 3986.
  static func path(_ path: String) -> String {
    let plain = Set("/-._~!$&'()*+,;=@".utf8)
    return path.utf8.map { byte in
      let isWord = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
      return isWord || plain.contains(byte) ? String(Unicode.Scalar(byte)) : escaped(byte)
    }.joined()
  }

  /// The text with the given characters, and the sign of percentage itself, escaped.
  static func escape(_ text: String, _ characters: String) -> String {
    text.unicodeScalars.map { scalar in
      scalar == "%" || characters.unicodeScalars.contains(scalar)
        ? String(scalar).utf8.map(escaped).joined() : String(scalar)
    }.joined()
  }

  private static func escaped(_ byte: UInt8) -> String {
    let hexadecimal = String(byte, radix: 16, uppercase: true)
    return "%" + (byte < 16 ? "0" : "") + hexadecimal
  }
}
