import StatesJSON
import Testing

struct FriendlyFaceTests {
  @Test func literals() throws {
    let value: JSON = ["n": nil, "b": true, "i": 1, "d": 2.5, "s": "x", "a": [1, [:]]]
    #expect(
      value == (try JSON(parsing: #"{"a":[1.0,{}],"s":"x","d":25e-1,"i":1,"b":true,"n":null}"#)))
    #expect(value["a"]?[0] == 1)
    #expect(value["a"]?[2] == nil)
    #expect(value["none"] == nil)
    #expect(JSON.string("x")["x"] == nil)
    #expect(value[0] == nil)
  }

  @Test func objectsKeepTheirOrder() {
    var object: JSON.Object = ["a": 1, "b": 2, "c": 3]
    object["b"] = 7
    object["d"] = nil
    object["a"] = nil
    object["a"] = 1
    #expect(object.map(\.key) == ["b", "c", "a"])
    #expect(object.map(\.value) == [7, 3, 1])
    #expect(object.count == 3 && !object.isEmpty)
    var seen: [String] = []
    object.forEach { key, _ in seen.append(key) }
    #expect(seen == ["b", "c", "a"])
    #expect(JSON.Object([("x", 1), ("y", 2), ("x", 3)]) == ["y": 2, "x": 3])
    #expect(JSON.Object([("x", 1), ("y", 2), ("x", 3)]).map(\.key) == ["x", "y"])
  }

  /// Around the size where an object begins to keep an index.
  @Test func largeObjects() {
    var object = JSON.Object()
    for index in 0..<100 { object["k\(index)"] = .number(JSON.Number(Int64(index))) }
    for index in stride(from: 0, to: 100, by: 2) { object["k\(index)"] = nil }
    #expect(object.count == 50)
    #expect(
      (0..<100).allSatisfy {
        object["k\($0)"] == ($0 % 2 == 0 ? nil : .number(JSON.Number(Int64($0))))
      })
    for index in stride(from: 1, to: 80, by: 2) { object["k\(index)"] = nil }
    #expect(object.map(\.key) == (40..<50).map { "k\($0 * 2 + 1)" })
    #expect(object["k99"] == 99 && object["k1"] == nil)
    object["k1"] = "again"
    #expect(object["k1"] == "again")
    #expect(
      Set([JSON.object(object), .object(JSON.Object(object.reversed().map { ($0.key, $0.value) }))])
        .count == 1)
  }

  @Test func namesThatOnlyLookEqualAreTwo() throws {
    let text = "{\"\u{E9}\":1,\"e\u{301}\":2}"
    let arena = Arena()
    #expect(JSON.string("\u{E9}") != JSON.string("e\u{301}"))
    #expect(JSONPointer.root.appending("\u{E9}") != JSONPointer.root.appending("e\u{301}"))
    let found = SourceMap(Array(text.utf8)).locate(["/\u{E9}", "/e\u{301}"])
    #expect(found.map { $0?.value.offset } == [6, 14])
    #expect(arena.count(of: try arena.parse(text)) == 2)
    #expect(try JSON(parsing: text).text() == text)
  }
}
