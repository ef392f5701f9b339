extension Rule {
  /// A Map is inline unless its `ProcessorConfig` says otherwise, and then has no items to fetch, to
  /// batch or to tolerate.
  static let inlineMapFields = Rule(
    "MAP-13", .warning,
    "A Map without \"Mode\": \"DISTRIBUTED\" is inline, and has no fields that only a distributed one uses."
  ) { outline, report in
    for flow in outline.flows where flow.role == .processor && !outline.isDistributed(flow) {
      guard let owner = flow.owner else { continue }
      let state = outline.states[owner]
      for field in distributedFields where outline.has(field, state.node) {
        report.breach(.unused(field), at: state.node, field)
      }
    }
  }

  private static let distributedFields: [Field] = [
    .itemReader, .itemBatcher, .resultWriter, .label, .toleratedFailureCount,
    .toleratedFailureCountPath, .toleratedFailurePercentage, .toleratedFailurePercentagePath,
  ]
}

extension Diagnostic.Message {
  fileprivate static func unused(_ field: Field) -> Self {
    var message = Self(
      "UNUSED_FIELD", "An inline Map does not use '\(field.name)'",
      advice:
        "add \"ProcessorConfig\": {\"Mode\": \"DISTRIBUTED\", \"ExecutionType\": \"STANDARD\"} to its body"
    )
    message.blamesName = true
    return message
  }
}
