/// A hash function that eats its message in blocks of sixteen words.
///
/// All five hash functions of the language are built alike: the message is padded with one bit and
/// its own length to whole blocks, each block is folded into a few words, and those words are the
/// digest.
protocol BlockHash {
  associatedtype Word: FixedWidthInteger & UnsignedInteger

  /// Whether words are read from the message and written to the digest most significant byte first.
  static var isBigEndian: Bool { get }
  /// The length of the digest in bytes.
  static var digestLength: Int { get }

  /// Folds one block into the state.
  mutating func absorb(_ block: UnsafeRawBufferPointer)
  /// A word of the state.
  func word(_ index: Int) -> Word
}

extension BlockHash {
  private static var wordLength: Int { MemoryLayout<Word>.size }
  private static var blockLength: Int { 16 * wordLength }

  /// A word of a block.
  @inline(__always)
  static func word(_ index: Int, of block: UnsafeRawBufferPointer) -> Word {
    let raw = block.loadUnaligned(fromByteOffset: index * wordLength, as: Word.self)
    return isBigEndian ? Word(bigEndian: raw) : Word(littleEndian: raw)
  }

  /// Folds in a whole message with its padding.
  mutating func absorb(message: UnsafeRawBufferPointer) {
    var start = 0
    while message.count - start >= Self.blockLength {
      absorb(UnsafeRawBufferPointer(rebasing: message[start..<(start + Self.blockLength)]))
      start += Self.blockLength
    }
    absorb(tail: UnsafeRawBufferPointer(rebasing: message[start...]), length: message.count)
  }

  /// Pads what is left of a message of `length` bytes: one bit, zeros, and the length in bits.
  private mutating func absorb(tail: UnsafeRawBufferPointer, length: Int) {
    let lengthField = 2 * Self.wordLength
    let blocks = tail.count + 1 + lengthField > Self.blockLength ? 2 : 1
    let padded = blocks * Self.blockLength
    withUnsafeTemporaryAllocation(byteCount: padded, alignment: 16) { buffer in
      buffer.initializeMemory(as: UInt8.self, repeating: 0)
      buffer.copyMemory(from: tail)
      buffer[tail.count] = 0x80
      let bits = UInt64(length) << 3
      for byte in 0..<8 {
        let position = Self.isBigEndian ? padded - 1 - byte : padded - lengthField + byte
        buffer[position] = UInt8(truncatingIfNeeded: bits >> UInt64(8 * byte))
      }
      for block in 0..<blocks {
        let start = block * Self.blockLength
        absorb(UnsafeRawBufferPointer(rebasing: buffer[start..<(start + Self.blockLength)]))
      }
    }
  }

  /// A byte of the digest.
  func digestByte(_ index: Int) -> UInt8 {
    let (word, byte) = index.quotientAndRemainder(dividingBy: Self.wordLength)
    let shift = 8 * (Self.isBigEndian ? Self.wordLength - 1 - byte : byte)
    return UInt8(truncatingIfNeeded: self.word(word) >> Word(shift))
  }
}
