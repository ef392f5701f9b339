import StatesJSON
import StatesPath

extension Rule {
  /// `ErrorPath` and `CausePath` are paths, or calls of functions that give text.
  static let failPaths = Rule(
    "INTR-30", .error,
    "ErrorPath and CausePath hold a Reference Path, or a call of an intrinsic function that gives text."
  ) { outline, report in
    for state in outline.states where state.tag == .fail && state.language == .jsonPath {
      for field in [Field.errorPath, .causePath] {
        guard let value = outline.member(field, of: state.node) else { continue }
        guard value.isString else {
          report.breach(.expected("String"), at: state.node, field)
          continue
        }
        if let message = fault(of: outline.arena.string(of: value), field, outline.arena) {
          report.breach(message, at: state.node, field)
        }
      }
    }
  }

  private static let textFunctions = [
    "Format", "JsonToString", "ArrayGetItem", "Base64Encode", "Base64Decode", "Hash", "UUID",
  ]

  private static func fault(
    of text: String, _ field: Field, _ arena: Arena
  ) -> Diagnostic.Message? {
    do throws(PathError) {
      if text.hasPrefix("$") {
        return try Path(parsing: text, in: arena).isReference ? nil : .invalid(field)
      }
      _ = try Intrinsic(parsing: text, in: arena)
      let isText = textFunctions.contains { text.hasPrefix("States.\($0)(") }
      return isText ? nil : .noText(field, textFunctions)
    } catch {
      return .invalid(field)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func invalid(_ field: Field) -> Self {
    Self(
      .schema,
      "The value for the field '\(field.name)' must be a valid JSONPath or a valid intrinsic function call"
    )
  }

  fileprivate static func noText(_ field: Field, _ functions: [String]) -> Self {
    Self(
      .schema,
      "The value for the field '\(field.name)' must be a function call that gives a string",
      advice: "use one of: " + functions.map { "States.\($0)" }.joined(separator: ", "))
  }
}
