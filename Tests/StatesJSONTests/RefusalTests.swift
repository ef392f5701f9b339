import StatesJSON
import Testing

/// Texts that are no JSON, by the classes of the public parsing test suites.
struct RefusalTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let bytes: [UInt8]
    let kind: JSONError.Kind
    let offset: Int

    init(_ text: String, _ kind: JSONError.Kind, at offset: Int) {
      self.init(Array(text.utf8), kind, at: offset)
    }

    init(_ bytes: [UInt8], _ kind: JSONError.Kind, at offset: Int) {
      self.bytes = bytes
      self.kind = kind
      self.offset = offset
    }

    var testDescription: String {
      String(decoding: bytes.prefix(40), as: UTF8.self).unicodeScalars.reduce("") {
        $0 + $1.escaped(asASCII: true)
      }
    }
  }

  private func expectRefused(_ row: Row) {
    let arena = Arena()
    let used = arena.usedBytes
    for keepsSource in [false, true] {
      do throws(JSONError) {
        _ = try arena.parse(row.bytes, keepingSource: keepsSource)
        Issue.record("accepted")
      } catch {
        #expect(error.kind == row.kind, "\(error)")
        #expect(error.offset == row.offset, "\(error)")
      }
      #expect(arena.usedBytes == used, "a refused text leaves nothing in the arena")
    }
    #expect(throws: JSONError.self) { try JSON(parsing: row.bytes) }
  }

  @Test(arguments: [
    Row("", .unexpectedEnd, at: 0), Row(" \n", .unexpectedEnd, at: 2),
    Row("[", .unexpectedEnd, at: 1), Row("[1", .unexpectedEnd, at: 2),
    Row("[1,", .unexpectedEnd, at: 3), Row("[1,\n1\n,1", .unexpectedEnd, at: 8),
    Row("{", .unexpectedEnd, at: 1), Row("{\"a", .unexpectedEnd, at: 3),
    Row("{\"a\"", .unexpectedEnd, at: 4), Row("{\"a\":", .unexpectedEnd, at: 5),
    Row("{\"a\":1", .unexpectedEnd, at: 6), Row("{\"a\":1,", .unexpectedEnd, at: 7),
    Row("\"", .unexpectedEnd, at: 1), Row("\"abcdefghijk", .unexpectedEnd, at: 12),
    Row("\"a\\", .unexpectedEnd, at: 3), Row("\"\\u12", .unexpectedEnd, at: 5),
    Row("t", .unexpectedEnd, at: 1), Row("nul", .unexpectedEnd, at: 3),
    Row("-", .unexpectedEnd, at: 1), Row("1.", .unexpectedEnd, at: 2),
    Row("1e", .unexpectedEnd, at: 2), Row("1e+", .unexpectedEnd, at: 3),
    Row("[[[[[[", .unexpectedEnd, at: 6), Row("[\"\",\n\"", .unexpectedEnd, at: 6),
  ])
  func unclosed(row: Row) { expectRefused(row) }

  @Test(arguments: [
    Row("[1,]", .unexpectedCharacter, at: 3), Row("[,1]", .unexpectedCharacter, at: 1),
    Row("[1,,2]", .unexpectedCharacter, at: 3), Row("[,]", .unexpectedCharacter, at: 1),
    Row("{\"a\":1,}", .unexpectedCharacter, at: 7), Row("{,}", .unexpectedCharacter, at: 1),
    Row("{\"a\":1,,\"b\":2}", .unexpectedCharacter, at: 7),
    Row("[1 2]", .unexpectedCharacter, at: 3), Row("[1:2]", .unexpectedCharacter, at: 2),
    Row("{\"a\",1}", .unexpectedCharacter, at: 4), Row("{\"a\"::1}", .unexpectedCharacter, at: 5),
    Row("{\"a\" 1}", .unexpectedCharacter, at: 5), Row("{a:1}", .unexpectedCharacter, at: 1),
    Row("{'a':1}", .unexpectedCharacter, at: 1), Row("{1:1}", .unexpectedCharacter, at: 1),
    Row("{null:1}", .unexpectedCharacter, at: 1),
    Row("{\"a\":1 \"b\":2}", .unexpectedCharacter, at: 7),
    Row("{\"a\":1]", .unexpectedCharacter, at: 6), Row("[1}", .unexpectedCharacter, at: 2),
    Row("{[1]}", .unexpectedCharacter, at: 1), Row("]", .unexpectedCharacter, at: 0),
    Row("}", .unexpectedCharacter, at: 0), Row(":", .unexpectedCharacter, at: 0),
    Row("<null>", .unexpectedCharacter, at: 0), Row("*", .unexpectedCharacter, at: 0),
    Row("'a'", .unexpectedCharacter, at: 0), Row("`a`", .unexpectedCharacter, at: 0),
  ])
  func punctuation(row: Row) { expectRefused(row) }

  @Test(arguments: [
    Row("nothing", .unexpectedCharacter, at: 1), Row("nulL", .unexpectedCharacter, at: 3),
    Row("True", .unexpectedCharacter, at: 0), Row("FALSE", .unexpectedCharacter, at: 0),
    Row("tru ", .unexpectedCharacter, at: 3), Row("[tru]", .unexpectedCharacter, at: 4),
    Row("NaN", .unexpectedCharacter, at: 0), Row("Infinity", .unexpectedCharacter, at: 0),
    Row("undefined", .unexpectedCharacter, at: 0), Row("a", .unexpectedCharacter, at: 0),
    Row("[1,/*c*/2]", .unexpectedCharacter, at: 3), Row("// c\n1", .unexpectedCharacter, at: 0),
    Row("# c\n1", .unexpectedCharacter, at: 0), Row("1 /* c */", .extraContent, at: 2),
    Row("[1]//c", .extraContent, at: 3), Row("truetrue", .extraContent, at: 4),
    Row("1 2", .extraContent, at: 2), Row("{} {}", .extraContent, at: 3),
    Row("[]]", .extraContent, at: 2), Row("{}}", .extraContent, at: 2),
    Row("\"a\"\"b\"", .extraContent, at: 3), Row("nullx", .extraContent, at: 4),
    Row("1\0", .extraContent, at: 1), Row("[]\0", .extraContent, at: 2),
    Row("[]\u{FEFF}", .extraContent, at: 2), Row("1;", .extraContent, at: 1),
  ])
  func wordsAndRests(row: Row) { expectRefused(row) }

  @Test(arguments: [
    Row("+1", .unexpectedCharacter, at: 0), Row(".5", .unexpectedCharacter, at: 0),
    Row("-.5", .invalidNumber, at: 1), Row("5.", .unexpectedEnd, at: 2),
    Row("[5.]", .invalidNumber, at: 3), Row("[5.e1]", .invalidNumber, at: 3),
    Row("01", .invalidNumber, at: 1), Row("-01", .invalidNumber, at: 2),
    Row("00", .invalidNumber, at: 1), Row("[012.5]", .invalidNumber, at: 2),
    Row("--1", .invalidNumber, at: 1), Row("-a", .invalidNumber, at: 1),
    Row("[-]", .invalidNumber, at: 2), Row("[1e]", .invalidNumber, at: 3),
    Row("[1e+]", .invalidNumber, at: 4), Row("[1E-x]", .invalidNumber, at: 4),
    Row("[1eE2]", .invalidNumber, at: 3), Row("[1e1.5]", .unexpectedCharacter, at: 4),
    Row("1.2.3", .extraContent, at: 3), Row("0x1", .extraContent, at: 1),
    Row("1_000", .extraContent, at: 1), Row("1,000", .extraContent, at: 1),
    Row("[1+2]", .unexpectedCharacter, at: 2), Row("-Infinity", .invalidNumber, at: 1),
    Row("-NaN", .invalidNumber, at: 1), Row("[- 1]", .invalidNumber, at: 2),
    Row("１", .unexpectedCharacter, at: 0), Row("[0e+-1]", .invalidNumber, at: 4),
    Row("12345678901234567890x", .extraContent, at: 20), Row("1a", .extraContent, at: 1),
  ])
  func numbers(row: Row) { expectRefused(row) }

  @Test(arguments: [
    Row("\"\\a\"", .invalidEscape, at: 2), Row("\"\\x41\"", .invalidEscape, at: 2),
    Row("\"\\'\"", .invalidEscape, at: 2), Row("\"\\0\"", .invalidEscape, at: 2),
    Row("\"\\U0041\"", .invalidEscape, at: 2), Row("\"\\\u{1F600}\"", .invalidEscape, at: 2),
    Row("\"\\u\"", .invalidEscape, at: 3), Row("\"\\u00\"", .invalidEscape, at: 5),
    Row("\"\\u00G0\"", .invalidEscape, at: 5), Row("\"\\u 041\"", .invalidEscape, at: 3),
    Row("\"\\u+041\"", .invalidEscape, at: 3), Row("\"\\u004\u{66}", .unexpectedEnd, at: 7),
    Row("\"\\ud800\"", .loneSurrogate, at: 1), Row("\"\\udc00\"", .loneSurrogate, at: 1),
    Row("\"a\\udfff\\ud800\"", .loneSurrogate, at: 2),
    Row("\"\\ud800\\ud800\"", .loneSurrogate, at: 1),
    Row("\"\\ud800\\n\"", .loneSurrogate, at: 1), Row("\"\\ud800\\u0041\"", .loneSurrogate, at: 1),
    Row("\"\\ud800\\\"", .loneSurrogate, at: 1), Row("\"\\ud800\\u\"", .invalidEscape, at: 9),
    Row("\"\\ud800\\u1\"", .invalidEscape, at: 10), Row("\"\\ud83d\\ude\"", .invalidEscape, at: 11),
    Row("{\"\\ud800\":1}", .loneSurrogate, at: 2), Row("[\"\\", .unexpectedEnd, at: 3),
    Row("[\"\\\"]", .unexpectedEnd, at: 5), Row("\\u0022a\\u0022", .unexpectedCharacter, at: 0),
  ])
  func escapes(row: Row) { expectRefused(row) }

  @Test(arguments: [
    Row("\"\0\"", .controlCharacter, at: 1), Row("\"a\nb\"", .controlCharacter, at: 2),
    Row("\"\t\"", .controlCharacter, at: 1), Row("\"\u{1F}\"", .controlCharacter, at: 1),
    Row("\"12345678\r\"", .controlCharacter, at: 9), Row("{\"a\nb\":1}", .controlCharacter, at: 3),
    Row("\"\\n\n\"", .controlCharacter, at: 3), Row("\0", .unexpectedCharacter, at: 0),
    Row("[\0]", .unexpectedCharacter, at: 1), Row("\u{0C}1", .unexpectedCharacter, at: 0),
    Row("\u{0B}1", .unexpectedCharacter, at: 0), Row("[1,\u{A0}2]", .unexpectedCharacter, at: 3),
    Row("\u{2028}1", .unexpectedCharacter, at: 0), Row("\u{85}1", .unexpectedCharacter, at: 0),
    Row("\u{FEFF}{}", .byteOrderMark, at: 0), Row("\u{FEFF}", .byteOrderMark, at: 0),
    Row([0xFF, 0xFE, 0x31, 0], .unexpectedCharacter, at: 0),
    Row([0x31, 0], .extraContent, at: 1), Row([0, 0x31], .unexpectedCharacter, at: 0),
    Row([0xEF, 0xBB], .unexpectedCharacter, at: 0),
  ])
  func controlsAndMarks(row: Row) { expectRefused(row) }

  static let malformed: [[UInt8]] = [
    [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xC2, 0xC2],
    [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xE1, 0x80], [0xE1, 0x80, 0x41], [0xE1, 0x41, 0x80],
    [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xEF, 0xBF], [0xF0, 0x80, 0x80, 0x80],
    [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x90, 0x80], [0xF1, 0x80, 0x80, 0x41], [0xF1, 0x80],
    [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
    [0xFC, 0x84, 0x80, 0x80, 0x80, 0x80], [0xFE], [0xFF],
  ]

  /// Each malformed sequence at every distance from the places where eight bytes end.
  @Test(arguments: malformed)
  func invalidUTF8(sequence: [UInt8]) {
    for padding in 0..<9 {
      let start = 1 + padding
      let filling = [UInt8](repeating: 0x61, count: padding)
      expectRefused(Row([0x22] + filling + sequence + [0x22], .invalidUTF8, at: start))
      expectRefused(
        Row([0x22, 0x5C, 0x6E] + filling + sequence + [0x22], .invalidUTF8, at: start + 2))
      expectRefused(
        Row(
          [0x7B, 0x22] + filling + sequence + [0x22, 0x3A, 0x31, 0x7D], .invalidUTF8, at: start + 1)
      )
      #expect(throws: JSONError.self) { try JSON(parsing: [0x22] + filling + sequence) }
    }
  }

  @Test func nestingBeyondTheLimit() throws {
    let limit = Arena.parsingDepth
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
      let fits = text(open, close, limit)
      #expect(try Arena().parse(fits).isArray == (open == "["))
      let over = String(repeating: open, count: limit + 1)
      expectRefused(Row(over, .tooDeep, at: open.utf8.count * limit))
      let far = String(repeating: open, count: 100_000)
      expectRefused(Row(far, .tooDeep, at: open.utf8.count * limit))
    }
    expectRefused(Row(String(repeating: "[{\"\":", count: 50_000), .tooDeep, at: 5 * limit / 2))
  }

  private func text(_ open: String, _ close: String, _ count: Int) -> String {
    String(repeating: open, count: count) + "1" + String(repeating: close, count: count)
  }
}
