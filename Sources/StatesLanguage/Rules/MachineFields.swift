import StatesJSON

extension Rule {
  /// The top of a machine has no fields but its own, each of its own type; `Version` is "1.0".
  static let machineFields = Rule(
    "STRUCT-03", .error,
    "A machine has, besides StartAt and States, only Comment, Version (\"1.0\"), TimeoutSeconds and QueryLanguage."
  ) { outline, report in
    for flow in outline.flows {
      let known = allowed[flow.role] ?? []
      for member in outline.members(of: flow.node.value) {
        if let field = member.field, known.contains(field) { continue }
        report.breach(
          .unsupported(member.name, in: "a state machine", among: known), at: flow.node
        ) { $0.appending(member.name) }
      }
      if let version = outline.member(.version, of: flow.node),
        outline.text(.version, of: flow.node) != "1.0"
      {
        let found = version.isString ? outline.arena.string(of: version) : nil
        report.breach(.oneOf(.version, ["1.0"], found: found), at: flow.node, .version)
      }
    }
  }

  /// Machines inside another may repeat what only the top one needs; it has no effect there.
  private static let allowed: [Outline.Flow.Role: [Field]] = [
    .top: topFields, .branch: topFields, .processor: topFields + [.processorConfig],
  ]

  private static let topFields: [Field] = [
    .comment, .startAt, .states, .version, .timeoutSeconds, .queryLanguage,
  ]
}
