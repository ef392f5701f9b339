import StatesJSON

extension Rule {
  /// A state that does not end by its type says where it goes, and says it once.
  static let oneTransition = Rule(
    "STRUCT-16", .error,
    "A Task, Pass, Wait, Parallel or Map state has exactly one of Next and End: true."
  ) { outline, report in
    for state in outline.states {
      guard let tag = state.tag, tag.hasTransition else { continue }
      if let end = outline.member(.end, of: state.node), !end.isBool {
        report.breach(.expected("Boolean"), at: state.node, .end)
        continue
      }
      let (hasNext, ends) = (outline.has(.next, state.node), outline.isTrue(.end, of: state.node))
      if hasNext == ends { report.breach(.oneTransition(both: ends), at: state.node) }
    }
  }
}

extension State.Tag {
  /// Whether `Next` or `End` says where such a state goes.
  var hasTransition: Bool {
    switch self {
    case .task, .wait, .pass, .parallel, .map: true
    case .succeed, .fail, .choice: false
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func oneTransition(both: Bool) -> Self {
    Self(
      .schema,
      both
        ? "Only one of these fields is allowed: [Next, End]"
        : "One of these fields is required: [Next, End]",
      advice: both ? "remove 'Next' or 'End'" : "add \"Next\" with a state's name, or \"End\": true"
    )
  }
}
