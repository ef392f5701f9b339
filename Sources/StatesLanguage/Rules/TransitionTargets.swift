import StatesJSON

extension Rule {
  /// A transition leads to a state of the same object of states: not out of a branch, nor into one.
  static let transitionTargets = Rule(
    "STRUCT-14", .error, "StartAt, Next and Default name a state in the same States object."
  ) { outline, report in
    for reference in outline.references where reference.resolved == nil {
      guard outline.otherCase(of: reference) == nil else { continue }
      let target = outline.arena.string(of: reference.target)
      let states = outline.flows[reference.flow].states.prefix(Suggestion.candidateLimit)
      let nearest = Suggestion.nearest(to: target, among: states.lazy.map { outline.name(of: $0) })
      report.breach(
        .missingTarget(reference.field, target, suggestion: nearest), at: reference.node,
        reference.field)
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
