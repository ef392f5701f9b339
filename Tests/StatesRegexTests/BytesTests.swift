import StatesRegex
import Testing

/// Texts given as bytes, which need not be UTF-8.
@Suite struct BytesTests {
  private func ranges(_ pattern: String, _ bytes: [UInt8]) throws -> [Range<Int>] {
    let regex = try Regex(pattern, flavour: .javaScript)
    return try bytes.withUnsafeBufferPointer { try regex.matches(in: $0).map(\.range) }
  }

  @Test(
    arguments: [
      [0xFF], [0x80], [0xC3], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xF0, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xF4, 0x90, 0x80, 0x80],
    ] as [[UInt8]])
  func strayBytesAreReplacementCharacters(bytes: [UInt8]) throws {
    let each = bytes.indices.map { $0..<$0 + 1 }
    #expect(try ranges(".", bytes) == each)
    #expect(try ranges("[\\uFFFD]", bytes) == each)
    #expect(try ranges("(?<=[^a])$", bytes) == [bytes.count..<bytes.count])
  }

  @Test func loneSurrogatesAreThemselves() throws {
    let text: [UInt8] = [0x61, 0xED, 0xA0, 0xBD, 0x62]
    #expect(try ranges("\\ud83d", text) == [1..<4])
    #expect(try ranges("[\\ud800-\\udbff]b", text) == [1..<5])
    #expect(try ranges("(?<=\\ud83d)b", text) == [4..<5])
  }

  @Test func searchesFromAnOffset() throws {
    let regex = try Regex("^a|b", flavour: .javaScript)
    #expect(try regex.firstMatch(in: "ab a", from: 1)?.range == 1..<2)
    #expect(try regex.firstMatch(in: "ab", from: 2) == nil)
    #expect(try regex.firstMatch(in: "ab", from: 3) == nil)
    #expect(try Regex("", flavour: .java).firstMatch(in: "ab", from: 2)?.range == 2..<2)
    #expect(try Regex("(?<=a)b", flavour: .java).firstMatch(in: "ab", from: 1)?.range == 1..<2)
  }

  @Test func aMatcherCanBeUsedAgain() throws {
    var matcher = try Regex("(a+)(b)?", flavour: .java).matcher()
    for (text, range, second) in [("aab", 0..<3, 2..<3), ("xa", 1..<2, nil), ("b", nil, nil)] {
      try Array(text.utf8).withUnsafeBufferPointer { bytes in
        let match = try matcher.firstMatch(in: bytes)
        #expect(match?.range == range)
        #expect(match?.groups.last == .some(second) || match == nil)
      }
    }
  }

  @Test func knowsItsGroups() throws {
    let regex = try Regex("(?<y>\\d+)-(\\d+)(?<d>x)?", flags: .ignoreCase, flavour: .java)
    #expect(regex.groupCount == 3)
    #expect(regex.groupNames == ["y": 1, "d": 3])
    #expect(regex.pattern == "(?<y>\\d+)-(\\d+)(?<d>x)?")
    #expect(try regex.wholeMatch(in: "10-2")?.groups == [0..<2, 3..<4, nil])
  }

  @Test(arguments: [("", 0), ("i", 1), ("im", 3), ("smi", 7), ("U", 80), ("mm", 2)])
  func readsFlags(letters: String, value: Int) {
    #expect(RegexFlags(letters: letters)?.rawValue == UInt8(value))
  }

  @Test(arguments: ["g", "I", "i ", "é"])
  func refusesOtherFlags(letters: String) { #expect(RegexFlags(letters: letters) == nil) }
}
