import StatesJSON
import Testing

/// Texts that are JSON, and what they say.
struct AcceptanceTests {
  let arena = Arena()

  /// Compact text comes back as it was, from both faces.
  @Test(arguments: [
    "null", "true", "false", "0", "-1", "10", "-0", "0.0", "-0.0", "1e400", "1E+2", "1e-7",
    "12345678901234567890123456789012345678901", "576460752303423487", "576460752303423488",
    "-576460752303423488", "-576460752303423489", "0.4e006699999999999999999999999999999999",
    "\"\"", "\"a\"", "\"\\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u001f\"", "\"\u{7F}/é€😀\u{10FFFF}\"",
    "\"12345678\"", "\"1234567\\n\"", "\"\u{2028}\u{FEFF}\u{FFFF}\"", "[]", "{}", "[[]]", "[{}]",
    "{\"\":{}}", "{\"a\":[1,2.50,{\"b\":null}],\"\\u0001\":true}", "[\"\",\"\",\"\"]",
  ])
  func keepsCompactText(text: String) throws {
    let value = try arena.parse(text)
    #expect(arena.text(of: value) == text)
    #expect(arena.textLength(of: value) == text.utf8.count)
    #expect(try JSON(parsing: text).description == text)
  }

  @Test(arguments: [
    (" \t\r\n[ 1 , 2 ]\n", "[1,2]"), ("{ \"a\" : { } }", "{\"a\":{}}"),
    ("\"\\/\\u0041\\u00e9\\u20AC\\ud83d\\uDE00\"", "\"/Aé€😀\""),
    ("\"\\u0022\\u005C\\u002f\\u0008\\u000A\"", "\"\\\"\\\\/\\b\\n\""),
    ("\"\\u001F\\u007f\"", "\"\\u001f\u{7F}\""), ("{\"\\u0061\":1}", "{\"a\":1}"),
    ("\"\\uFFFE\\uD7FF\\uE000\"", "\"\u{FFFE}\u{D7FF}\u{E000}\""),
    ("[\n                   1]", "[1]"),
  ])
  func writesCompactly(text: String, compact: String) throws {
    #expect(arena.text(of: try arena.parse(text)) == compact)
    #expect(try JSON(parsing: text).text() == compact)
  }

  /// The last value wins and stands where the first stood.
  @Test(arguments: [
    ("{\"a\":1,\"b\":2,\"a\":3}", "{\"a\":3,\"b\":2}"), ("{\"a\":1,\"a\":1}", "{\"a\":1}"),
    ("{\"\":1,\"x\":0,\"\":[],\"\":{}}", "{\"\":{},\"x\":0}"),
    ("[{\"a\":1,\"b\":2},{\"b\":1,\"a\":2,\"b\":3}]", "[{\"a\":1,\"b\":2},{\"b\":3,\"a\":2}]"),
  ])
  func mergesDuplicates(text: String, merged: String) throws {
    // The same names come again when more than one text is read.
    for _ in 0..<3 {
      let value = try arena.parse(text)
      #expect(arena.text(of: value) == merged)
      #expect(arena.equal(value, try arena.parse(merged)))
    }
    #expect(try JSON(parsing: text).text() == merged)
  }

  @Test func readsObjectsWiderThanAnyScan() throws {
    let names = (0..<3000).map { "k\($0 % 2500)" }
    let text = "{" + names.map { "\"\($0)\":\"\($0)\"" }.joined(separator: ",") + "}"
    let value = try arena.parse(text)
    #expect(arena.count(of: value) == 2500)
    #expect(arena.member("k2499", of: value).map(arena.string) == "k2499")
    #expect(arena.key(at: 7, of: value) == arena.key("k7"))
    #expect(throws: JSONError.self) { try arena.parse(text, duplicateKeys: .error) }
  }

  /// What is read lies in the memory that it may lie in, even at its densest.
  @Test(arguments: ["[[]],", "[],", "{},", "\"\",", "-0,", "{\"\":{}},", "\"\\n\","])
  func denseTextsFit(part: String) throws {
    let body = String(repeating: part, count: 3000).dropLast()
    #expect(try JSON(parsing: "[" + body + "]")[2999] != nil)
    let nested = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    #expect(
      try JSON(
        parsing: "[" + repeatElement(nested.dropFirst().dropLast(), count: 9).joined(separator: ",")
          + "]")[8] != nil)
  }

  @Test func readsTheBufferOfAnotherValue() throws {
    let outer = arena.string("{\"a\":[1,2]}")
    let inner = try arena.withUTF8(of: outer) { (bytes) throws(JSONError) in try arena.parse(bytes)
    }
    #expect(arena.json(inner) == ["a": [1, 2]])
  }
}
