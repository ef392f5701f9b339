/// Why a pattern was refused, or why matching was given up.
package struct RegexError: Error, Equatable, Sendable, CustomStringConvertible {
  package enum Kind: Equatable, Sendable {
    /// The pattern is not a regular expression of its flavour.
    case syntax
    /// The pattern is one, but uses something that this engine lacks.
    case unsupported
    /// The pattern is longer, or nests deeper, than this engine allows.
    case size
    /// Matching needed more steps than it was allowed.
    case steps
    /// Matching needed more memory than it was allowed, or the text is too long.
    case memory
  }

  package let kind: Kind
  /// Where in the pattern, or in the text while matching, as a UTF-8 offset.
  package let offset: Int
  /// What is wrong, and what to do about it.
  package let message: String

  package var description: String {
    switch kind {
    case .syntax, .unsupported, .size: "pattern offset \(offset): \(message)"
    case .steps, .memory: "text offset \(offset): \(message)"
    }
  }
}

/// The texts of all errors, without their places.
enum RegexMessage {
  static func nothingToRepeat(_ quantifier: String) -> String {
    "nothing to repeat before '\(quantifier)'; put an atom before it, or escape it"
  }
  static func badRepetition(_ found: String) -> String {
    "'\(found)' is no repetition; write '{n}', '{n,}' or '{n,m}', or escape the brace"
  }
  static func reversedRepetition(_ least: Int, _ most: Int) -> String {
    "'{\(least),\(most)}' counts down; swap its numbers"
  }
  static func reversedRange(_ range: String) -> String {
    "the range '\(range)' runs backwards; swap its ends"
  }
  static let unclosedGroup = "a group is not closed; add ')'"
  static let unopenedGroup = "')' closes nothing; remove it, or escape it"
  static let unclosedClass = "a class is not closed; add ']'"
  static let danglingBackslash = "the pattern ends in a lone '\\'; double it"
  static func unknownGroupKind(_ text: String) -> String {
    "'\(text)' begins no known kind of group; use '(?:', '(?=', '(?!', '(?<=', '(?<!' or '(?<name>'"
  }
  static func badGroupName(_ name: String) -> String {
    "'\(name)' is no group name; use letters and digits, beginning with a letter"
  }
  static func repeatedGroupName(_ name: String) -> String {
    "two groups are named '\(name)'; rename one"
  }
  static func unknownGroup(_ name: String) -> String {
    "there is no group '\(name)' to refer to; add the group, or correct the name"
  }
  static func unknownEscape(_ escape: String) -> String {
    "'\(escape)' is no known escape; remove the backslash, or double it"
  }
  static func badEscape(_ escape: String, wanted: String) -> String {
    "'\(escape)' needs \(wanted)"
  }
  static func unknownProperty(_ name: String) -> String {
    "'\(name)' is no known property; use a general category such as 'Lu', or 'IsAlphabetic'"
  }
  static func unsupported(_ construct: String) -> String {
    "'\(construct)' is not supported; rewrite the pattern without it"
  }
  static let referenceInLookBehind =
    "a look-behind refers to a group; write out what the group captures"
  static func nesting(_ limit: Int) -> String {
    "the pattern nests deeper than \(limit) groups or classes; flatten it"
  }
  static func groups(_ limit: Int) -> String {
    "more than \(limit) groups capture; write '(?:' where what a group captured is not needed"
  }
  static func patternLength(_ limit: Int) -> String {
    "the pattern is longer than \(limit) characters; shorten it"
  }
  static func textLength(_ limit: Int) -> String {
    "the text is longer than \(limit) bytes; split it"
  }
  static func steps(_ limit: Int) -> String {
    "no answer within \(limit) steps; make the pattern less ambiguous, or allow more steps"
  }
  static func memory(_ limit: Int) -> String {
    "more than \(limit) alternatives are open; make the pattern less ambiguous, or allow more"
  }
}
