/// The digests of the SHA-2 family of FIPS 180-4, on words of 32 or of 64 bits.
struct SHA2<Variant: SHA2Variant>: BlockHash {
  typealias Word = Variant.Word

  static var isBigEndian: Bool { true }
  static var digestLength: Int { Variant.digestLength }

  private var state = Variant.start

  func word(_ index: Int) -> Word { state[index] }

  mutating func absorb(_ block: UnsafeRawBufferPointer) {
    // Only the last sixteen words of the schedule are ever needed.
    var schedule = InlineArray<16, Word>(repeating: 0)
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for round in 0..<Word.rounds {
      let word =
        round < 16
        ? Self.word(round, of: block)
        : schedule[round % 16] &+ Word.stretch.0(schedule[(round + 1) % 16])
          &+ schedule[(round + 9) % 16] &+ Word.stretch.1(schedule[(round + 14) % 16])
      schedule[round % 16] = word
      let choice = (e & f) ^ (~e & g)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      let first = h &+ Word.mix.1(e) &+ choice &+ Word.constant(round) &+ word
      let second = Word.mix.0(a) &+ majority
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ second)
    }
    add([a, b, c, d, e, f, g, h])
  }

  private mutating func add(_ words: InlineArray<8, Word>) {
    for index in 0..<8 { state[index] &+= words[index] }
  }
}

/// One member of the SHA-2 family: where it starts, and how much of its state is the digest.
protocol SHA2Variant {
  associatedtype Word: SHA2Word
  static var start: InlineArray<8, Word> { get }
  static var digestLength: Int { get }
}

/// SHA-256.
enum SHA256: SHA2Variant {
  static var start: InlineArray<8, UInt32> { .init { UInt32(SHA512.start[$0] >> 32) } }
  static let digestLength = 32
}

/// SHA-384.
enum SHA384: SHA2Variant {
  static var start: InlineArray<8, UInt64> {
    [
      0xcbbb_9d5d_c105_9ed8, 0x629a_292a_367c_d507, 0x9159_015a_3070_dd17, 0x152f_ecd8_f70e_5939,
      0x6733_2667_ffc0_0b31, 0x8eb4_4a87_6858_1511, 0xdb0c_2e0d_64f9_8fa7, 0x47b5_481d_befa_4fa4,
    ]
  }
  static let digestLength = 48
}

/// SHA-512.
enum SHA512: SHA2Variant {
  static var start: InlineArray<8, UInt64> {
    [
      0x6a09_e667_f3bc_c908, 0xbb67_ae85_84ca_a73b, 0x3c6e_f372_fe94_f82b, 0xa54f_f53a_5f1d_36f1,
      0x510e_527f_ade6_82d1, 0x9b05_688c_2b3e_6c1f, 0x1f83_d9ab_fb41_bd6b, 0x5be0_cd19_137e_2179,
    ]
  }
  static let digestLength = 64
}
