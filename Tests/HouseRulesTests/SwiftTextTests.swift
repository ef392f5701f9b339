import Testing

@Suite struct SwiftTextTests {
  @Test(arguments: [
    ("a // b", "a"), ("a /* b */ c", "a c"), ("/* /* a */ b */ c", "c"), ("a \"b\" c", "a c"),
    ("\"a\\\"b\" c", "c"), ("\"a\\(f(\"b\")) c\" d", "d"), ("#\"a\" b\"# c", "c"),
    ("#\"a\\(b\" \\#(c)\"# d", "d"), ("\"// a\" b", "b"), ("#if a", "# if a"),
    ("\"\\\\\" a", "a"), ("@a b", "@a b"), ("a.b(c)", "a . b ( c )"), ("\"unclosed\nb", ""),
    ("\"\" a", "a"), ("", ""),
  ])
  func readsCode(text: String, words: String) {
    #expect(SwiftText(path: "", text).words(0).joined(separator: " ") == words)
  }

  @Test func longStringsKeepTheirLines() {
    let file = SwiftText(path: "", "let a = \"\"\"\n  b \" \"\" \\(c(\"d\"))\n  \"\"\"\ne /*\n*/ f")
    #expect(
      file.code.indices.map { file.words($0).joined(separator: " ") } == [
        "let a =", "", "", "e", "f",
      ])
  }

  /// Texts that end in the middle of something end the lexer too.
  @Test(arguments: [
    "\"", "\"\"\"", "/*", "\"\\", "\"\\(", "#", "#\"", "\"\\(\"", "\"\"\"\\#(\"\"\"",
  ])
  func endsWithTheText(text: String) {
    #expect(SwiftText(path: "", text + "").code.count == 1)
  }
}

@Suite struct WordsTests {
  @Test(arguments: Words.unfinished)
  func findsUnfinishedWork(word: String) {
    #expect(Words.findings(in: "a\n// \(word): later", path: "f").map(\.line) == [2])
    #expect(Words.findings(in: "a\n// later", path: "f") == [])
  }
}

@Suite struct TopLevelTests {
  @Test func findsWhatIsNotAgreed() {
    let paths = ["README.md", "Sources/a/b.swift", "notes.txt", "build/x", "build/y"]
    #expect(TopLevel.findings(in: paths).map(\.path) == ["build", "notes.txt"])
  }
}
