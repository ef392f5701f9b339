import StatesJSON
import Testing

struct TextTests {
  static let value: JSON = [
    "b": [1, "x", [:], []], "a": ["é": .null, "e": 1.50, "\u{1}": true], "": false,
  ]

  static let pretty = """
    {
      "b": [
        1,
        "x",
        {},
        []
      ],
      "a": {
        "é": null,
        "e": 1.5,
        "\\u0001": true
      },
      "": false
    }
    """

  @Test(arguments: [
    (TextStyle.compact, #"{"b":[1,"x",{},[]],"a":{"é":null,"e":1.5,"\u0001":true},"":false}"#),
    (.pretty, pretty),
    (.canonical, #"{"":false,"a":{"\u0001":true,"e":1.5,"é":null},"b":[1,"x",{},[]]}"#),
  ])
  func lays(style: TextStyle, text: String) {
    #expect(Self.value.text(style) == text)
    let arena = Arena()
    #expect(arena.text(of: arena.value(Self.value), style) == text)
    var bytes: [UInt8] = [0x3E]
    arena.write(arena.value(Self.value), style: style, into: &bytes)
    #expect(bytes == [0x3E] + Array(text.utf8))
  }

  @Test(arguments: ["[]", "{}", "1", "\"a\"", "null"])
  func leavesAndEmptyOnesAreTheSameInAllStyles(text: String) throws {
    for style in [TextStyle.compact, .pretty, .canonical] {
      #expect(try JSON(parsing: text).text(style) == text)
    }
  }

  /// Names sort by their UTF-8, which is the order of their scalars.
  @Test func canonicalOrder() {
    let value: JSON = ["\u{1F600}": 1, "\u{FFFD}": 2, "b": 3, "a": 4, "ab": 5, "Z": 6, "é": 7]
    let order = #"{"Z":6,"a":4,"ab":5,"b":3,"é":7,"\#u{FFFD}":2,"\#u{1F600}":1}"#
    #expect(value.text(.canonical) == order)
  }

  @Test(arguments: [
    ("\"", "\\\""), ("\\", "\\\\"), ("\u{8}", "\\b"), ("\u{9}", "\\t"), ("\u{A}", "\\n"),
    ("\u{C}", "\\f"), ("\u{D}", "\\r"), ("\0", "\\u0000"), ("\u{1F}", "\\u001f"),
    ("\u{7F}", "\u{7F}"),
    ("/", "/"), ("\u{2028}", "\u{2028}"), ("é€😀", "é€😀"),
  ])
  func escapesWhatItMust(text: String, escaped: String) {
    let arena = Arena()
    for padding in 0..<10 {
      let filling = String(repeating: ".", count: padding)
      let json = JSON.string(filling + text + filling)
      #expect(json.text() == "\"\(filling)\(escaped)\(filling)\"")
      #expect(arena.text(of: arena.value(json)) == json.text())
      #expect(
        arena.text(of: arena.value([json.text(): json])).utf8.count
          == arena.textLength(of: arena.value([json.text(): json])))
    }
  }
}
