/// The SHA-1 digest of FIPS 180-4.
struct SHA1: BlockHash {
  static let isBigEndian = true
  static let digestLength = 20

  private var state: InlineArray<5, UInt32> = [
    0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0,
  ]

  func word(_ index: Int) -> UInt32 { state[index] }

  mutating func absorb(_ block: UnsafeRawBufferPointer) {
    // Only the last sixteen words of the schedule are ever needed.
    var schedule = InlineArray<16, UInt32>(repeating: 0)
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for round in 0..<80 {
      let word =
        round < 16
        ? Self.word(round, of: block)
        : (schedule[(round + 13) % 16] ^ schedule[(round + 8) % 16] ^ schedule[(round + 2) % 16]
          ^ schedule[round % 16]).rotated(left: 1)
      schedule[round % 16] = word
      let sum = a.rotated(left: 5) &+ Self.mix(round, b, c, d) &+ e &+ word
      (e, d, c, b, a) = (d, c, b.rotated(left: 30), a, sum)
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
  }

  /// The function of a round with its constant.
  @inline(__always)
  private static func mix(_ round: Int, _ b: UInt32, _ c: UInt32, _ d: UInt32) -> UInt32 {
    switch round / 20 {
    case 0: ((b & c) | (~b & d)) &+ 0x5a82_7999
    case 1: (b ^ c ^ d) &+ 0x6ed9_eba1
    case 2: ((b & c) | (b & d) | (c & d)) &+ 0x8f1b_bcdc
    default: (b ^ c ^ d) &+ 0xca62_c1d6
    }
  }
}
