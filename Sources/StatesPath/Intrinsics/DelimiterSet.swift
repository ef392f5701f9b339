/// The characters of a text, at each of which another text is split.
struct DelimiterSet {
  /// A bit for each ASCII character that belongs to the set.
  private var ascii: (low: UInt64, high: UInt64) = (0, 0)
  /// The other characters as they stand in UTF-8, each packed into one number, in order.
  private var others: [UInt32] = []

  /// - Parameter characters: The characters in valid UTF-8.
  init(_ characters: UnsafeBufferPointer<UInt8>) {
    var position = 0
    while position < characters.count {
      let byte = characters[position]
      let length = Self.length(of: byte)
      if byte < 64 {
        ascii.low |= 1 << UInt64(byte)
      } else if byte < 128 {
        ascii.high |= 1 << UInt64(byte - 64)
      } else {
        others.append(Self.packed(characters, at: position, length: length))
      }
      position += length
    }
    others.sort()
  }

  /// Whether the character of `length` bytes at a place of a text belongs to the set.
  func contains(_ text: UnsafeBufferPointer<UInt8>, at position: Int, length: Int) -> Bool {
    let byte = text[position]
    if byte < 64 { return ascii.low >> UInt64(byte) & 1 == 1 }
    if byte < 128 { return ascii.high >> UInt64(byte - 64) & 1 == 1 }
    return others.isEmpty ? false : holds(Self.packed(text, at: position, length: length))
  }

  private func holds(_ character: UInt32) -> Bool {
    var (low, high) = (0, others.count)
    while low < high {
      let middle = (low + high) / 2
      if others[middle] < character { low = middle + 1 } else { high = middle }
    }
    return low < others.count && others[low] == character
  }

  private static func packed(
    _ text: UnsafeBufferPointer<UInt8>, at position: Int, length: Int
  ) -> UInt32 {
    text[position..<(position + length)].reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The number of bytes of the character that begins with a byte.
  static func length(of first: UInt8) -> Int {
    first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }
}
