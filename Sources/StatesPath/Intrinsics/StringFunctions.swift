import StatesJSON
import StatesProperty

/// `States.StringSplit` and `States.UUID`.
enum StringFunctions {
  /// Splits at every character that occurs in the second argument, and drops empty pieces.
  static func split(
    _ arguments: IntrinsicArguments, _: inout SplitMix64
  ) throws(PathError) -> Value {
    let arena = arguments.arena
    let (text, delimiters) = (try arguments.string(0), try arguments.string(1))
    return arena.withUTF8(of: text) { text in
      arena.withUTF8(of: delimiters) { delimiters in
        // Between two delimiters there is at least one character.
        withUnsafeTemporaryAllocation(of: Value.self, capacity: text.count / 2 + 1) { pieces in
          var count = 0
          forEachPiece(of: text, between: delimiters) { piece in
            pieces.initializeElement(at: count, to: arena.string(utf8: piece))
            count += 1
          }
          return arena.array(UnsafeBufferPointer(rebasing: pieces[0..<count]))
        }
      }
    }
  }

  private static func forEachPiece(
    of text: UnsafeBufferPointer<UInt8>, between delimiters: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let set = DelimiterSet(delimiters)
    var (start, position) = (0, 0)
    while position < text.count {
      let length = DelimiterSet.length(of: text[position])
      if set.contains(text, at: position, length: length) {
        if start < position { body(UnsafeBufferPointer(rebasing: text[start..<position])) }
        start = position + length
      }
      position += length
    }
    if start < text.count { body(UnsafeBufferPointer(rebasing: text[start...])) }
  }

  /// A random identifier of version 4.
  static func uuid(
    _ arguments: IntrinsicArguments, _ random: inout SplitMix64
  ) throws(PathError) -> Value {
    let high = random.next() & ~0xF000 | 0x4000
    let low = random.next() & ~(3 << 62) | 1 << 63
    let digits: StaticString = "0123456789abcdef"
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 36) { text in
      var digit: UInt64 = 0
      for position in 0..<36 {
        if [8, 13, 18, 23].contains(position) {
          text[position] = UInt8(ascii: "-")
        } else {
          let bits = (digit < 16 ? high : low) >> (60 - 4 * (digit % 16))
          text[position] = digits.utf8Start[Int(bits & 15)]
          digit += 1
        }
      }
      return arguments.arena.string(utf8: UnsafeBufferPointer(text))
    }
  }
}
