import StatesJSON

extension Rule {
  /// A transition spells the name of its target exactly: case counts.
  static let exactStateNames = Rule(
    "STRUCT-13", .error, "StartAt, Next and Default spell a state's name exactly; case counts."
  ) { outline, report in
    let folded = FoldedNames(of: outline)
    for reference in outline.references where reference.resolved == nil {
      guard let state = folded.state(meantBy: reference) else { continue }
      report.breach(
        .missingTarget(reference, in: outline, suggestion: outline.name(of: state)),
        at: reference.node, reference.field)
    }
  }
}

/// The states of a definition by names in which case does not count.
struct FoldedNames {
  private struct Name: Hashable {
    let flow: Int
    let text: String
  }

  private var states: [Name: Int] = [:]
  private let outline: Outline

  init(of outline: Outline) {
    self.outline = outline
    guard outline.references.contains(where: { $0.resolved == nil }) else { return }
    for (index, state) in outline.states.enumerated() {
      states[Name(flow: state.flow, text: outline.name(of: index).lowercased())] = index
    }
  }

  /// The state meant by a name that has only its case wrong.
  func state(meantBy reference: Outline.Reference) -> Int? {
    let text = outline.arena.string(of: reference.target).lowercased()
    return states[Name(flow: reference.flow, text: text)]
  }
}

extension Diagnostic.Message {
  static func missingTarget(
    _ reference: Outline.Reference, in outline: Outline, suggestion: String?
  ) -> Self {
    let target = Quote.short(outline.arena.string(of: reference.target))
    return Self(
      .missingTarget, "Missing '\(reference.field.name)' target: \(target)", suggestion: suggestion)
  }
}
