package import StatesJSON

/// A reason to refuse a definition because of a template or a choice rule in it.
package struct TemplateProblem: Sendable, Hashable {
  /// The families of problems.
  package enum Kind: Sendable, Hashable {
    /// The value of a computed member is neither a path nor a call.
    case expression
    /// Two members of a template would have one name.
    case collision
    /// A field of a choice rule is no path.
    case path
    /// A choice rule lacks something, has too much, or has a value of another type.
    case structure
  }

  package let kind: Kind
  /// The place that AWS shows, from the template or rule on: of a template the object that holds the
  /// member, of a choice rule the field.
  package let pointer: JSONPointer
  /// What is wrong, as AWS words it where that is known.
  package let message: String

  init(_ kind: Kind, at pointer: JSONPointer, _ message: String) {
    self.kind = kind
    self.pointer = pointer
    self.message = message
  }
}

/// What is said against templates.
extension TemplateProblem {
  static func noExpression(_ field: String, at pointer: JSONPointer) -> TemplateProblem {
    TemplateProblem(
      .expression, at: pointer,
      "The value for the field '\(field)' must be a valid JSONPath or a valid intrinsic function "
        + "call")
  }

  static func collision(_ field: String, _ name: String, at pointer: JSONPointer) -> TemplateProblem
  {
    TemplateProblem(
      .collision, at: pointer, "The fields '\(name)' and '\(field)' collide: remove one of them")
  }
}

/// What is said against choice rules.
extension TemplateProblem {
  static func noPath(at pointer: JSONPointer) -> TemplateProblem {
    TemplateProblem(.path, at: pointer, "Value is not a valid JSONPath")
  }

  static func required(_ field: String, at pointer: JSONPointer) -> TemplateProblem {
    TemplateProblem(.structure, at: pointer, "These fields are required: [\(field)]")
  }

  static func empty(at pointer: JSONPointer) -> TemplateProblem {
    TemplateProblem(.structure, at: pointer, "Value cannot be empty")
  }

  static func expected(_ type: String, at pointer: JSONPointer) -> TemplateProblem {
    TemplateProblem(.structure, at: pointer, "Expected value of type \(type)")
  }

  static func noTimestamp(at pointer: JSONPointer) -> TemplateProblem {
    TemplateProblem(.structure, at: pointer, "String does not match RFC3339 timestamp")
  }

  static func noComparison(at pointer: JSONPointer) -> TemplateProblem {
    TemplateProblem(
      .structure, at: pointer,
      "A choice rule needs a comparison such as 'StringEquals' or 'IsPresent'")
  }

  static func onlyOne(_ fields: [String], at pointer: JSONPointer) -> TemplateProblem {
    let list = fields.map { "'\($0)'" }.joined(separator: ", ")
    return TemplateProblem(
      .structure, at: pointer, "A choice rule has only one of \(list): remove the others")
  }

  static func notSupported(at pointer: JSONPointer) -> TemplateProblem {
    TemplateProblem(.structure, at: pointer, "Field is not supported")
  }
}
