import StatesJSON
import Testing

struct ArenaTests {
  let arena = Arena()

  /// Texts are read eight bytes at a time, and their ends in pieces.
  @Test(arguments: ["abcdefghijklmnopqrst", "a\"bc\n\u{1}é\\xyz\u{7f}0123456789"])
  func stringsOfEveryLength(text: String) {
    for length in 0...text.unicodeScalars.count {
      let part = String(String.UnicodeScalarView(text.unicodeScalars.prefix(length)))
      let (value, key) = (arena.string(part), arena.key(part))
      #expect(arena.key(of: value) == key && arena.name(of: key) == part)
      let again = arena.string(of: key)
      #expect(arena.equal(value, again) && arena.string(of: again) == part)
      #expect(arena.textLength(of: value) == arena.text(of: value).utf8.count)
      #expect(arena.textLength(of: again) == arena.text(of: value).utf8.count)
    }
  }

  @Test func readsWhatItHolds() throws {
    let value = try arena.parse(
      "{\"s\":\"é\",\"n\":-7,\"t\":true,\"f\":false,\"z\":null,\"a\":[1,\"x\"]}")
    #expect(value.kind == .object && value.isObject && arena.count(of: value) == 6)
    #expect(arena.member("s", of: value).map(arena.string) == "é")
    #expect(arena.member("n", of: value).flatMap(arena.int64) == -7)
    #expect(arena.member("t", of: value).map(arena.bool) == true)
    #expect(arena.member("f", of: value).map(arena.bool) == false)
    #expect(arena.member("z", of: value)?.isNull == true)
    #expect(arena.member("none", of: value)?.kind == nil)
    #expect(arena.existingKey("none") == nil)
    let array = arena.memberValue(at: 5, of: value)
    #expect(array.kind == .array && arena.count(of: array) == 2)
    #expect(arena.element(0, of: array).kind == .number)
    #expect(arena.withUTF8(of: arena.element(1, of: array)) { Array($0) } == [0x78])
    #expect(arena.name(of: arena.key(at: 1, of: value)) == "n")
    #expect(arena.index(of: arena.key("z"), in: value) == 4)
    #expect(arena.index(of: arena.key("none"), in: value) == nil)
  }

  @Test func internsNames() {
    let keys = (0..<5000).map { arena.key("name \($0)") }
    #expect(Set(keys).count == 5000 && arena.keyCount == 5000)
    for (index, key) in keys.enumerated() {
      #expect(arena.existingKey("name \(index)") == key)
      #expect(arena.name(of: key) == "name \(index)")
    }
    #expect(arena.key(of: arena.string("name 42")) == keys[42])
    #expect(arena.string(of: arena.string(of: keys[42])) == "name 42")
    #expect(
      arena.withUTF8(of: keys[3]) { name in
        _ = (0..<5000).map { arena.key("other \($0)") }
        return String(decoding: name, as: UTF8.self)
      } == "name 3")
  }

  /// Anything may be handed over as UTF-8; what is none is repaired, never kept.
  @Test(arguments: RefusalTests.malformed)
  func repairsBytesThatAreNotUTF8(bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    let value = bytes.withUnsafeBufferPointer { arena.string(utf8: $0) }
    #expect(arena.string(of: value) == text)
    #expect(arena.text(of: value) == "\"\(text)\"")
    let key = bytes.withUnsafeBufferPointer { arena.key(utf8: $0) }
    #expect(arena.name(of: key) == text)
  }

  @Test func objectsWithTheSameNamesShareThem() throws {
    let one = try arena.parse("{\"a\":1,\"b\":2,\"c\":3}")
    let before = arena.usedBytes
    let two = try arena.parse("{\"a\":4,\"b\":5,\"c\":6}")
    #expect(arena.usedBytes - before == 6 * 8)
    let three = arena.setting(arena.key("b"), to: .null, in: one)
    #expect(arena.usedBytes - before == 12 * 8)
    #expect(
      arena.text(of: arena.array([two, three]))
        == "[{\"a\":4,\"b\":5,\"c\":6},{\"a\":1,\"b\":null,\"c\":3}]")
  }

  @Test func sourceIsKeptUntilRebuilt() throws {
    let text = "{ \"a\" : [1, 2],\"b\":{\"c\" :\"\\u0041\"}, \"b\":{\"c\" :\"\\u0041\"} }"
    let value = try arena.parse(text, keepingSource: true)
    #expect(arena.text(of: value) == text)
    let changed = arena.setting(arena.key("d"), to: .true, in: value)
    #expect(arena.text(of: changed) == "{\"a\":[1, 2],\"b\":{\"c\" :\"\\u0041\"},\"d\":true}")
    let inner = arena.memberValue(at: 1, of: changed)
    let rebuilt = arena.setting(arena.key("e"), to: .null, in: inner)
    #expect(arena.text(of: rebuilt) == "{\"c\":\"\\u0041\",\"e\":null}")
    #expect(arena.text(of: arena.compacting(rebuilt)) == "{\"c\":\"A\",\"e\":null}")
  }

  /// Asking for a text while using another must not disturb the first.
  @Test func textsCanBeUsedTogether() throws {
    let values = try (0..<5).map { try arena.parse("[\"\($0)\", 1]", keepingSource: true) }
    func join(_ index: Int) -> String {
      if index == values.count { return "" }
      return arena.withUTF8Text(of: values[index]) { text in
        let rest = join(index + 1)
        return String(decoding: text, as: UTF8.self) + rest
      }
    }
    #expect(join(0) == "[\"0\", 1][\"1\", 1][\"2\", 1][\"3\", 1][\"4\", 1]")
  }

  @Test func anArenaWithoutMuchUseTouchesLittle() {
    #expect(arena.usedBytes == 0)
    let arenas = (0..<200).map { _ in Arena() }
    #expect(arenas.allSatisfy { $0.usedBytes == 0 })
  }
}

struct LifetimeTests {
  let arena = Arena()

  @Test func resetGoesBackToTheMark() throws {
    let kept = try arena.parse("{\"kept\":[1,2,3]}")
    let mark = arena.mark()
    let used = arena.usedBytes
    for round in 0..<100 {
      let value = try arena.parse("{\"kept\":[1,2,3],\"new\(round % 7)\":{\"x\":\(round)}}")
      #expect(arena.count(of: value) == 2)
      arena.reset(to: mark)
      #expect(arena.usedBytes == used)
    }
    #expect(arena.text(of: kept) == "{\"kept\":[1,2,3]}")
    #expect(arena.existingKey("new3") != nil, "names outlive a reset")
  }

  #if DEBUG
  @Test func stopsAtAHandleThatAResetEnded() async {
    await #expect(processExitsWith: .failure) {
      let arena = Arena()
      let mark = arena.mark()
      let value = arena.string("too long for the handle")
      arena.reset(to: mark)
      _ = arena.string("another one in the place")
      _ = arena.string(of: value)
    }
  }

  @Test func stopsAtAHandleAboveTheTop() async {
    await #expect(processExitsWith: .failure) {
      let arena = Arena()
      let mark = arena.mark()
      let value = arena.array([.true])
      arena.reset(to: mark)
      _ = arena.count(of: value)
    }
  }
  #endif

  @Test func stopsAtTheWrongKindAndPlace() async {
    await #expect(processExitsWith: .failure) {
      _ = Arena().count(of: .true)
    }
    await #expect(processExitsWith: .failure) {
      let arena = Arena()
      _ = arena.element(1, of: arena.array([.true]))
    }
    await #expect(processExitsWith: .failure) {
      let arena = Arena()
      _ = arena.member(arena.key("a"), of: arena.string("a"))
    }
  }

  @Test func stopsAtAMarkThatWasPassedOver() async {
    await #expect(processExitsWith: .failure) {
      let arena = Arena()
      let first = arena.mark()
      _ = arena.string("something")
      let second = arena.mark()
      arena.reset(to: first)
      arena.reset(to: second)
    }
  }
}
