/// The definition is not a valid machine.
public struct DefinitionError: Error, Sendable, Hashable {
  /// Everything that is wrong, errors and warnings; at least one is an error.
  public let diagnostics: [Diagnostic]
}

extension DefinitionError: CustomStringConvertible {
  /// The text with which the service refuses to create the machine.
  public var description: String {
    let errors = diagnostics.filter { $0.severity == .error }
    return "Invalid State Machine Definition: '"
      + errors.map(\.description).joined(separator: ", ") + "'"
  }
}
