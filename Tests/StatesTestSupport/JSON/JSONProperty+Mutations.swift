import StatesJSON
import StatesProperty

extension JSONProperty {
  /// Texts with a few bytes changed are either refused at a place inside the text, or read as a
  /// value whose own text says the same; a slow, plain checker decides which.
  static let mutatedTextIsJudged = Self(name: "mutated texts are judged rightly") { json, arena in
    var random = SplitMix64(seed: arena.hash(of: arena.value(json)))
    for _ in 0..<4 {
      let bytes = mutated(Array(json.text(.pretty).utf8), &random)
      try expectJudged(bytes, keepingSource: random.chance(1, in: 2), arena)
    }
  }

  /// The same for words and signs of JSON in any order.
  static let anyWordsAreJudged = Self(name: "words in any order are judged rightly") {
    json, arena in
    var random = SplitMix64(seed: arena.hash(of: arena.value(json)))
    for _ in 0..<8 {
      let bytes = (0...random.next(upTo: 7)).flatMap { _ in
        Array(words[Int(random.next(upTo: UInt64(words.count - 1)))].utf8)
      }
      try expectJudged(bytes, keepingSource: random.chance(1, in: 2), arena)
    }
  }

  private static func expectJudged(
    _ bytes: [UInt8], keepingSource: Bool, _ arena: Arena
  ) throws(Broken) {
    let isValid = JSONChecker(bytes).isValid
    let text = String(decoding: bytes, as: UTF8.self)
    let result = Result { () throws(JSONError) in
      try arena.parse(bytes, keepingSource: keepingSource)
    }
    switch result {
    case .success(let value):
      try expect(isValid, "accepted \(text)")
      let again = try? arena.parse(arena.text(of: value))
      try expect(
        again.map { arena.equal($0, value) } == true, "its text says another thing than \(text)")
    case .failure(let error):
      try expect(!isValid, "refused \(text): \(error)")
      let isInside = 0...bytes.count ~= error.offset && error.line > 0 && error.column > 0
      try expect(isInside, "outside of \(text): \(error)")
    }
  }

  private static let words = [
    "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\":", "1", "-", "0", ".5", "e3", "true", "null",
    "false", " ", "\n", "\"", "\\", "\"\\u00e9\"", "\\ud83d", "\"\\ud83d\\ude00\"", "[]", "{}",
    "[1,", "{\"k\":", "\"12345678", "\t", "-0.0",
  ]

  private static let telling =
    Array(
      "{}[]:,\"\\/0123456789.eE+-tfn u\t\n\r\0\u{1F}é€😀".utf8) + [0x80, 0xC0, 0xED, 0xF5, 0xFF]

  private static func mutated(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.next(upTo: 2) {
      let place = Int(random.next(upTo: UInt64(bytes.count)))
      let byte = telling[Int(random.next(upTo: UInt64(telling.count - 1)))]
      switch random.next(upTo: 3) {
      case 0: bytes.insert(byte, at: place)
      case 1 where place < bytes.count: bytes.remove(at: place)
      case 2 where place < bytes.count: bytes[place] = byte
      case _: bytes.removeLast(min(bytes.count, Int(random.next(upTo: 2))))
      }
    }
    return bytes
  }
}
