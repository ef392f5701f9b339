import StatesJSON

extension Rule {
  /// A variable's name is an identifier of at most 80 characters, and not `states`.
  static let variableNames = Rule(
    "VAR-01", .error,
    "A variable's name is a Unicode identifier of at most 80 characters other than 'states'."
  ) { outline, report in
    let parts = (outline.catchers + outline.choices).map(\.node)
    for node in outline.states.map(\.node) + parts {
      guard let block = outline.member(.assign, of: node) else { continue }
      for member in outline.members(of: block) {
        let name = VariableName.stripped(member.name)
        if let message = VariableName.fault(of: name) {
          report.breach(message, at: node) { $0.appending("Assign").appending(member.name) }
        }
      }
    }
  }
}

enum VariableName {
  /// The name without the `.$` that a payload template puts behind it.
  static func stripped(_ key: String) -> String {
    key.hasSuffix(".$") ? String(key.dropLast(2)) : key
  }

  static func fault(of name: String) -> Diagnostic.Message? {
    let scalars = name.unicodeScalars
    if name == "states" { return .reserved }
    if scalars.count > 80 { return .tooLong(scalars.count) }
    guard let first = scalars.first, first.startsName || first == "_",
      scalars.dropFirst().allSatisfy({ $0.continuesName })
    else { return .noIdentifier(name) }
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static let reserved = Self(
    .schema, "The variable name 'states' is reserved", advice: "choose another name")

  fileprivate static func tooLong(_ count: Int) -> Self {
    Self(.schema, "A variable name must have at most 80 characters, but has \(count)")
  }

  fileprivate static func noIdentifier(_ name: String) -> Self {
    Self(
      .schema, "The variable name '\(Quote.short(name))' is not a valid identifier",
      advice: "use letters, digits and '_', and assign whole variables only")
  }
}
