import StatesJSON

/// What templates and calls say of their paths and of their own text.
extension PathError {
  /// This failure of a path in the member `field` of a template, or in `ErrorPath` or `CausePath`.
  package func inTemplate(_ path: Path, field: String, scope: DataScope) -> PathError {
    switch kind {
    case .missing, .mismatch, .variable:
      PathError(
        kind,
        "The JSONPath '\(path.source)' specified for the field '\(field)' could not be found in the "
          + "input '\(scope.searchedText(by: path))'")
    case .syntax, .evaluation, .placement, .intrinsic, .limit: self
    }
  }

  /// This failure of a path that is an argument of a call.
  func asArgument(_ path: Path, scope: DataScope) -> PathError {
    switch kind {
    case .missing, .variable:
      PathError(
        kind,
        "The JsonPath argument for the field '\(path.source)' could not be found in the input "
          + "'\(scope.searchedText(by: path))'")
    case .syntax, .mismatch, .evaluation, .placement, .intrinsic, .limit: self
    }
  }

  static let noText = PathError(.syntax, "the value is not a string")

  static func noSuchFunction(_ name: String) -> PathError {
    PathError(.syntax, "there is no intrinsic function 'States.\(name)'")
  }

  static func nestedTooDeeply(limit: Int) -> PathError {
    PathError(.syntax, "intrinsic functions are nested more than \(limit) deep")
  }

  static func intrinsicSyntax(_ text: String, at offset: Int, expected: String) -> PathError {
    PathError(.syntax, "'\(text)', character \(offset + 1): expected \(expected)")
  }
}

extension DataScope {
  /// The JSON text of the document that a path looks into.
  func searchedText(by path: Path) -> String {
    switch path.root {
    case .input: quoted(input)
    case .context: quoted(context)
    case .variable: quoted(variables)
    }
  }

  /// The JSON text of a value for a message; shared parts can make it longer than any memory.
  func quoted(_ value: Value) -> String {
    let length = arena.textLength(of: value)
    return length <= 4 * PayloadLimit.bytes ? arena.text(of: value) : "(\(length) bytes)"
  }
}
