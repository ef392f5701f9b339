import StatesJSON
import StatesPath

extension Outline {
  /// JSON that is filled in while an execution runs: a payload template, or JSON with expressions.
  struct Payload {
    /// The object that holds it, and the fields that lead to it from there.
    let node: Node
    let way: [Field]
    let value: Value
    /// The index of the state that it belongs to.
    let state: Int
    let stage: Stage
    /// What is wrong with it as a payload template.
    let problems: [TemplateProblem]

    /// The point in the life of a state at which it is filled in, which decides what it can see.
    enum Stage {
      case before
      /// After the work of a Task, Parallel or Map, whose result it can see.
      case afterWork
      /// When an error was caught.
      case caught
    }

    var field: Field { way[way.count - 1] }
  }

  /// Every payload of the states in one language.
  func payloads(in language: QueryLanguage) -> [Payload] {
    switch language {
    case .jsonPath: templates
    case .jsonata: expressions
    }
  }

  /// Finds every payload of the states in one language.
  func findPayloads(in language: QueryLanguage) -> [Payload] {
    guard states.contains(where: { $0.language == language }) else { return [] }
    var payloads: [Payload] = []
    var compiler = TemplateCompiler(for: arena, shelf: shelf)
    for (index, state) in states.enumerated() where state.language == language {
      let hasWork = state.tag == .task || state.tag == .parallel || state.tag == .map
      let ways = language == .jsonPath ? Self.templateWays : Self.expressionWays
      for (way, isAfter) in ways {
        if let value = value(at: way, of: state.node) {
          payloads.append(
            payload(
              value, at: way, of: state.node, state: index,
              isAfter && hasWork ? .afterWork : .before, &compiler))
        }
      }
    }
    let parts = catchers.map { ($0, Payload.Stage.caught) } + choices.map { ($0, .before) }
    for (part, stage) in parts where states[part.state].language == language {
      for field in Self.partFields {
        if let value = member(field, of: part.node) {
          payloads.append(
            payload(value, at: [field], of: part.node, state: part.state, stage, &compiler))
        }
      }
    }
    return payloads
  }

  private func payload(
    _ value: Value, at way: [Field], of node: Node, state: Int, _ stage: Payload.Stage,
    _ compiler: inout TemplateCompiler
  ) -> Payload {
    var problems: [TemplateProblem] = []
    if states[state].language == .jsonPath {
      _ = Template(compiling: value, by: &compiler, problems: &problems)
    }
    return Payload(
      node: node, way: way, value: value, state: state, stage: stage, problems: problems)
  }

  private static let partFields: [Field] = [.assign, .output, .condition]

  private static let templateWays: [(way: [Field], isAfter: Bool)] = [
    ([.parameters], false), ([.itemSelector], false), ([.credentials], false),
    ([.resultSelector], true), ([.assign], true), ([.itemReader, .parameters], false),
    ([.itemBatcher, .batchInput], false), ([.resultWriter, .parameters], false),
  ]

  private static let expressionWays: [(way: [Field], isAfter: Bool)] = [
    ([.arguments], false), ([.itemSelector], false), ([.credentials], false), ([.items], false),
    ([.output], true), ([.assign], true), ([.seconds], false), ([.timestamp], false),
    ([.timeoutSeconds], false), ([.heartbeatSeconds], false), ([.error], false), ([.cause], false),
    ([.maxConcurrency], false), ([.toleratedFailureCount], false),
    ([.toleratedFailurePercentage], false), ([.itemReader], false), ([.itemBatcher], false),
    ([.resultWriter], false),
  ]
}
