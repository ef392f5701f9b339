extension Rule {
  /// Every state can be reached from the `StartAt` of its object of states.
  static let reachability = Rule(
    "STRUCT-18", .warning, "Every state can be reached from StartAt."
  ) { outline, report in
    let successors = outline.successors()
    var reached = [Bool](repeating: false, count: outline.states.count)
    for flow in outline.flows {
      guard let start = flow.start else { continue }
      mark(from: [start], along: successors, in: &reached)
      for index in flow.states where !reached[index] {
        report.breach(.unreachable(outline.name(of: index)), at: outline.states[index].node)
      }
    }
  }

  /// Marks all that can be reached along the edges, the starting points too.
  static func mark(from starts: [Int], along edges: [[Int]], in reached: inout [Bool]) {
    var waiting = starts
    while let index = waiting.popLast() {
      guard !reached[index] else { continue }
      reached[index] = true
      waiting += edges[index]
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unreachable(_ name: String) -> Self {
    Self(
      "UNREACHABLE_STATE", "State \"\(Quote.short(name))\" is not reachable",
      advice: "lead to it from another state, or remove it")
  }
}
