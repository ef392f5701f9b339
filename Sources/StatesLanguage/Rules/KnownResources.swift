import StatesJSON

extension Rule {
  /// A Task's resource is a Lambda function, an activity, or an integration that exists.
  static let knownResources = Rule(
    "STRUCT-37", .error,
    "A Resource is the ARN of a Lambda function or an activity, or of an integration that exists."
  ) { outline, report in
    for state in outline.states where state.tag == .task {
      guard let value = outline.member(.resource, of: state.node) else { continue }
      guard value.isString else {
        report.breach(.expected("String"), at: state.node, .resource)
        continue
      }
      let resource = outline.resources.entry(value)
      if !resource.isKnown {
        let text = outline.arena.string(of: value)
        report.breach(.unknownResource(text, resource.name), at: state.node, .resource)
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownResource(_ text: String, _ name: ResourceName) -> Self {
    let isService = Integrations.actions[name.service] != nil
    let advice: String? =
      isService && name.pattern == .requestResponse
      ? "for other API calls use 'arn:aws:states:::aws-sdk:\(name.service):\(Quote.short(name.call))'"
      : nil
    return Self(
      .schema,
      "The resource provided \(Quote.short(text)) is not recognized. The value is not a valid "
        + "resource ARN, or the resource is not available in this region.",
      advice: advice, suggestion: Integrations.suggestion(for: name))
  }
}
