import StatesJSON

/// Why states of a machine were not visited: over which ways none ever came from states that were.
struct UnvisitedStates {
  private let visited: Set<ExactText>
  /// The ways that lead to states that were not visited from some that were, each once.
  private(set) var ways: Set<String> = []

  init(of definition: JSON, visited: Set<ExactText>) {
    self.visited = visited
    survey(definition, of: nil)
  }

  /// Looks at the states of an object of states; `around` is the type of the state around it.
  private mutating func survey(_ scope: JSON, of around: String?) {
    guard case .object(let states)? = scope["States"] else { return }
    note(scope["StartAt"], over: "the first of \(around.map { "a \($0)" } ?? "all")")
    for (name, state) in states where visited.contains(ExactText(name)) { follow(state) }
  }

  private mutating func follow(_ state: JSON) {
    let type = state["Type"]?.text ?? ""
    note(state["Next"], over: "after a \(type)")
    note(state["Default"], over: "no rule of a Choice")
    for rule in state["Choices"]?.elements ?? [] { note(rule["Next"], over: "a rule of a Choice") }
    for catcher in state["Catch"]?.elements ?? [] {
      let names = (catcher["ErrorEquals"]?.elements ?? []).compactMap(\.text)
      note(catcher["Next"], over: "a catcher of a \(type) for \(names.joined(separator: " "))")
    }
    for branch in state["Branches"]?.elements ?? [] { survey(branch, of: type) }
    for name in ["ItemProcessor", "Iterator"] {
      if let body = state[name] { survey(body, of: type) }
    }
  }

  private mutating func note(_ target: JSON?, over way: String) {
    guard let name = target?.text, !visited.contains(ExactText(name)) else { return }
    ways.insert(way)
  }
}

extension JSON {
  fileprivate var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  fileprivate var elements: [JSON]? {
    if case .array(let elements) = self { elements } else { nil }
  }
}
