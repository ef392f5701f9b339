public import StatesJSON

/// Something wrong with a definition, and where.
public struct Diagnostic: Error, Sendable, Hashable {
  /// How bad it is.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// The service refuses the definition.
    case error = "ERROR"
    /// The service accepts the definition, but it does not do what it seems to, or is dangerous.
    case warning = "WARNING"
  }

  /// What kind of mistake it is, as the service names it where it does.
  public struct Code: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }
  }

  /// The text of a diagnostic.
  ///
  /// Every message is made by a named function next to its rule, so that the wording lives in one
  /// place and tests can name it.
  public struct Message: Sendable, Hashable {
    /// What kind of mistake it is.
    public let code: Code
    /// What is wrong, in the service's own words where they are known.
    public let text: String
    /// What to do about it, where the text does not say.
    public var advice: String?
    /// The name that was probably meant.
    public var suggestion: String?
    /// Whether a member's name is to blame rather than its value.
    public var blamesName = false

    package init(_ code: Code, _ text: String, advice: String? = nil, suggestion: String? = nil) {
      self.code = code
      self.text = text
      self.advice = advice
      self.suggestion = suggestion
    }
  }

  /// Where something is wrong.
  public enum Location: Sendable, Hashable {
    /// The way from the top of the definition, for example `/States/Charge/Retry/0`.
    case definition(JSONPointer)
    /// A place in a text that is not even JSON, and the text, or its beginning.
    case text(line: Int, column: Int, of: String)
  }

  /// How bad it is.
  public let severity: Severity
  /// The rule that is broken, such as `STRUCT-14`.
  public let rule: RuleID
  /// Where it is.
  public let location: Location
  /// What is wrong and what to do.
  public let message: Message
}

extension Diagnostic.Location: CustomStringConvertible {
  /// The location as the service prints it: the definition itself is `/`.
  public var description: String {
    switch self {
    case .definition(let pointer): pointer == .root ? "/" : pointer.description
    case .text(let line, let column, let text):
      "[Source: (String)\"\(text)\"; line: \(line), column: \(column)]"
    }
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The diagnostic as the service words it when it refuses to create a machine.
  public var description: String { "\(message.code.rawValue): \(message.text) at \(location)" }
}

extension Diagnostic.Code {
  // The service's own codes.
  /// The text is no JSON.
  public static let malformedJSON: Self = "INVALID_JSON_DESCRIPTION"
  /// A field is missing, unknown, or of the wrong kind.
  public static let schema: Self = "SCHEMA_VALIDATION_FAILED"
  /// No state ends the machine.
  public static let missingEndState: Self = "MISSING_END_STATE"
  /// Two states have one name.
  public static let duplicateStateName: Self = "DUPLICATE_STATE_NAME"
  /// A state's name is too long.
  public static let invalidStateName: Self = "INVALID_STATE_NAME"
  /// Two Maps have one label.
  public static let duplicateLabel: Self = "DUPLICATE_LABEL_NAME"
  /// A Map's label has characters that it may not have.
  public static let invalidLabel: Self = "INVALID_LABEL_NAME"
  /// A transition leads nowhere.
  public static let missingTarget: Self = "MISSING_TRANSITION_TARGET"
  /// States are nested too deep.
  public static let tooDeeplyNested: Self = "TOO_DEEPLY_NESTED"
  /// A value looks like a path, but its name lacks `.$`.
  public static let noDollar: Self = "NO_DOLLAR"
  /// A name ends in `.$`, but its value is no path.
  public static let noPath: Self = "NO_PATH"
  /// A Result looks like a template, which it is not.
  public static let staticResult: Self = "PASS_RESULT_IS_STATIC"
}

/// The number of a rule, as the catalogue of semantics has it: `STRUCT-14`, `RETRY-02`.
public struct RuleID: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }

  /// The part before the number: `STRUCT`.
  public var area: String { String(rawValue.prefix { $0 != "-" }) }
}
