import StatesRegex
import Testing

/// What both flavours agree on.
@Suite struct CommonTests {
  static let atoms = [
    Row("a", "banana", "<a><a><a>"),
    Row("", "ab", "<><><>"),
    Row(".", "a\nb", "<a><b>"),
    Row(".", flags: "s", "a\n", "<a><\n>"),
    Row("é+", "caféé", "<éé>"),
    Row("[é😀]", "é😀", "<é><😀>"),
    Row(".", "é😀", "<é><😀>"),
    Row("^.$", "😀", "<😀>"),
    Row("[^a]", "aé", "<é>"),
    Row("[a-c]+", "xabcd", "<abc>"),
    Row("[a-]+", "b-a", "<-a>"),
    Row("[-a]+", "b-a", "<-a>"),
    Row("[a^]+", "^a", "<^a>"),
    Row("[\\]]", "]", "<]>"),
    Row("[\\d.]+", "v1.20b", "<1.20>"),
    Row("\\d+", "a12b3", "<12><3>"),
    Row("\\D+", "a12b3", "<a><b>"),
    Row("\\w+", "a_1 é", "<a_1>"),
    Row("\\W", "a_1é", "<é>"),
    Row("a\\sb", "a\tb", "<a\tb>"),
    Row("\\S+", "ab cd", "<ab><cd>"),
    Row("\\x41\\u0042", "AB", "<AB>"),
    Row("\\ud83d\\ude00", "😀", "<😀>"),
    Row("\\.\\*\\/", ".*/", "<.*/>"),
    Row("\\t\\n\\r\\f", "\t\n\r\u{0C}", "<\t\n\r\u{0C}>"),
    Row("\\cJ", "\n", "<\n>"),
    Row("\\012", "\n", "<\n>"),
  ]

  static let choices = [
    Row("a|ab", "ab", "<a>"),
    Row("ab|a", "ab", "<ab>"),
    Row("(a|ab)(c|bcd)(d*)", "abcd", "<abcd|a|bcd|>"),
    Row("(?:a|b)+", "xabay", "<aba>"),
    Row("a||b", "b", "<><>"),
    Row("(a)|(b)", "ab", "<a|a|~><b|~|b>"),
    Row("(|a)b", "ab", "<ab|a>"),
  ]

  static let repetitions = [
    Row("a*", "aab", "<aa><><>"),
    Row("a+?", "aa", "<a><a>"),
    Row("a??b", "ab", "<ab>"),
    Row("a{2}", "aaaaa", "<aa><aa>"),
    Row("a{2,}", "a aa aaa", "<aa><aaa>"),
    Row("a{1,2}?", "aa", "<a><a>"),
    Row("a{0}b", "ab", "<b>"),
    Row("(ab){2}", "ababab", "<abab|ab>"),
    Row("(ab){1,2}?c", "ababc", "<ababc|ab>"),
    Row("(?:ab?){2,3}", "aaba", "<aaba>"),
    Row("a.*c", "abcbc", "<abcbc>"),
    Row("a.*?c", "abcbc", "<abc>"),
    Row("(a+|b)*", "aabab", "<aabab|b><|~>"),
    Row("(.*)(\\d+)", "ab123", "<ab123|ab12|3>"),
    Row("(.*?)(\\d+)", "ab123", "<ab123|ab|123>"),
    Row("(a?)??b", "ab", "<ab|a>"),
    Row("é{2}", "ééé", "<éé>"),
    Row("[^b]*b", "aaéb", "<aaéb>"),
    Row(".*é", "aéé😀", "<aéé>"),
  ]

  static let anchors = [
    Row("^a", "aa", "<a>"),
    Row("a$", "aa", "<a>"),
    Row("^$", "", "<>"),
    Row("^b|a$", "ab", ""),
    Row("^a", flags: "m", "a\na", "<a><a>"),
    Row("a$", flags: "m", "a\na", "<a><a>"),
    Row("^.*$", flags: "m", "ab\n\ncd", "<ab><><cd>"),
    Row("\\bb", "ab b", "<b>"),
    Row("\\Bb", "ab b", "<b>"),
    Row("\\b\\w+\\b", "to be", "<to><be>"),
  ]

  static let references = [
    Row("(.)\\1", "abba", "<bb|b>"),
    Row("(a)(b)\\2\\1", "abba", "<abba|a|b>"),
    Row("(?<q>['\"]).*?\\k<q>", "say 'so' or", "<'so'|'>"),
    Row("(é)\\1", "éé", "<éé|é>"),
    Row("(a)\\1", flags: "i", "aA", "<aA|a>"),
    Row("(a*)\\1", "aaaaa", "<aaaa|aa><|><|>"),
  ]

  static let looks = [
    Row("foo(?=bar)", "foobar foo", "<foo>"),
    Row("foo(?!bar)", "foobar food", "<foo>"),
    Row("(?<=\\$)\\d+", "1 $20", "<20>"),
    Row("(?<!\\$)\\b\\d+", "1 $20", "<1>"),
    Row("(?=(a+))a*b\\1", "baaabac", "<aba|a>"),
    Row("(?<=a|bc)d", "ad bcd cd", "<d><d>"),
    Row("(?<=^|,)x", "x,x;x", "<x><x>"),
    Row("(?<=é)a", "éa", "<a>"),
    Row("(?!a)[a-c]", "abc", "<b><c>"),
    Row("(?=a)", "baa", "<><>"),
    Row("(?<=(?=a).)b", "ab", "<b>"),
    Row("(?<![ab])c", "ac c", "<c>"),
    Row("(?=(?=a)a)a", "a", "<a>"),
    Row("(?!(?!a))a", "a", "<a>"),
  ]

  static let cases = [
    Row("abc", flags: "i", "xAbCy", "<AbC>"),
    Row("[a-c]+", flags: "i", "xAbCy", "<AbC>"),
    Row("[^a]", flags: "i", "aAb", "<b>"),
    Row("[A-Z]", flags: "i", "k", "<k>"),
    Row("k", flags: "i", "K\u{212A}k", "<K><k>"),
    Row("\\x61", flags: "i", "A", "<A>"),
  ]

  @Test(
    arguments: [atoms, choices, repetitions, anchors, references, looks, cases].flatMap(\.self))
  func bothFlavoursFind(row: Row) throws {
    for flavour in Flavour.both { #expect(try row.found(flavour) == row.matches) }
  }
}
