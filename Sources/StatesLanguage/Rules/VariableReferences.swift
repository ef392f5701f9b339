import StatesJSON

extension Rule {
  /// A variable that is read is assigned somewhere in its scope or in one around it.
  ///
  /// The service accepts such a definition and fails when the variable is read.
  static let variableReferences = Rule(
    "VAR-09", .warning, "Every variable that is read is assigned in its scope or in one around it."
  ) { outline, report in
    let visible = VisibleVariables(of: outline)
    for use in VariableUses(in: outline).all where !visible.contain(use.name, at: use.state) {
      report.breach(.unassigned(use.name), at: use.node, use.pointer)
    }
  }
}

/// The names of JSONata's functions, those that the service adds included.
enum JSONataNames {
  static let builtIn: Set<String> = [
    "abs", "append", "assert", "average", "base64decode", "base64encode", "boolean", "ceil",
    "contains", "count", "decodeUrl", "decodeUrlComponent", "distinct", "each", "encodeUrl",
    "encodeUrlComponent", "error", "exists", "filter", "floor", "formatBase", "formatInteger",
    "formatNumber", "fromMillis", "hash", "join", "keys", "length", "lookup", "lowercase", "map",
    "match", "max", "merge", "millis", "min", "not", "now", "number", "pad", "parse",
    "parseInteger", "partition", "power", "random", "range", "reduce", "replace", "reverse",
    "round", "shuffle", "sift", "single", "sort", "split", "spread", "sqrt", "string", "substring",
    "substringAfter", "substringBefore", "sum", "toMillis", "trim", "type", "uppercase", "uuid",
    "zip",
  ]
}

/// Which variables each state can see.
struct VisibleVariables {
  private let assigned: [Set<String>]
  private let outline: Outline

  init(of outline: Outline) {
    self.outline = outline
    var assigned = [Set<String>](repeating: [], count: outline.flows.count)
    let parts = (outline.catchers + outline.choices).map { ($0.node, $0.state) }
    let states = outline.states.enumerated().map { ($0.element.node, $0.offset) }
    for (node, state) in states + parts {
      guard let block = outline.member(.assign, of: node) else { continue }
      for member in outline.members(of: block) {
        assigned[outline.states[state].flow].insert(VariableName.stripped(member.name))
      }
    }
    self.assigned = assigned
  }

  /// Whether the state's own scope, or one around it, assigns the variable.
  func contain(_ name: String, at state: Int) -> Bool {
    var flow: Int? = outline.states[state].flow
    while let current = flow {
      if assigned[current].contains(name) { return true }
      flow = outline.flows[current].owner.map { outline.states[$0].flow }
    }
    return false
  }
}

extension Diagnostic.Message {
  fileprivate static func unassigned(_ name: String) -> Self {
    Self(
      "UNASSIGNED_VARIABLE", "The variable '$\(Quote.short(name))' is never assigned",
      advice: "assign it in an 'Assign' of an earlier state")
  }
}
