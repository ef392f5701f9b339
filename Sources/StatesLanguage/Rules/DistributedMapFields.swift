import StatesJSON

extension Rule {
  /// Readers, batchers and writers of a Distributed Map have a resource and numbers within bounds.
  static let distributedMapFields = Rule(
    "DMAP-03", .error,
    "ItemReader and ResultWriter name a Resource; counts of readers and batchers lie within their bounds."
  ) { outline, report in
    for state in outline.states where state.tag == .map {
      if let reader = outline.member(.itemReader, of: state.node), reader.isObject,
        outline.value(at: [.itemReader, .resource], of: state.node) == nil
      {
        report.breach(.required([.resource]), at: state.node, .itemReader)
      }
      for (way, bounds) in limits {
        guard let value = outline.value(at: way, of: state.node) else { continue }
        if state.language == .jsonata, Expressions.isExpression(value, in: outline.arena) {
          continue
        }
        if let message = bounds.fault(of: value, in: outline.arena) {
          report.breach(message, at: state.node) { way.reduce($0) { $0.appending($1.name) } }
        }
      }
      checkInputType(of: state, outline, &report)
    }
  }

  private static let limits: [([Field], Bounds)] = [
    ([.itemReader, .readerConfig, .maxItems], .wholeNumber(0...Int64.max)),
    ([.itemBatcher, .maxItemsPerBatch], .wholeNumber(1...Int64.max)),
    ([.itemBatcher, .maxInputBytesPerBatch], .wholeNumber(1...262_144)),
  ]

  private static func checkInputType(
    of state: Outline.StateNode, _ outline: Outline, _ report: inout Report
  ) {
    let way: [Field] = [.itemReader, .readerConfig, .inputType]
    guard let value = outline.value(at: way, of: state.node) else { return }
    if state.language == .jsonata, Expressions.isExpression(value, in: outline.arena) { return }
    let text = value.isString ? outline.arena.string(of: value) : ""
    if ItemReader.InputType(rawValue: text) == nil {
      let names = ItemReader.InputType.allCases.map(\.rawValue)
      report.breach(.oneOf(.inputType, names, found: text), at: state.node) { pointer in
        way.reduce(pointer) { $0.appending($1.name) }
      }
    }
  }
}
