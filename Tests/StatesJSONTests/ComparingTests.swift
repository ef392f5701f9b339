import StatesJSON
import Testing

struct ComparingTests {
  let arena = Arena()

  @Test(arguments: [
    ("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}", true, false), ("1", "1.0", true, false),
    ("[1,2]", "[2,1]", false, false), ("[]", "{}", false, false), ("null", "false", false, false),
    ("\"1\"", "1", false, false), ("{\"a\":1}", "{\"a\":1,\"b\":2}", false, false),
    ("{\"a\":{\"x\":1e2}}", "{\"a\":{\"x\":100}}", true, false), ("\"\"", "null", false, false),
    ("[[],[[]]]", "[[[]],[]]", false, false), ("{\"a\":[]}", "{\"a\":[]}", true, true),
    ("{\"a\":1}", "{\"b\":1}", false, false), ("0.0", "-0.0", true, false),
    ("[0]", "[[0]]", false, false),
    ("\"abcdefgh\"", "\"abcdefgh\"", true, true), ("\"abcdefgh\"", "\"abcdefgi\"", false, false),
    ("{\"a\":\"b\"}", "{\"b\":\"a\"}", false, false), ("true", "true", true, true),
  ])
  func byValueAndByText(left: String, right: String, areEqual: Bool, isSameText: Bool) throws {
    let (first, second) = (try arena.parse(left), try arena.parse(right))
    #expect(arena.equal(first, second) == areEqual)
    #expect((arena.hash(of: first) == arena.hash(of: second)) == areEqual)
    #expect(arena.sameText(first, second) == isSameText)
    #expect((arena.json(first) == arena.json(second)) == areEqual)
  }

  @Test func remembersSourcesInTexts() throws {
    let compact = try arena.parse("{\"a\":[1]}")
    let spaced = try arena.parse("{\"a\": [1]}", keepingSource: true)
    let again = try arena.parse(" {\"a\": [1]} ", keepingSource: true)
    #expect(arena.equal(compact, spaced))
    #expect(!arena.sameText(compact, spaced))
    #expect(arena.sameText(spaced, again))
    #expect(!arena.sameText(arena.array([compact]), arena.array([spaced])))
    #expect(arena.sameText(arena.array([again]), arena.array([spaced])))
    let escaped = try arena.parse("\"\\u0041\"", keepingSource: true)
    #expect(!arena.sameText(escaped, arena.string("A")))
    let small = try arena.parse("[\"\\u001f\",{\"\\u001f\":1}]", keepingSource: true)
    let large = try arena.parse("[\"\\u001F\",{\"\\u001F\":1}]", keepingSource: true)
    #expect(arena.textLength(of: small) == arena.textLength(of: large))
    #expect(!arena.sameText(small, large))
    #expect(arena.text(of: large) == "[\"\\u001F\",{\"\\u001F\":1}]")
    #expect(arena.text(of: arena.element(1, of: large)) == "{\"\\u001F\":1}")
  }

  /// Two towers whose text would be longer than any memory, built apart.
  @Test func comparesSharedPartsOnce() {
    func tower(_ top: Value) -> Value {
      (0..<100).reduce(top) { value, level in
        level % 2 == 0
          ? arena.array([value, value])
          : arena.object([(arena.key("a"), value), (arena.key("b"), value)])
      }
    }
    let (first, second) = (tower(.null), tower(.null))
    #expect(arena.equal(first, second))
    #expect(arena.sameText(first, second))
    #expect(!arena.equal(first, tower(.true)))
    #expect(arena.textLength(of: first) == 4_294_967_295)
    #expect(arena.depth(of: first) == 100)
    #expect(arena.textLength(of: arena.array([first])) == 4_294_967_295)
  }

  @Test func comparesWideObjectsInAnyOrder() {
    let members = (0..<20_000).map { (arena.key("k\($0)"), arena.number(Int64($0))) }
    let (first, second) = (arena.object(members), arena.object(members.reversed()))
    #expect(arena.equal(first, second))
    #expect(!arena.equal(first, arena.setting(arena.key("k7"), to: .null, in: second)))
  }

  /// Writes can nest deeper than any text; nothing on the way uses the call stack for it.
  @Test func deepValuesOverflowNothing() throws {
    func deep(_ bottom: Value) -> Value {
      (0..<100_000).reduce(bottom) { value, level in
        level % 2 == 0 ? arena.array([value]) : arena.object([(arena.key("a"), value)])
      }
    }
    let (first, second) = (deep(.true), deep(.true))
    #expect(arena.depth(of: first) == 65_535)
    #expect(arena.equal(first, second))
    #expect(arena.sameText(first, second))
    #expect(!arena.equal(first, deep(.false)))
    let text = arena.text(of: first)
    #expect(text.utf8.count == arena.textLength(of: first))
    #expect(arena.text(of: first, .canonical) == text)
    #expect(throws: JSONError.self) { try arena.parse(text) }
    let spaced = deep(try arena.parse("[ ]", keepingSource: true))
    #expect(arena.textLength(of: arena.compacting(spaced)) == arena.textLength(of: spaced) - 1)
    let friendly = arena.json(first)
    let bottom = JSONPointer(tokens: (0..<512).map { $0 % 2 == 0 ? "a" : "0" })
    guard case .string(let rest)? = bottom.resolve(in: friendly) else {
      Issue.record("no string at level 512")
      return
    }
    #expect(text.contains(rest) && rest.hasPrefix("{\"a\":"))
  }

  @Test func indentationStopsGrowing() {
    let deep = (0..<3000).reduce(Value.true) { value, _ in arena.array([value]) }
    #expect(arena.text(of: deep, .pretty).utf8.count < 3000 * 2 * 1100)
  }
}
