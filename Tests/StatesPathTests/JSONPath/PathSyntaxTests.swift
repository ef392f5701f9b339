import StatesProperty
import StatesTestSupport
import Testing

@testable import StatesPath

struct PathSyntaxTests {
  @Test func aPathWrittenDownInFullReadsBackTheSame() throws {
    try Property.check(
      "reading a path's complete form gives the path", cases: CaseCount.scaled(300), PathGens.path
    ) { path in
      try PathParser.parse(path.canonical(.complete)) == path
    }
  }

  /// Where nothing is left out and nothing needs a backslash, Jayway's form reads back as well.
  @Test(arguments: [
    "$", "$['a']", "$[\"a\"][0]", "$['a','b'][*]", "$..['a'][1:]", "$[-1,2]", "$[:2]..[0]",
    "@['a'].length()",
  ])
  func canonicalForm(text: String) throws(PathError) {
    #expect(try PathParser.parse(text).canonical() == text)
  }

  @Test(arguments: [
    ("$.a", "$['a']"), ("a.b", "$['a']['b']"), ("$.a ", "$['a']"),
    ("$[ 'a' , 'b' ]", "$['a','b']"), ("$[0 , 1]", "$[0,1]"), ("$[0:3:2]", "$[0:3]"),
    ("$.[?( @.a )]", "$[?]"), ("$.*.b", "$[*]['b']"), ("$[*]b.c", "$[*]['b']['c']"),
    ("$[0]a", "$[0]"), ("$.a[", "$['a']"), ("$..a.sum()", "$.sum()"),
    ("$.a.append(1,$.b).sum()", "$['a'].append(...).sum()"),
  ])
  func otherSpellings(text: String, canonical: String) throws(PathError) {
    #expect(try PathParser.parse(text).canonical() == canonical)
  }

  @Test(arguments: [
    ("", "json can not be null or empty"),
    ("$.", "Path must not end with a '.' or '..'"),
    ("$a", "Illegal character at position 1 expected '.' or '['"),
    (
      "$.a b",
      "Use bracket notion ['my prop'] if your property contains blank characters. position: 2"
    ),
    ("$...a", "Character '.' on position 3 is not valid."),
    (" $.a", "Could not parse token starting at position 2"),
    (
      "$['é'x]",
      "Property must be separated by comma or Property must be terminated close square bracket at index 4"
    ),
    ("$['😀',]", "Found empty property at index 7"),
    ("$['a", "Property has not been closed - missing closing '"),
    ("$[a]", "Could not parse token starting at position 1. Expected ?, ', 0-9, * "),
    ("$[*", "Expected wildcard token to end with ']' on position 3"),
    ("$[:]", "Failed to parse SliceOperation: :"),
    ("$[1,]", "Failed to parse token in ArrayIndexOperation: "),
    ("$[9999999999]", "Failed to parse token in ArrayIndexOperation: 9999999999"),
    ("$[9999999999:]", "java.lang.NumberFormatException: For input string: \"9999999999\""),
    ("$[", "java.lang.StringIndexOutOfBoundsException: String index out of range: 2"),
    ("$[?]", "Not enough predicates supplied for filter [?] at position 1"),
    ("$.a(", "Arguments to function: 'a' are not closed properly."),
  ])
  func refusals(text: String, message: String) {
    #expect(throws: PathError(.syntax, message)) { try PathParser.parse(text) }
  }

  @Test(arguments: [
    ("[?(@.a==1&&@.b)]", "[?(@['a'] == 1 && @['b'])]"),
    ("[?(!(@.a || @.b))]", "[?((@['a'] || @['b']))]"),
    ("[?(@.a nin [1])]", "[?(@['a'] NIN [1])]"),
    ("[?(@.a == 'é/\\u0041')]", "[?(@['a'] == '\\u00E9\\/A')]"),
    ("[?(@.a == 1.50e3)]", "[?(@['a'] == 1.50E+3)]"),
    ("[?(@.a =~ /x/iU)]", "[?(@['a'] =~ /x/iU)]"),
  ])
  func filters(text: String, canonical: String) throws(PathError) {
    #expect(try FilterParser.parse(Array(text.utf8)).filter() == canonical)
  }
}
