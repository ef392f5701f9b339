import StatesJSON

extension Rule {
  /// A transition spells the name of its target exactly: case counts.
  static let exactStateNames = Rule(
    "STRUCT-13", .error, "StartAt, Next and Default spell a state's name exactly; case counts."
  ) { outline, report in
    for reference in outline.references where reference.resolved == nil {
      if let name = outline.otherCase(of: reference) {
        let target = outline.arena.string(of: reference.target)
        report.breach(
          .missingTarget(reference.field, target, suggestion: name), at: reference.node,
          reference.field)
      }
    }
  }
}

extension Outline {
  /// The state meant by a name that has only its case wrong.
  func otherCase(of reference: Reference) -> String? {
    let wanted = arena.string(of: reference.target)
    guard wanted.utf8.count <= Suggestion.lengthLimit else { return nil }
    let folded = wanted.lowercased()
    let candidates = flows[reference.flow].states.prefix(Suggestion.candidateLimit)
    return candidates.lazy.map { name(of: $0) }.first { $0.lowercased() == folded }
  }
}

extension Diagnostic.Message {
  static func missingTarget(_ field: Field, _ target: String, suggestion: String?) -> Self {
    Self(
      .missingTarget, "Missing '\(field.name)' target: \(Quote.short(target))",
      suggestion: suggestion)
  }
}
