import StatesJSON
import Testing

struct ErrorTests {
  @Test(arguments: [
    ("{\"a\": tru}", "line 1, column 10: expected true, found '}'"),
    ("{\n  \"a\": 1,\n}", "line 3, column 1: expected a member's name in quotes, found '}'"),
    ("[1,\r\n\r\n 02]", "line 3, column 3: expected no digit after a leading zero, found '2'"),
    ("[1,\rx]", "line 2, column 1: expected a value, found 'x'"),
    ("[\"é😀\" x]", "line 1, column 7: expected ',' or ']', found 'x'"),
    (
      "[\"\u{1}\"]",
      "line 1, column 3: expected a character of a string or '\"', found control character 0x01"
    ),
    ("", "line 1, column 1: expected a value, found the end of the text"),
    ("1 é", "line 1, column 3: expected the end of the text, found 'é'"),
  ])
  func tellsPlaceAndProblem(text: String, description: String) throws {
    let error = try #require(throws: JSONError.self) { try JSON(parsing: text) }
    #expect(error.description == description)
  }

  @Test func namesBytesThatAreNoCharacter() throws {
    let error = try #require(throws: JSONError.self) { try JSON(parsing: [0x22, 0xC3, 0x22]) }
    #expect(error.description == "line 1, column 2: expected UTF-8, found byte 0xC3")
  }

  @Test func namesTheKeyThatComesTwice() throws {
    let text = "{\"b\":1,\"a\":{\"b\":1,\n\"\\u0062\":2}}"
    let error = try #require(throws: JSONError.self) {
      try JSON(parsing: text, duplicateKeys: .error)
    }
    #expect(error.kind == .duplicateKey)
    #expect(error.description == "line 2, column 1: expected each member once, found 'b' again")
    #expect(try JSON(parsing: text)["a"] == ["b": 2])
  }

  /// Nested objects may name the same members again.
  @Test(arguments: [
    "{\"a\":{\"a\":1},\"b\":{\"a\":2}}", "[{\"a\":1},{\"a\":1}]", "{}", "{\"\":{\"\":1}}",
  ])
  func findsNoDuplicatesWhereThereAreNone(text: String) throws {
    #expect(try JSON(parsing: text, duplicateKeys: .error).text() == text)
  }
}
