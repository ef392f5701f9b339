/// Two ways to write a path down again.
enum PathStyle {
  /// As Jayway does in its messages: filters and arguments are left out, nothing is escaped.
  case message
  /// In full, so that reading the text again gives the same path.
  case complete
}

extension PathSyntax {
  /// The path in one fixed spelling, `$['a'][0]`.
  func canonical(_ style: PathStyle = .message) -> String {
    var text = writtenRoot(style).text
    for (index, step) in steps.enumerated() {
      // Behind a bracket a filter's parser passes over the next one unless a dot stands between.
      if style == .complete, index > 0, step.isInBrackets, steps[index - 1] != .deepScan {
        text += "."
      }
      text += step.canonical(style)
    }
    return text
  }

  /// The root as written: a call that took over the path before it stands at `$`.
  private func writtenRoot(_ style: PathStyle) -> Root {
    guard style == .complete, case .function(let call) = steps.first else { return root }
    return call.scanned?.root ?? root
  }

  /// The steps from one on, in the spelling of messages.
  func canonicalSuffix(from step: Int) -> String {
    steps[step...].map { $0.canonical(.message) }.joined()
  }

  /// Where the first `count` steps lead, as messages name a place: in single quotes alone.
  func canonicalPrefix(_ count: Int) -> String {
    steps.prefix(count).reduce(into: root.text) { text, step in
      if case .names(let names, _) = step {
        text += StepSyntax.names(names, quote: .single).canonical(.message)
      } else {
        text += step.canonical(.message)
      }
    }
  }
}

extension PathSyntax.Root {
  fileprivate var text: String { self == .document ? "$" : "@" }
}

extension StepSyntax {
  fileprivate var isInBrackets: Bool {
    switch self {
    case .names, .indices, .slice, .wildcard, .filter: true
    case .deepScan, .function: false
    }
  }

  func canonical(_ style: PathStyle) -> String {
    switch self {
    case .names(let names, let quote):
      "[" + names.map { quote.quoted($0, style) }.joined(separator: ",") + "]"
    case .indices(let indices): "[" + indices.map(String.init).joined(separator: ",") + "]"
    case .slice(let from, let to):
      "[" + (from.map(String.init) ?? "") + ":" + (to.map(String.init) ?? "") + "]"
    case .wildcard: "[*]"
    case .deepScan: ".."
    case .filter(let condition): style == .message ? "[?]" : condition.filter(style)
    case .function(let call): call.canonical(style)
    }
  }
}

extension FunctionSyntax {
  func canonical(_ style: PathStyle) -> String {
    switch style {
    case .message: "." + name + (arguments.isEmpty ? "()" : "(...)")
    case .complete: scannedSteps + "." + name + "(" + argumentList + ")"
    }
  }

  private var scannedSteps: String {
    scanned.map { String($0.canonical(.complete).dropFirst()) } ?? ""
  }

  private var argumentList: String {
    arguments.map { argument in
      switch argument {
      case .json(let text): text
      case .path(let path): path.canonical(.complete)
      }
    }.joined(separator: ",")
  }
}

extension Condition {
  /// The filter around this condition, as Jayway writes a compiled filter.
  func filter(_ style: PathStyle = .message) -> String {
    let text = canonical(style)
    return text.hasPrefix("(") && style == .message ? "[?\(text)]" : "[?(\(text))]"
  }

  private func canonical(_ style: PathStyle) -> String {
    switch self {
    case .any(let conditions): group(conditions, " || ", style)
    case .all(let conditions): group(conditions, " && ", style)
    // Jayway forgets the negation of a group when it writes a filter.
    case .not(let condition): (style == .message ? "" : "!") + group([condition], "", style)
    case .exists(let path, let isExpected): (isExpected ? "" : "!") + path.canonical(style)
    case .comparison(let left, let relation, let right):
      "\(left.canonical(style)) \(relation.rawValue) \(right.canonical(style))"
    }
  }

  private func group(
    _ conditions: [Condition], _ separator: String, _ style: PathStyle
  ) -> String {
    "(" + conditions.map { $0.canonical(style) }.joined(separator: separator) + ")"
  }
}

extension OperandSyntax {
  fileprivate func canonical(_ style: PathStyle) -> String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let text), .json(let text): text
    case .string(let text, let quote): quote.text + StringEscapes.escaped(text) + quote.text
    case .pattern(let text, let flags): "/\(text)/\(flags)"
    case .path(let path): path.canonical(style)
    }
  }
}

extension Quote {
  fileprivate func quoted(_ name: String, _ style: PathStyle) -> String {
    text + (style == .message ? name : StringEscapes.escaped(name)) + text
  }
}
