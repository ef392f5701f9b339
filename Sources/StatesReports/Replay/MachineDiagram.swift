import StatesJSON

/// A definition as a few lines of text: a state a line, what follows it, and what handles its errors.
///
/// It is drawn from the definition as it stands, so that one that no engine accepts can be shown too.
struct MachineDiagram {
  private let width: Int
  private(set) var lines: [String] = []

  /// The diagram of a definition, in lines of at most `width` columns.
  init(_ definition: JSON, width: Int = 80) {
    self.width = width
    draw(definition, indent: 2, depth: 0)
  }

  /// Deeper than this nothing is drawn.
  private static let deepest = 12

  private mutating func draw(_ machine: JSON, indent: Int, depth: Int) {
    guard case .object(let states)? = machine["States"], depth < Self.deepest else {
      return add(machine.text(), indent)
    }
    if let timeout = machine["TimeoutSeconds"] { add("within \(timeout.text()) s", indent) }
    let start = machine["StartAt"]?.string
    for (name, state) in states {
      draw(state, named: name, isFirst: name == start, indent: indent, depth: depth)
    }
  }

  private mutating func draw(
    _ state: JSON, named name: String, isFirst: Bool, indent: Int, depth: Int
  ) {
    let type = state["Type"]?.string ?? "?"
    let head = (isFirst ? "> " : "  ") + FixedText.left(name, max(4, min(16, name.count)))
    add("\(head)  \(type)\(Self.way(from: state))\(Self.detail(of: state))", indent)
    for line in Self.handlers(of: state) { add("      " + line, indent) }
    for rule in state["Choices"]?.elements ?? [] {
      add("      " + Self.rule(rule), indent)
    }
    for (place, branch) in (state["Branches"]?.elements ?? []).enumerated() {
      add("      branch \(place):", indent)
      draw(branch, indent: indent + 6, depth: depth + 1)
    }
    if let body = state["ItemProcessor"] ?? state["Iterator"] {
      add("      for each item:", indent)
      draw(body, indent: indent + 6, depth: depth + 1)
    }
  }

  private mutating func add(_ text: String, _ indent: Int) {
    let line = String(repeating: " ", count: indent) + text
    lines.append(FixedText.trimmed(FixedText.cut(line, width)))
  }

  private static func way(from state: JSON) -> String {
    if let next = state["Next"]?.string { return " -> " + next }
    if let other = state["Default"]?.string { return " else -> " + other }
    return state["End"] == true ? " -> end" : ""
  }

  /// The fields of a state that are neither its way nor drawn by themselves.
  private static func detail(of state: JSON) -> String {
    guard case .object(let members) = state else { return "" }
    let shown = members.filter { !apart.contains($0.0) }
    if shown.isEmpty { return "" }
    return "  "
      + shown.map { name, value in
        name == "Resource" ? value.string ?? value.text() : "\(name)=\(value.text())"
      }.joined(separator: " ")
  }

  private static let apart: Set<String> = [
    "Type", "Next", "End", "Default", "Choices", "Branches", "ItemProcessor", "Iterator", "Retry",
    "Catch", "Comment",
  ]

  private static func handlers(of state: JSON) -> [String] {
    let retriers = (state["Retry"]?.elements ?? []).map { retrier in
      "retry \(errors(retrier))\(rest(of: retrier, without: ["ErrorEquals"]))"
    }
    let catchers = (state["Catch"]?.elements ?? []).map { catcher in
      "catch \(errors(catcher))\(rest(of: catcher, without: ["ErrorEquals", "Next"]))"
        + (catcher["Next"]?.string.map { " -> " + $0 } ?? "")
    }
    return retriers + catchers
  }

  private static func rule(_ rule: JSON) -> String {
    "if\(rest(of: rule, without: ["Next"]))" + (rule["Next"]?.string.map { " -> " + $0 } ?? "")
  }

  private static func errors(_ handler: JSON) -> String {
    (handler["ErrorEquals"]?.elements ?? []).map { $0.string ?? $0.text() }
      .joined(separator: ", ")
  }

  private static func rest(of value: JSON, without names: Set<String>) -> String {
    guard case .object(let members) = value else { return " " + value.text() }
    return members.filter { !names.contains($0.0) }
      .map { " \($0.0)=\($0.1.text())" }.joined()
  }
}

extension JSON {
  /// The text of a string.
  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The elements of an array.
  var elements: [JSON]? {
    if case .array(let elements) = self { elements } else { nil }
  }
}
