import StatesJSON

extension Rule {
  /// `ProcessorConfig` says how a Map runs its items; distributed ones are executions of their own.
  static let processorConfigs = Rule(
    "DMAP-01", .error,
    "ProcessorConfig has Mode INLINE or DISTRIBUTED, the latter with an ExecutionType and not in an Express workflow."
  ) { outline, report in
    for flow in outline.flows where flow.role == .processor {
      guard let config = outline.member(.processorConfig, of: flow.node) else { continue }
      guard config.isObject else {
        report.breach(.expected("Object"), at: flow.node, .processorConfig)
        continue
      }
      check(.mode, ["INLINE", "DISTRIBUTED"], in: flow, outline, &report)
      check(.executionType, MachineType.allCases.map(\.rawValue), in: flow, outline, &report)
      guard outline.isDistributed(flow) else { continue }
      if outline.type == .express {
        report.breach(.expressMap, at: flow.node, .processorConfig)
      }
      if outline.value(at: [.processorConfig, .executionType], of: flow.node) == nil {
        report.breach(.required([.executionType]), at: flow.node, .processorConfig)
      }
    }
  }

  private static func check(
    _ field: Field, _ names: [String], in flow: Outline.Flow, _ outline: Outline,
    _ report: inout Report
  ) {
    guard let value = outline.value(at: [.processorConfig, field], of: flow.node) else { return }
    let text = value.isString ? outline.arena.string(of: value) : ""
    if !names.contains(text) {
      report.breach(.oneOf(field, names, found: text), at: flow.node) {
        $0.appending(Field.processorConfig.name).appending(field.name)
      }
    }
  }
}

extension Outline {
  /// Whether the body of a Map runs each item as an execution of its own.
  func isDistributed(_ flow: Flow) -> Bool {
    guard flow.role == .processor,
      let mode = value(at: [.processorConfig, .mode], of: flow.node), mode.isString
    else { return false }
    return arena.string(of: mode) == "DISTRIBUTED"
  }
}

extension Diagnostic.Message {
  fileprivate static let expressMap = Self(
    .schema, "Express state machine does not support a Distributed Map",
    advice: "use \"Mode\": \"INLINE\", or a STANDARD workflow")
}
