/// A compiled regular expression.
///
/// Matching is bounded: a search that needs more than its ``RegexLimits`` ends with an error, so a
/// hostile pattern or text cannot hang it.
///
/// ```swift
/// let regex = try Regex("(\\d+)-(\\d+)", flavour: .javaScript)
/// let match = try regex.firstMatch(in: "tel. 555-1234")
/// ```
package struct Regex: Sendable {
  /// The pattern as written.
  package let pattern: String
  package let flags: RegexFlags
  /// The numbers of the groups that have names.
  package let groupNames: [String: Int]
  private let program: Program

  /// Compiles `pattern` as its flavour reads it.
  package init(
    _ pattern: String, flags: RegexFlags = [], flavour: Flavour
  ) throws(RegexError) {
    var parser = try Parser(pattern, flags: flags, flavour: flavour)
    let node = try parser.parse()
    program = Compiler.compile(node, groupCount: parser.groupCount, flavour: flavour)
    groupNames = parser.names
    self.pattern = pattern
    self.flags = flags
  }

  /// How many groups capture.
  package var groupCount: Int { program.groupCount }

  /// Something that searches for this pattern again and again without asking for memory each time.
  package func matcher(limits: RegexLimits = .standard) -> Matcher {
    Matcher(program: program, limits: limits)
  }
}

extension Regex {
  /// The first match at or behind a UTF-8 offset.
  package func firstMatch(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0, limits: RegexLimits = .standard
  ) throws(RegexError) -> RegexMatch? {
    var matcher = matcher(limits: limits)
    return try matcher.firstMatch(in: bytes, from: start)
  }

  /// The match of the whole text.
  package func wholeMatch(
    in bytes: UnsafeBufferPointer<UInt8>, limits: RegexLimits = .standard
  ) throws(RegexError) -> RegexMatch? {
    var matcher = matcher(limits: limits)
    return try matcher.wholeMatch(in: bytes)
  }

  /// The matches from left to right, none overlapping another; `limits` hold for all together.
  package func matches(
    in bytes: UnsafeBufferPointer<UInt8>, limits: RegexLimits = .standard
  ) throws(RegexError) -> [RegexMatch] {
    var matcher = matcher(limits: limits)
    return try matcher.matches(in: bytes)
  }
}

extension Regex {
  /// The first match at or behind a UTF-8 offset.
  package func firstMatch(
    in text: String, from start: Int = 0, limits: RegexLimits = .standard
  ) throws(RegexError) -> RegexMatch? {
    try text.utf8.span.withUnsafeBufferPointer { bytes throws(RegexError) in
      try firstMatch(in: bytes, from: start, limits: limits)
    }
  }

  /// The match of the whole text.
  package func wholeMatch(
    in text: String, limits: RegexLimits = .standard
  ) throws(RegexError) -> RegexMatch? {
    try text.utf8.span.withUnsafeBufferPointer { bytes throws(RegexError) in
      try wholeMatch(in: bytes, limits: limits)
    }
  }

  /// The matches from left to right, none overlapping another; `limits` hold for all together.
  package func matches(
    in text: String, limits: RegexLimits = .standard
  ) throws(RegexError) -> [RegexMatch] {
    try text.utf8.span.withUnsafeBufferPointer { bytes throws(RegexError) in
      try matches(in: bytes, limits: limits)
    }
  }
}
