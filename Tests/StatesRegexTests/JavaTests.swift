import StatesRegex
import Testing

/// What Java has its own way.
@Suite struct JavaTests {
  static let repetitions = [
    Row("a*+b", "aab", "<aab>"), Row("a++a", "aaa", ""), Row("a?+a", "a", ""),
    Row("(?:a|ab){1}+c", "abc", ""), Row("(?>a|ab)c", "abc", ""), Row("(?>a*)b", "aab", "<aab>"),
    Row("a{2}{3}", "aa", "<aa>"), Row("^*a", "a", "<a>"), Row("(?<=a)*b", "ab", "<b>"),
    Row("(a*)*", "b", "<|><|>"), Row("(a?)?", "b", "<|><|>"), Row("(?:(a)|b)*", "ab", "<ab|a><|~>"),
    Row("(a|b?)*", "ab", "<ab|><|>"), Row("(\\w{2}|\\w){2}+", "ab", ""),
  ]

  static let groups = [
    Row("(a)|b\\1", "b", ""), Row("\\1(a)", "a", ""), Row("(a)\\11", "aa1", "<aa1|a>"),
    Row("(a\\1?){2}", "aaa", "<aaa|aa>"), Row("(a)\\2", "a", ""),
    Row("(?<n>a)\\k<n>", "aa", "<aa|a>"), Row("(?i)a", "A", "<A>"),
    Row("a(?i)b|c", "aBC", "<aB><C>"),
    Row("(?i:a)b", "AB", ""), Row("(?i:a)b", "Ab", "<Ab>"), Row("((?i)a)b", "AB", ""),
    Row("((?i)a)b", "Ab", "<Ab|A>"), Row("(?-i)a", flags: "i", "A", ""),
    Row("(?x) a b # c\n d", "abd", "<abd>"), Row("(?x)[a b]+", "a b", "<a><b>"),
    Row("(?x)a {2}", "aa", "<aa>"), Row("(?s-m:.)", "\n", "<\n>"),
  ]

  static let escapes = [
    Row("\\Qa.b\\E+", "a.bb", "<a.bb>"), Row("\\Qa", "a", "<a>"), Row("[\\Q]^\\E]+", "^]", "<^]>"),
    Row("\\0101", "A", "<A>"), Row("\\x{1F600}", "😀", "<😀>"),
    Row("\\a\\e", "\u{7}\u{1B}", "<\u{7}\u{1B}>"),
    Row("\\cA", "\u{1}", "<\u{1}>"), Row("\\h+", "\t\u{A0}\u{2009}", "<\t\u{A0}\u{2009}>"),
    Row("\\v+", "\n\u{0B}\u{85}", "<\n\u{0B}\u{85}>"), Row("a\\Rb", "a\r\nb", "<a\r\nb>"),
    Row("\\R\\n", "\r\n", "<\r\n>"), Row("\\V", "\n", ""), Row("\\H", " ", ""),
    Row("\\Aa", "aa", "<a>"), Row("a\\z", "a\n", ""), Row("a\\Z", "a\n", "<a>"),
    Row("\\Ga", "aab", "<a><a>"), Row("\\-\\_\\é", "-_é", "<-_é>"),
  ]

  static let classes = [
    Row("[a-z&&[^aeiou]]+", "hello", "<h><ll>"), Row("[a-c[x-z]]+", "axdz", "<ax><z>"),
    Row("[^a[b]]", "abc", "<c>"), Row("[^a-c&&[b]]", "ab", "<a>"), Row("[]a]+", "]a", "<]a>"),
    Row("[a&b]+", "a&b", "<a&b>"), Row("[a-d&&b-e&&c-f]+", "abcdef", "<cd>"),
    Row("[a-[b]]+", "-ab", "<-ab>"), Row("[\\d-z]+", "1-z", "<1-z>"),
    Row("[\\p{Lu}\\d]+", "aÉ1", "<É1>"),
  ]

  static let characters = [
    Row("\\s", "\u{A0}\u{FEFF}", ""), Row("\\s+", " \t\n\u{0B}\u{0C}\r", "< \t\n\u{0B}\u{0C}\r>"),
    Row(".", "\n\r\u{85}\u{2028}\u{2029}", ""), Row(".", flags: "d", "\r\n", "<\r>"),
    Row("a$", "a\n", "<a>"), Row("a$", "a\r\n", "<a>"), Row("a$", "a\n\n", ""),
    Row("$", "a\r\n", "<><>"), Row("^", flags: "m", "a\r\nb\n", "<><>"),
    Row("^", flags: "m", "", ""),
    Row("$", flags: "m", "a\r\nb", "<><>"), Row("\\bé", "é", "<é>"), Row("\\w", "é", ""),
    Row("\\w+", flags: "U", "aé٣", "<aé٣>"), Row("\\d", flags: "U", "٣", "<٣>"),
    Row("é", flags: "i", "É", ""), Row("é", flags: "iu", "É", "<É>"),
    Row("[à-é]", flags: "iu", "É", "<É>"), Row("(?iu)s", "\u{17F}", "<\u{17F}>"),
    Row("(?iu)k", "\u{212A}", "<\u{212A}>"),
  ]

  static let properties = [
    Row("\\p{L}+", "aéβ1", "<aéβ>"), Row("\\pL\\PL", "a1", "<a1>"), Row("\\p{Lu}", "aÉ", "<É>"),
    Row("\\p{Ll}", "aÉ", "<a>"), Row("\\p{N}+", "1٣Ⅷ", "<1٣Ⅷ>"), Row("\\p{P}+", "a,!b", "<,!>"),
    Row("\\p{IsAlphabetic}+", "aé1", "<aé>"), Row("\\p{Alpha}+", "aé1", "<a>"),
    Row("\\p{IsLowercase}", "Éa", "<a>"), Row("\\p{Punct}+", "a.-_b", "<.-_>"),
    Row("\\p{IsL}", "é", "<é>"), Row("\\p{gc=Lu}", "É", "<É>"),
    Row("\\p{general_category=Sc}", "€", "<€>"), Row("[\\P{L}]", "a1", "<1>"),
    Row("\\p{Lu}", flags: "i", "a", "<a>"), Row("\\p{Lower}", flags: "i", "A", "<A>"),
    Row("\\p{IsWhite_Space}", "\u{A0}", "<\u{A0}>"), Row("\\p{Blank}+", "a \t", "< \t>"),
  ]

  @Test(
    arguments: [repetitions, groups, escapes, classes, characters, properties].flatMap(\.self))
  func finds(row: Row) throws { #expect(try row.found(.java) == row.matches) }

  @Test(arguments: [
    ("(", 0), (")", 0), ("(?a)", 0), ("(?i", 0), ("*a", 0), ("a**", 2), ("a{", 1), ("a{x}", 1),
    ("a{,3}", 1), ("{", 0), ("a{2,1}", 1), ("[b-a]", 1), ("[a-\\d]", 1), ("[a", 0), ("[]a", 0),
    ("[", 0), ("\\", 0), ("\\y", 0), ("\\x4", 0), ("\\u12", 0), ("\\08", 0), ("[\\b]", 1),
    ("\\p{XX}", 3), ("\\p{", 0), ("\\k<n>", 2), ("\\k", 2), ("(?<a_b>c)", 3), ("(?<é>c)", 3),
    ("(?<n>a)(?<n>b)", 10), ("\\E", 0), ("\\c", 0), ("\\x{110000}", 0), ("\\x{}", 0),
  ])
  func refuses(pattern: String, offset: Int) throws {
    let error = try #require(throws: RegexError.self) { try Regex(pattern, flavour: .java) }
    #expect(error.kind == .syntax)
    #expect(error.offset == offset)
  }

  @Test(arguments: ["\\X", "\\N{DIGIT ONE}", "\\b{g}"])
  func saysWhatItLacks(pattern: String) throws {
    let error = try #require(throws: RegexError.self) { try Regex(pattern, flavour: .java) }
    #expect(error.kind == .unsupported)
  }

  @Test(arguments: [
    ("a|ab", "ab", true), ("a", "ab", false), (".*", "a\nb", false), ("a$", "a\n", false),
    ("[ab]", "a", true), ("REFERENCE", "reference", false), ("(?i)REFERENCE", "reference", true),
    ("a*?", "aaa", true), ("", "", true), ("(?=a)", "a", false), ("(a|b)*?", "abab", true),
    ("^[A-C]$", "B", true), ("0", "10", false), ("(a+)(b+)?", "aab", true),
    ("(?:^|b){2}", "bb", true), ("(?:^|bb){2}", "bb", false),
  ])
  func matchesTheWhole(pattern: String, text: String, isMatch: Bool) throws {
    let regex = try Regex(pattern, flavour: .java)
    #expect(try (regex.wholeMatch(in: text) != nil) == isMatch)
  }
}
