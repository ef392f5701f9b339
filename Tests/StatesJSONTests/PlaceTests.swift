import StatesJSON
import Testing

struct JSONPointerTests {
  /// The examples of RFC 6901, section 5.
  @Test(arguments: [
    ("/foo", #"["bar","baz"]"#), ("/foo/0", #""bar""#), ("/", "0"), ("/a~1b", "1"), ("/c%d", "2"),
    ("/e^f", "3"), ("/g|h", "4"), ("/i\\j", "5"), ("/k\"l", "6"), ("/ ", "7"), ("/m~0n", "8"),
  ])
  func resolvesTheExamples(text: String, expected: String) throws {
    let document = #"""
      {"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8}
      """#
    let pointer = try #require(JSONPointer(text))
    #expect(pointer.description == text)
    #expect(pointer.resolve(in: try JSON(parsing: document))?.text() == expected)
    let arena = Arena()
    let found = pointer.resolve(in: try arena.parse(document), arena)
    #expect(found.map { arena.text(of: $0) } == expected)
  }

  @Test(arguments: [
    "/x", "/a/2", "/a/01", "/a/-", "/a/+0", "/a/0/x", "/a/x", "/a/", "/a/99999999999999999999",
    "/o/x/y",
  ])
  func findsNothing(text: String) throws {
    let document = #"{"a":[1,2],"o":{"x":null}}"#
    let pointer = try #require(JSONPointer(text))
    #expect(pointer.resolve(in: try JSON(parsing: document)) == nil)
    let arena = Arena()
    #expect(pointer.resolve(in: try arena.parse(document), arena)?.kind == nil)
  }

  @Test(arguments: ["a", " /a", "/~", "/~2", "/a~", "#/a"])
  func refuses(text: String) { #expect(JSONPointer(text) == nil) }

  @Test func grows() {
    let pointer = JSONPointer.root.appending("States").appending("a/b~").appending(0)
    #expect(pointer == "/States/a~1b~0/0")
    #expect(pointer.tokens == ["States", "a/b~", "0"])
    #expect(pointer.parent == "/States/a~1b~0" && JSONPointer.root.parent == nil)
    #expect(JSONPointer.root.resolve(in: 7) == 7)
  }
}

struct SourceMapTests {
  static let text = """
    {
      "a": [1, {"b\\n": "x]}"}, [ ]],
      "é": {"x": {}}, "n": -1.5e3,
      "twice": {"x": 1}, "twice" : {"y": 2}
    }
    """

  @Test(
    arguments: [
      ("", "1:1", nil), ("/a", "2:8", "2:3"), ("/a/0", "2:9", nil), ("/a/1", "2:12", nil),
      ("/a/1/b\n", "2:20", "2:13"), ("/a/2", "2:28", nil), ("/é", "3:8", "3:3"),
      ("/é/x", "3:14", "3:9"),
      ("/n", "3:24", "3:19"), ("/twice", "4:32", "4:22"), ("/twice/y", "4:38", "4:33"),
    ] as [(JSONPointer, String, String?)])
  func locates(pointer: JSONPointer, value: String, key: String?) throws {
    let found = try #require(SourceMap(Array(Self.text.utf8)).locate([pointer])[0])
    #expect("\(found.value.line):\(found.value.column)" == value)
    #expect(found.key.map { "\($0.line):\($0.column)" } == key)
    #expect(found.value.description == "line \(found.value.line), column \(found.value.column)")
  }

  @Test func locatesManyAtOnceAndSaysWhatIsNotThere() {
    let pointers: [JSONPointer] = ["/n", "/none", "", "/twice/x", "/a/3", "/n", "/a/2/0", "/n/x"]
    let found = SourceMap(Array(Self.text.utf8)).locate(pointers)
    #expect(found.map { $0 != nil } == [true, false, true, false, false, true, false, false])
    #expect(found[0] == found[5])
  }

  /// A text that is no JSON may give any answer, but an answer.
  @Test(arguments: [
    "", "{", "[", "{\"a", "{\"a\":", "{\"a\":[1,", "[[[[", "{]", "}", "\"", "{\"a\":\"x\\", "{a:1}",
    ":::",
    "{\"a\" 1}", "[1 2]", "\\", "{\"a\":{\"b\":",
  ])
  func survivesAnything(text: String) {
    _ = SourceMap(Array(text.utf8)).locate(["", "/a", "/a/b", "/0", "/a/0/0"])
  }

  @Test func findsEveryPlaceOfAText() throws {
    let arena = Arena()
    let bytes = Array(TextTests.value.text(.pretty).utf8)
    let value = try arena.parse(bytes, keepingSource: true)
    for pointer in pointers(in: TextTests.value) {
      let place = try #require(SourceMap(bytes).locate([pointer])[0])
      let found = try #require(pointer.resolve(in: value, arena))
      #expect(bytes[place.value.offset...].starts(with: arena.text(of: found).utf8))
      #expect(place.key.map { bytes[$0.offset] } ?? 0x22 == 0x22)
    }
  }

  private func pointers(in json: JSON, at place: JSONPointer = .root) -> [JSONPointer] {
    switch json {
    case .null, .bool, .number, .string: [place]
    case .array(let elements):
      [place] + elements.enumerated().flatMap { pointers(in: $1, at: place.appending($0)) }
    case .object(let members):
      [place] + members.flatMap { pointers(in: $0.value, at: place.appending($0.key)) }
    }
  }
}
