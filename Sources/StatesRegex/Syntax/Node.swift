/// A regular expression as a tree, with everything about its flavour decided.
indirect enum Node: Sendable {
  case empty
  /// One scalar, as it is.
  case scalar(UInt32)
  /// One ASCII letter, given in lower case, in either case.
  case letter(UInt8)
  /// One scalar out of a set.
  case set(ScalarSet)
  case sequence([Node])
  case alternation([Node])
  /// A group that captures.
  case capture(Node, group: Int)
  /// A group that keeps its first way to match.
  case atomic(Node)
  case look(Look, Node)
  case repetition(Node, Repetition)
  case assertion(Assertion)
  /// What a group captured, once more.
  case reference(group: Int, Folding)
}

/// How a look-around looks.
struct Look: Hashable, Sendable {
  var isBehind: Bool
  var isNegative: Bool
}

/// How often something repeats, and which number of times is tried first.
struct Repetition: Hashable, Sendable {
  enum Mode: Sendable { case greedy, lazy, possessive }

  /// Stands for a repetition without an end.
  static let unlimited = Int(Int32.max)

  var least: Int
  var most: Int
  var mode: Mode
  /// The groups inside the body, which each iteration may have to forget.
  var groups: Range<Int>
}

/// A condition on a position.
enum Assertion: Sendable {
  case inputStart
  case inputEnd
  /// The end of the input, or before the line break that ends it.
  case finalBreak(LineBreaks)
  case lineStart(LineBreaks)
  case lineEnd(LineBreaks)
  case wordBoundary(WordCharacters)
  case noWordBoundary(WordCharacters)
  /// Where the search began.
  case searchStart
}
