import StatesRegex
import Testing

/// What JavaScript has its own way.
@Suite struct JavaScriptTests {
  static let tolerance = [
    Row("a{", "a{", "<a{>"), Row("a{1", "a{1", "<a{1>"), Row("a{,3}", "a{,3}", "<a{,3}>"),
    Row("{x}", "{x}", "<{x}>"), Row("a]", "a]", "<a]>"), Row("}", "}", "<}>"),
    Row("\\p", "p", "<p>"), Row("\\P{L}", "P{L}", "<P{L}>"), Row("\\x4", "x4", "<x4>"),
    Row("\\u{3}", "uuu", "<uuu>"), Row("\\u12", "u12", "<u12>"), Row("\\k<n>", "k<n>", "<k<n>>"),
    Row("\\c1", "\\c1", "<\\c1>"), Row("[\\c1]", "\u{11}", "<\u{11}>"), Row("\\8", "8", "<8>"),
    Row("\\a\\y\\A", "ayA", "<ayA>"), Row("\\0", "\0", "<\0>"), Row("\\101", "A", "<A>"),
    Row("\\477", "'7", "<'7>"), Row("[\\b]", "\u{8}", "<\u{8}>"), Row("[\\B]", "B", "<B>"),
    Row("[\\1]", "\u{1}", "<\u{1}>"), Row("[\\w-z]", "-", "<->"), Row("[]", "a", ""),
    Row("[^]", "\n", "<\n>"), Row("[[]", "[", "<[>"), Row("[a&&b]+", "&a&b", "<&a&b>"),
    Row("[[:upper:]]", "A", ""), Row("(?=a)*b", "ab", "<b>"), Row("\\v", "\u{0B}", "<\u{0B}>"),
    Row("\\_\\-\\é", "_-é", "<_-é>"), Row("[\\-a]+", "a-", "<a->"),
  ]

  static let groups = [
    Row("\\1(a)", "a", "<a|a>"), Row("(a)|b\\1", "b", "<b|~>"), Row("(a\\1)", "aa", "<a|a><a|a>"),
    Row("(?:(a)|b)*", "ab", "<ab|~><|~>"), Row("(?:(a)|(b))+", "ab", "<ab|~|b>"),
    Row("(z)((a+)?(b+)?(c))*", "zaacbbbcac", "<zaacbbbcac|z|ac|a|~|c>"),
    Row("(a*)*", "b", "<|~><|~>"), Row("(a?)?", "b", "<|~><|~>"), Row("(a*)+", "b", "<|><|>"),
    Row("(?:a?)*?b", "ab", "<ab>"), Row("(?!(a))b", "b", "<b|~>"),
    Row("(?=(a))\\1", "a", "<a|a>"), Row("(?<=(\\d+)(\\d+))$", "1053", "<|1|053>"),
    Row("(?<=\\1(a))b", "aab", "<b|a>"), Row("(?<=(.)\\1)b", "ab", "<b|a>"), Row("(a)\\2", "a", ""),
    Row("(a)\\10", "a\u{8}", "<a\u{8}|a>"),
    Row("\\k<n>(?<n>a)", "a", "<a|a>"), Row("(?<$é_1>a)", "a", "<a|a>"),
    Row("(a)(b)?", "a", "<a|a|~>"), Row("(a)(b?)", "a", "<a|a|>"),
    Row("((a)|(b)?)*", "ab", "<ab|b|~|b><|~|~|~>"),
  ]

  static let characters = [
    Row("\\s+", "\u{A0}\u{FEFF}\u{2028}\u{3000}\u{0B}", "<\u{A0}\u{FEFF}\u{2028}\u{3000}\u{0B}>"),
    Row("\\s", "\u{85}\u{180E}", ""), Row(".", "\r\u{2028}\u{2029}\u{85}", "<\u{85}>"),
    Row("\\w", "é", ""), Row("\\b", "é", ""), Row("\\d", "\u{0663}", ""),
    Row("a$", "a\n", ""), Row("^", flags: "m", "a\r\nb", "<><><>"),
    Row("$", flags: "m", "a\n", "<><>"), Row("^", flags: "m", "a\u{2028}", "<><>"),
    Row("é", flags: "i", "É", "<É>"), Row("[à-é]", flags: "i", "É", "<É>"),
    Row("s", flags: "i", "\u{17F}", ""), Row("\u{17F}", flags: "i", "s", ""),
    Row("\u{3C3}", flags: "i", "\u{3C2}\u{3A3}", "<\u{3C2}><\u{3A3}>"),
    Row("\u{B5}", flags: "i", "\u{3BC}\u{39C}", "<\u{3BC}><\u{39C}>"),
    Row("(é)\\1", flags: "i", "éÉ", "<éÉ|é>"), Row("ß", flags: "i", "SS\u{1E9E}ß", "<ß>"),
  ]

  @Test(arguments: [tolerance, groups, characters].flatMap(\.self))
  func finds(row: Row) throws { #expect(try row.found(.javaScript) == row.matches) }

  @Test(arguments: [
    ("(", 0), (")", 0), ("a(b", 1), ("(?a)", 0), ("(?:", 0), ("(?i)a", 0), ("(?>a)", 0), ("*a", 0),
    ("a**", 2), ("a*+", 2), ("a{2}{3}", 4), ("{1}", 0), ("^*", 1), ("$?", 1), ("\\b+", 2),
    ("(?<=a)*", 6), ("[b-a]", 1), ("[a", 0), ("x[a-", 1), ("\\", 0), ("éa{2,1}", 3),
    ("(?<n>a)(?<n>b)", 10), ("(?<1>a)", 3), ("(?<n>a)\\k<m>", 9), ("(?<n>a)\\k", 9), ("(?<n", 3),
    ("(?#c)", 0), ("(?", 0),
  ])
  func refuses(pattern: String, offset: Int) throws {
    let error = try #require(throws: RegexError.self) { try Regex(pattern, flavour: .javaScript) }
    #expect(error.kind == .syntax)
    #expect(error.offset == offset)
  }
}
