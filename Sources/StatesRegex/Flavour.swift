/// What sets one dialect of regular expressions apart from another.
///
/// The parser, the compiler and the matcher ask these members and never which dialect it is, so
/// this file is the whole list of differences.
package struct Flavour: Sendable {
  /// How escapes are read: ``Parser`` has one table for each.
  enum Escapes: Sendable { case java, javaScript }

  /// What happens when a repetition's body matched nothing once more than it had to.
  enum EmptyIteration: Sendable {
    /// The iteration fails, and what its groups captured is undone.
    case fails
    /// The iteration counts, and the repetition ends.
    case endsLoop
  }

  /// The language that the dialect belongs to.
  package let name: String
  /// How `\` is read.
  let escapes: Escapes
  /// Whether what is between `\Q` and `\E` stands for itself.
  let hasQuotes: Bool
  /// Whether braces and brackets that make no sense stand for themselves.
  let toleratesStrayBrackets: Bool
  /// Whether a quantifier may follow an anchor or a look-behind.
  let quantifiesAssertions: Bool
  /// Whether a repetition in braces with nothing before it repeats nothing.
  let quantifiesNothing: Bool
  /// Whether the names of groups are ASCII letters and digits.
  let hasPlainNames: Bool
  /// Whether `a*+` and `(?>a)` exist.
  let hasPossessive: Bool
  /// Whether `(?i)` and `(?i:a)` exist.
  let hasInlineFlags: Bool
  /// Whether classes nest, intersect with `&&`, and may begin with a literal `]`.
  let nestsClasses: Bool
  /// Whether a look-behind may refer to groups.
  let refersInLookBehind: Bool
  /// Whether `$` also stands before a line break that ends the input.
  let endsBeforeFinalBreak: Bool
  /// Whether a reference to a group that did not take part matches nothing, rather than failing.
  let matchesUnsetReferences: Bool
  /// Whether each iteration forgets what the groups inside it captured before.
  let forgetsGroupsInLoops: Bool
  let emptyIteration: EmptyIteration
  let lineBreaks: LineBreaks
  let wordBoundaries: WordCharacters
  /// What case is ignored by the flag `i` alone.
  let folding: Folding
  /// What `\s` means.
  let whitespace: RangeSet
}

extension Flavour {
  /// Java's `java.util.regex`, as of version 17 of Java, which JSONPath filters use.
  package static let java = Flavour(
    name: "Java", escapes: .java, hasQuotes: true, toleratesStrayBrackets: false,
    quantifiesAssertions: true, quantifiesNothing: true, hasPlainNames: true, hasPossessive: true,
    hasInlineFlags: true, nestsClasses: true, refersInLookBehind: false,
    endsBeforeFinalBreak: true, matchesUnsetReferences: false, forgetsGroupsInLoops: false,
    emptyIteration: .endsLoop, lineBreaks: .unicode, wordBoundaries: .lettersAndDigits,
    folding: .ascii, whitespace: [0x09...0x0D, 0x20...0x20])

  /// JavaScript as JSONata uses it: without the flag `u`, with the leniency of Annex B.
  ///
  /// Unlike there, a character is a Unicode scalar and never half of a surrogate pair.
  package static let javaScript = Flavour(
    name: "JavaScript", escapes: .javaScript, hasQuotes: false, toleratesStrayBrackets: true,
    quantifiesAssertions: false, quantifiesNothing: false, hasPlainNames: false,
    hasPossessive: false, hasInlineFlags: false, nestsClasses: false, refersInLookBehind: true,
    endsBeforeFinalBreak: false, matchesUnsetReferences: true, forgetsGroupsInLoops: true,
    emptyIteration: .fails, lineBreaks: .javaScript, wordBoundaries: .ascii,
    folding: .javaScript,
    whitespace: [
      0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029,
      0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
    ])
}
