/// UTF-8 that may hold lone surrogates, in three bytes each.
enum UTF8 {
  /// How many bytes a scalar needs.
  static func length(of scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
  }

  /// The bytes of a scalar.
  static func bytes(of scalar: UInt32) -> [UInt8] {
    let count = length(of: scalar)
    if count == 1 { return [UInt8(scalar)] }
    let lead: UInt32 = count == 2 ? 0xC0 : count == 3 ? 0xE0 : 0xF0
    let tail = (1..<count).map { UInt8(0x80 | scalar >> (6 * UInt32(count - 1 - $0)) & 0x3F) }
    return [UInt8(lead | scalar >> (6 * UInt32(count - 1)))] + tail
  }
}
