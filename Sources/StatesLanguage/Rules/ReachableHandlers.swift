import StatesJSON

extension Rule {
  /// Every retrier can be the first that matches some error.
  static let reachableRetriers = Rule(
    "RETRY-02", .warning,
    "Every retrier names an error that no earlier retrier of its state matches."
  ) { outline, report in
    for index in outline.states.indices {
      checkOrder(of: Array(outline.retriers(of: index)), "retrier", outline, &report)
    }
  }

  /// Every catcher can be the first that matches some error.
  static let reachableCatchers = Rule(
    "CATCH-01", .warning,
    "Every catcher names an error that no earlier catcher of its state matches."
  ) { outline, report in
    for index in outline.states.indices {
      checkOrder(of: Array(outline.catchers(of: index)), "catcher", outline, &report)
    }
  }

  private static func checkOrder(
    of handlers: [Outline.Part], _ kind: String, _ outline: Outline, _ report: inout Report
  ) {
    var taken: Set<String> = []
    for handler in handlers {
      let names = outline.errorNames(of: handler)
      if !names.isEmpty, names.allSatisfy({ isTaken($0, by: taken) }) {
        report.breach(.shadowed(kind), at: handler.node)
      }
      taken.formUnion(names)
    }
  }

  private static func isTaken(_ name: String, by taken: Set<String>) -> Bool {
    if taken.contains(name) { return true }
    let wide = [StatesError.Name.all, .timeout, .heartbeatTimeout, .runtime].map(\.rawValue)
    return taken.contains(StatesError.Name.taskFailed.rawValue) && !wide.contains(name)
  }
}

extension Diagnostic.Message {
  fileprivate static func shadowed(_ kind: String) -> Self {
    Self(
      "UNREACHABLE_HANDLER", "An earlier \(kind) matches every error that this one names",
      advice: "move it up, or remove it")
  }
}
