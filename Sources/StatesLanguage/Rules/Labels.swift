import StatesJSON

extension Rule {
  /// A Map's `Label` names its runs, so it is short, plain and used once.
  static let labels = Rule(
    "STRUCT-40", .error,
    "A Map's Label has 1 to 40 plain characters and is unique in the machine."
  ) { outline, report in
    var seen: Set<String> = []
    for state in outline.states where state.tag == .map {
      guard let value = outline.member(.label, of: state.node) else { continue }
      guard value.isString else {
        report.breach(.expected("String"), at: state.node, .label)
        continue
      }
      let label = outline.arena.string(of: value)
      if !isPlain(label) {
        report.breach(.badLabel(label), at: state.node, .label)
      } else if !seen.insert(label).inserted {
        report.breach(.duplicateLabel(label), at: state.node, .label)
      }
    }
  }

  private static func isPlain(_ label: String) -> Bool {
    let scalars = label.unicodeScalars
    return (1...40).contains(scalars.count)
      && scalars.allSatisfy {
        !$0.isBlank && !forbidden.contains($0) && !isControl($0)
      }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  private static let forbidden = Set("?*<>{}[]:;,\\|^~$#%&`\"/".unicodeScalars)
}

extension Diagnostic.Message {
  fileprivate static func badLabel(_ label: String) -> Self {
    Self(
      .invalidLabel, "Invalid label: '\(Quote.short(label))'",
      advice:
        "use 1 to 40 characters without blanks, wildcards, brackets, special or control characters")
  }

  fileprivate static func duplicateLabel(_ label: String) -> Self {
    Self(.duplicateLabel, "Duplicate label: '\(Quote.short(label))'")
  }
}
