extension Rule {
  /// A task that waits for somebody else has a time-out or a heartbeat.
  ///
  /// Without either, a lost callback keeps the execution waiting for a year.
  static let boundedWaits = Rule(
    "TASK-20", .warning,
    "A .waitForTaskToken or activity task has TimeoutSeconds or HeartbeatSeconds."
  ) { outline, report in
    let bounds: [Field] = [
      .timeoutSeconds, .timeoutSecondsPath, .heartbeatSeconds, .heartbeatSecondsPath,
    ]
    for state in outline.states where state.tag == .task {
      guard let text = outline.text(.resource, of: state.node) else { continue }
      let resource = ResourceName(text)
      guard resource.pattern == .callback || resource.kind == .activity,
        !bounds.contains(where: { outline.has($0, state.node) })
      else { continue }
      report.breach(.unbounded, at: state.node)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let unbounded = Self(
    "UNBOUNDED_WAIT",
    "If the answer is lost, this task waits as long as the execution may last: a year",
    advice: "add 'TimeoutSeconds' or 'HeartbeatSeconds'")
}
