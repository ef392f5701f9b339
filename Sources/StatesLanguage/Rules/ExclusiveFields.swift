import StatesJSON

extension Rule {
  /// Of two fields that say the same thing in two ways, a state has at most one.
  ///
  /// A Wait has exactly one of its four.
  static let exclusiveFields = Rule(
    "STRUCT-32", .error,
    "Fields that say the same thing exclude each other, as TimeoutSeconds and TimeoutSecondsPath do."
  ) { outline, report in
    for state in outline.states {
      for pair in pairs where pair.allSatisfy({ outline.has($0, state.node) }) {
        report.breach(.onlyOne(pair), at: state.node)
      }
      if state.tag == .map, outline.has(.parameters, state.node),
        outline.has(.itemSelector, state.node)
      {
        report.breach(.onlyOne([.parameters, .itemSelector]), at: state.node)
      }
      if state.tag == .wait { checkWait(state, outline, &report) }
      checkParts(of: state, outline, &report)
    }
  }

  private static let pairs: [[Field]] = [
    [.timeoutSeconds, .timeoutSecondsPath], [.heartbeatSeconds, .heartbeatSecondsPath],
    [.error, .errorPath], [.cause, .causePath], [.iterator, .itemProcessor],
    [.maxConcurrency, .maxConcurrencyPath],
    [.toleratedFailureCount, .toleratedFailureCountPath],
    [.toleratedFailurePercentage, .toleratedFailurePercentagePath],
  ]

  /// The same for fields of an object inside a state.
  private static let parts: [(way: [Field], pairs: [[Field]])] = [
    ([.itemReader, .readerConfig], [[.maxItems, .maxItemsPath]]),
    (
      [.itemBatcher],
      [
        [.maxItemsPerBatch, .maxItemsPerBatchPath],
        [.maxInputBytesPerBatch, .maxInputBytesPerBatchPath],
      ]
    ),
  ]

  private static func checkWait(
    _ state: Outline.StateNode, _ outline: Outline, _ report: inout Report
  ) {
    let all: [Field] = [.seconds, .timestamp, .secondsPath, .timestampPath]
    let given = all.filter { outline.has($0, state.node) }
    if given.isEmpty {
      let choice = state.language == .jsonata ? Array(all.prefix(2)) : all
      report.breach(.oneRequired(choice), at: state.node)
    } else if given.count > 1 {
      report.breach(.onlyOne(given), at: state.node)
    }
  }

  private static func checkParts(
    of state: Outline.StateNode, _ outline: Outline, _ report: inout Report
  ) {
    for (way, pairs) in parts {
      guard let object = outline.value(at: way, of: state.node), object.isObject else { continue }
      let names = outline.fields.fields(of: object, in: outline.arena)
      for pair in pairs where pair.allSatisfy(names.contains) {
        report.breach(.onlyOne(pair), at: state.node) { pointer in
          way.reduce(pointer) { $0.appending($1.name) }
        }
      }
    }
  }
}

extension Diagnostic.Message {
  static func onlyOne(_ fields: [Field]) -> Self {
    Self(.schema, "Only one of these fields is allowed: [\(list(fields))]")
  }

  static func oneRequired(_ fields: [Field]) -> Self {
    Self(.schema, "One of these fields is required: [\(list(fields))]")
  }

  private static func list(_ fields: [Field]) -> String {
    fields.map(\.name).joined(separator: ", ")
  }
}
