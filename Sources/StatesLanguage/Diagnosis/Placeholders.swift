import StatesJSON

/// Text that a template fills in before the service sees it.
package enum Placeholders {
  /// Whether a `${…}` of a CloudFormation template stands in the text.
  package static func occur(in text: String) -> Bool {
    if text.hasPrefix("$}"), text.dropFirst().allSatisfy({ $0 == "}" }) { return true }
    var isOpen = false
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "{", previous == "$" { isOpen = true }
      if scalar == "}", isOpen { return true }
      previous = scalar
    }
    return false
  }

  /// Whether what a diagnostic blames holds a placeholder, so that nothing is known about it.
  static func excuse(_ diagnostic: Diagnostic, in definition: Value, _ arena: Arena) -> Bool {
    guard case .definition(let pointer) = diagnostic.location,
      let value = pointer.resolve(in: definition, arena)
    else { return false }
    if value.isString { return occur(in: arena.string(of: value)) }
    return isFunction(value, arena) || pointer.tokens.contains(where: isFunctionName)
      || pointer.tokens.last.map(occur) ?? false
  }

  /// Whether a value is a function of CloudFormation, which stands for what it gives.
  private static func isFunction(_ value: Value, _ arena: Arena) -> Bool {
    value.isObject && arena.count(of: value) == 1
      && isFunctionName(arena.name(of: arena.key(at: 0, of: value)))
  }

  package static func isFunctionName(_ name: String) -> Bool {
    name == "Ref" || name.hasPrefix("Fn::")
  }

  /// Text of so many bytes, quotation marks included, that stands for a placeholder where JSON wants
  /// a value.
  ///
  /// - Precondition: A placeholder has at least four bytes.
  package static func value(ofLength count: Int) -> [UInt8] {
    precondition(count >= 4, "a placeholder of \(count) bytes")
    return Array("\"$".utf8) + Array(repeating: UInt8(ascii: "}"), count: count - 3)
      + Array("\"".utf8)
  }
}

extension Placeholders {
  /// The text with the parameters that CloudFormation itself knows filled in.
  static func resolvingPseudoParameters(in text: String) -> String {
    guard occur(in: text) else { return text }
    return pseudoParameters.reduce(text) { text, parameter in
      text.split(separator: parameter.name, omittingEmptySubsequences: false)
        .joined(separator: parameter.value)
    }
  }

  private static let pseudoParameters: [(name: String, value: String)] = [
    ("${AWS::Partition}", "aws"), ("${AWS::Region}", "us-east-1"),
    ("${AWS::AccountId}", "123456789012"), ("${AWS::URLSuffix}", "amazonaws.com"),
  ]
}
