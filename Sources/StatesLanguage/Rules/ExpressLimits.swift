import StatesJSON

extension Rule {
  /// An Express workflow waits for nobody: no activities, no `.sync`, no `.waitForTaskToken`.
  static let expressLimits = Rule(
    "STRUCT-38", .error,
    "An Express workflow uses no activity, .sync or .waitForTaskToken resource."
  ) { outline, report in
    guard outline.type == .express else { return }
    for state in outline.states where state.tag == .task {
      guard let text = outline.member(.resource, of: state.node), text.isString else { continue }
      if let message = Diagnostic.Message.refusal(of: outline.resources.entry(text).name) {
        report.breach(message, at: state.node, .resource)
      }
    }
  }
}

extension Diagnostic.Message {
  /// Why an Express workflow cannot use a resource; the blank at one end is the service's own.
  fileprivate static func refusal(of resource: ResourceName) -> Self? {
    if resource.kind == .activity {
      return Self(.schema, "Express state machine does not support Activity ARN")
    }
    return switch resource.pattern {
    case .requestResponse: nil
    case .sync, .syncJSON:
      Self(.schema, "Express state machine does not support '.sync' service integration")
    case .callback:
      Self(
        .schema, "Express state machine does not support '.waitForTaskToken' service integration ")
    }
  }
}
