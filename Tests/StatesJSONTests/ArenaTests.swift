import StatesJSON
import Testing

struct ArenaTests {
  let arena = Arena()

  @Test(arguments: [
    "null", "true", "false", "0", "-1", "12345678901234567890123", "0.0", "-0", "1e400",
    "\"\"", "\"a\\\"\\\\\\n\\u0001é😀\"", "[]", "{}", "[1,[2,[3]],{\"a\":{\"b\":null}}]",
    "{\"z\":1,\"a\":[true,false],\"\":\"x\"}",
  ])
  func compactTextIsKept(text: String) throws {
    let value = try arena.parse(text)
    #expect(arena.text(of: value) == text)
    #expect(arena.textLength(of: value) == text.utf8.count)
    let friendly = try JSON(parsing: text)
    #expect(friendly.description == text)
    #expect(arena.json(value) == friendly)
    #expect(arena.equal(arena.value(friendly), value))
  }

  @Test func sourceIsKeptUntilRebuilt() throws {
    let text = "{ \"a\" : [1, 2],\"b\":{\"c\" :\"\\u0041\"} }"
    let value = try arena.parse(text, keepingSource: true)
    #expect(arena.text(of: value) == text)
    #expect(arena.textLength(of: value) == text.utf8.count)
    let changed = arena.setting(arena.key("d"), to: .true, in: value)
    #expect(arena.text(of: changed) == "{\"a\":[1, 2],\"b\":{\"c\" :\"\\u0041\"},\"d\":true}")
    #expect(arena.textLength(of: changed) == arena.text(of: changed).utf8.count)
    #expect(
      arena.text(of: arena.compacting(changed)) == "{\"a\":[1,2],\"b\":{\"c\":\"A\"},\"d\":true}")
    #expect(arena.equal(arena.compacting(changed), changed))
  }
}
