extension Rule {
  /// Cycles are legal, but one that nothing leaves runs until a limit ends it.
  static let endlessLoops = Rule(
    "STRUCT-20", .warning, "States may form loops; every loop has a way out."
  ) { outline, report in
    var predecessors = [[Int]](repeating: [], count: outline.states.count)
    for (state, targets) in outline.successors().enumerated() {
      for target in targets { predecessors[target].append(state) }
    }
    let unclear = outline.references.filter { $0.resolved == nil }.compactMap(\.state)
    let ends = outline.states.indices.filter { canEnd(outline.states[$0], outline) } + unclear
    var finishes = [Bool](repeating: false, count: outline.states.count)
    mark(from: ends, along: predecessors, in: &finishes)
    for (index, state) in outline.states.enumerated() where !finishes[index] {
      report.breach(.endless(outline.name(of: index)), at: state.node)
    }
  }

  /// Whether the scope may end at this state; a state that is not whole is given the benefit.
  private static func canEnd(_ state: Outline.StateNode, _ outline: Outline) -> Bool {
    if state.tag == nil || outline.isTerminal(state) { return true }
    return !outline.has(.next, state.node) && !outline.has(.choices, state.node)
  }
}

extension Diagnostic.Message {
  fileprivate static func endless(_ name: String) -> Self {
    Self(
      "ENDLESS_LOOP", "No way leads from state \"\(Quote.short(name))\" to an end",
      advice: "give the loop a way out, such as a counter and a Choice")
  }
}
