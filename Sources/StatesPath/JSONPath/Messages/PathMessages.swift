/// The texts of all path errors, in the words of Jayway where it has any.
enum PathMessages {
  static let empty = "json can not be null or empty"
  static let trailingDot = "Path must not end with a '.' or '..'"
  static let emptyProperties = "Empty properties"
  static let expectedPathNode = "Expected path node"
  static let expectedNull = "Expected <null> value"
  static let expectedBoolean = "Expected boolean literal"
  static let emptyAggregate =
    "Aggregation function attempted to calculate value using empty array"
  static let unknownValueType = "Could not determine value type"
  static let unevaluableExists = "Failed to evaluate exists expression"
  static let unreadableLiteral = PathError(.evaluation, "a literal of the filter is no JSON")
  static let unusableOperand = PathError(
    .evaluation, "an operator of the filter cannot be applied to such a value")

  static func outOfRange(_ place: Int) -> String {
    "java.lang.StringIndexOutOfBoundsException: String index out of range: \(place)"
  }
  static func noNumber(_ text: String) -> String {
    "java.lang.NumberFormatException: For input string: \"\(text)\""
  }
  static func unreadableUnicode(_ text: String) -> String {
    "Unable to parse unicode value: \(text)"
  }
}

// Refusals of texts that are no paths.
extension PathMessages {
  static func illegalCharacter(at place: Int) -> String {
    "Illegal character at position \(place) expected '.' or '['"
  }
  static func invalidDot(at place: Int) -> String {
    "Character '.' on position \(place) is not valid."
  }
  static func unknownToken(at place: Int) -> String {
    "Could not parse token starting at position \(place)"
  }
  static func unknownBracket(at place: Int) -> String {
    unknownToken(at: place) + ". Expected ?, ', 0-9, * "
  }
  static func blankInName(at place: Int) -> String {
    "Use bracket notion ['my prop'] if your property contains blank characters. position: \(place)"
  }
  static func emptyName(at place: Int) -> String { "Found empty property at index \(place)" }
  static func unseparatedName(at place: Int) -> String {
    "Property must be separated by comma or Property must be terminated close square bracket at "
      + "index \(place)"
  }
  static func unclosedName(_ end: String) -> String {
    "Property has not been closed - missing closing \(end)"
  }
  static func badIndex(_ text: String) -> String {
    "Failed to parse token in ArrayIndexOperation: \(text)"
  }
  static func badSlice(_ text: String) -> String { "Failed to parse SliceOperation: \(text)" }
  static func unclosedWildcard(at place: Int) -> String {
    "Expected wildcard token to end with ']' on position \(place)"
  }
  static func placeholder(_ text: String, at place: Int) -> String {
    "Not enough predicates supplied for filter [\(text)] at position \(place)"
  }
  static func unclosedQuote(_ quote: UInt8, in text: String) -> String {
    "Could not find matching close quote for \(UnicodeScalar(quote)) when parsing : \(text)"
  }
  static func unclosedPattern(in text: String) -> String {
    "Could not find matching close for / when parsing regex in : \(text)"
  }
  static func unclosedArguments(_ function: String) -> String {
    "Arguments to function: '\(function)' are not closed properly."
  }
  static func unexpectedClose(_ kind: String, _ close: UInt8, at place: Int) -> String {
    "Unexpected close \(kind) '\(UnicodeScalar(close))' at character position: \(place)"
  }
}

// Refusals of texts that are no filters.
extension PathMessages {
  static func filterFrame(_ start: String, _ end: String, _ text: String) -> String {
    "Filter must start with '\(start)' and end with '\(end)'. \(text)"
  }
  static func expected(_ byte: UInt8) -> String { "Expected character: \(UnicodeScalar(byte))" }
  static func unexpected(_ byte: UInt8) -> String { "Unexpected character: \(UnicodeScalar(byte))" }
  static func trailing(_ text: String) -> String {
    "Expected end of filter expression instead of: \(text)"
  }
  static func unreadableFilter(_ text: String, at place: Int, _ character: String) -> String {
    "Failed to parse filter: \(text), error on position: \(place), char: \(character)"
  }
  static func unknownOperator(_ text: String) -> String {
    "Filter operator \(text) is not supported!"
  }
  static func unmatchedBrackets(_ text: String) -> String {
    "Square brackets does not match in filter \(text)"
  }
  static func unclosedJSON(_ text: String) -> String { "String not closed. Expected ' in \(text)" }
  static func openPattern(_ text: String) -> String { "Pattern not closed. Expected / in \(text)" }
  static func openString(_ quote: UInt8, _ text: String) -> String {
    "String literal does not have matching quotes. Expected \(UnicodeScalar(quote)) in \(text)"
  }
}
