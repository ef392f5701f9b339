import StatesJSON

extension Rule {
  /// A transition leads to a state of the same object of states: not out of a branch, nor into one.
  static let transitionTargets = Rule(
    "STRUCT-14", .error, "StartAt, Next and Default name a state in the same States object."
  ) { outline, report in
    let folded = FoldedNames(of: outline)
    for reference in outline.references where reference.resolved == nil {
      guard folded.state(meantBy: reference) == nil else { continue }
      report.breach(
        .missingTarget(reference, in: outline, suggestion: outline.nearestName(to: reference)),
        at: reference.node, reference.field)
    }
    let handlers = (outline.catchers + outline.choices).map { ($0.node, [Field.next]) }
    let states = outline.states.map { ($0.node, [Field.next, .default]) }
    for (node, fields) in states + handlers {
      for field in fields {
        guard let target = outline.member(field, of: node), !target.isString else { continue }
        report.breach(.expected("String"), at: node, field)
      }
    }
  }
}

extension Outline {
  /// The state that was probably meant by a name that is no state's.
  fileprivate func nearestName(to reference: Reference) -> String? {
    let candidates = flows[reference.flow].states.prefix(Suggestion.candidateLimit)
    return Suggestion.nearest(
      to: arena.string(of: reference.target), among: candidates.lazy.map { name(of: $0) })
  }
}
