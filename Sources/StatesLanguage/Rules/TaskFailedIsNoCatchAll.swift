extension Rule {
  /// `States.TaskFailed` matches no time-out, so as the last resort it leaves a hole.
  static let taskFailedIsNoCatchAll = Rule(
    "ERR-06", .warning,
    "States.TaskFailed does not match States.Timeout; what is to catch everything is States.ALL."
  ) { outline, report in
    for (index, state) in outline.states.enumerated() where state.tag == .task {
      let catchers = outline.catchers(of: index)
      let names = catchers.flatMap { outline.errorNames(of: $0) }
      guard let last = catchers.last,
        outline.errorNames(of: last).contains(StatesError.Name.taskFailed.rawValue),
        !names.contains(StatesError.Name.all.rawValue),
        !names.contains(StatesError.Name.timeout.rawValue), canTimeOut(state, outline)
      else { continue }
      report.breach(.timeoutEscapes, at: last.node, .errorEquals)
    }
  }

  private static func canTimeOut(_ state: Outline.StateNode, _ outline: Outline) -> Bool {
    [Field.timeoutSeconds, .timeoutSecondsPath, .heartbeatSeconds, .heartbeatSecondsPath]
      .contains { outline.has($0, state.node) }
  }
}

extension Diagnostic.Message {
  fileprivate static let timeoutEscapes = Self(
    "NOT_A_CATCH_ALL",
    "States.TaskFailed does not catch States.Timeout, which fails the execution here",
    advice: "catch 'States.ALL', or 'States.Timeout' as well")
}
