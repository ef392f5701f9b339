package import StatesJSON

/// Every place at which the states of a definition read a variable.
struct VariableUses {
  struct Use {
    let name: String
    /// The index of the state that reads it.
    let state: Int
    let node: Outline.Node
    fileprivate let origin: Origin

    /// The place of the text that names it, when its node stands at `node`.
    func pointer(from node: JSONPointer) -> JSONPointer {
      switch origin {
      case .field(let way): way.reduce(node) { $0.appending($1.name) }
      case .payload(let payload, let strings, let text):
        strings.pointer(to: text, from: payload.pointer(from: node))
      }
    }
  }

  /// Where a use stands, from its node on.
  fileprivate enum Origin {
    case field([Field])
    case payload(Outline.Payload, PayloadStrings, PayloadStrings.Text)
  }

  private(set) var all: [Use] = []
  private let outline: Outline

  init(in outline: Outline) {
    self.outline = outline
    for payload in outline.payloads(in: .jsonata) { addExpressions(of: payload) }
    for payload in outline.payloads(in: .jsonPath) { addTemplates(of: payload) }
    for (index, state) in outline.states.enumerated() where state.language == .jsonPath {
      addPaths(of: state.node, state: index)
      for way in Self.innerPaths {
        guard let value = outline.value(at: way, of: state.node) else { continue }
        addPath(value, at: way, of: state.node, state: index)
      }
    }
    for choice in outline.choices where outline.states[choice.state].language == .jsonPath {
      addPaths(of: choice.node, state: choice.state)
    }
  }

  private static let innerPaths: [[Field]] = [
    [.itemReader, .readerConfig, .maxItemsPath], [.itemBatcher, .maxItemsPerBatchPath],
    [.itemBatcher, .maxInputBytesPerBatchPath],
  ]

  private mutating func addExpressions(of payload: Outline.Payload) {
    let strings = PayloadStrings(in: payload.value, outline)
    for string in strings.texts {
      guard let expression = Expressions.source(string.text) else { continue }
      let uses = ExpressionScanner.uses(in: expression)
      let bound = Set(uses.filter(\.isBinding).map(\.name))
      for use in uses where !use.isCall && !use.isBinding && !bound.contains(use.name) {
        guard use.name != "states", !JSONataNames.builtIn.contains(use.name) else { continue }
        add(use.name, payload, strings, string)
      }
    }
  }

  private mutating func addTemplates(of payload: Outline.Payload) {
    let strings = PayloadStrings(in: payload.value, outline)
    for string in strings.texts where string.key?.hasSuffix(".$") ?? false {
      for name in TemplateText.variables(in: string.text) {
        add(name, payload, strings, string)
      }
    }
  }

  private mutating func add(
    _ name: String, _ payload: Outline.Payload, _ strings: PayloadStrings,
    _ text: PayloadStrings.Text
  ) {
    let origin = Origin.payload(payload, strings, text)
    all.append(Use(name: name, state: payload.state, node: payload.node, origin: origin))
  }

  /// Adds the variables in the paths of a state or a choice rule.
  private mutating func addPaths(of node: Outline.Node, state: Int) {
    for member in outline.members(of: node.value) {
      guard let field = member.field, field == .variable || field.name.hasSuffix("Path") else {
        continue
      }
      addPath(member.value, at: [field], of: node, state: state)
    }
  }

  private mutating func addPath(
    _ value: Value, at way: [Field], of node: Outline.Node, state: Int
  ) {
    guard value.isString else { return }
    for name in TemplateText.variables(in: outline.arena.string(of: value)) {
      all.append(Use(name: name, state: state, node: node, origin: .field(way)))
    }
  }
}

extension Machine {
  /// The variables that each state refers to, as DescribeStateMachine tells them.
  ///
  /// States that refer to none are left out; names are in the order of the alphabet.
  package func variableReferences(
    in arena: Arena
  ) -> [(state: State.Name, variables: [String])] {
    let fields = Vocabulary(in: arena)
    let outline = Outline(of: definition, as: .standard, in: arena, fields: fields)
    let uses = Dictionary(grouping: VariableUses(in: outline).all, by: \.state)
    return outline.states.indices.compactMap { index in
      guard let names = uses[index]?.map(\.name) else { return nil }
      return (State.Name(rawValue: outline.name(of: index)), Set(names).sorted())
    }
  }
}
