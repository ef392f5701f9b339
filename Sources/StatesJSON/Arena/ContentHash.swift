/// The hash of a value's content: the same for the same value on every machine and in every run.
///
/// Members are added up, so that their order does not matter; elements are added up after mixing
/// in their place. Replacing one part then changes the hash by a difference. Numbers hash by
/// value, whatever their spelling.
enum ContentHash {
  static let null: UInt64 = 0x5D58_8B65_6C07_8965
  static let `false`: UInt64 = 0xD6E8_FEB8_6659_FD93
  static let `true`: UInt64 = 0xA076_1D64_78BD_642F
  static let array: UInt64 = 0x8EBC_6AF0_9C88_C6E3
  static let object: UInt64 = 0x5899_65CC_7537_4CC3

  /// Folds the product of two numbers into one.
  @inline(__always)
  static func mix(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let product = (first ^ 0x9E37_79B9_7F4A_7C15)
      .multipliedFullWidth(by: second ^ 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }

  /// What a whole number hashes to.
  @inline(__always)
  static func integer(_ value: Int64) -> UInt64 {
    mix(UInt64(bitPattern: value), 0x1D8E_4E27_C47D_124F)
  }

  /// What the member `key: value` adds to its object.
  @inline(__always)
  static func member(key: UInt64, value: UInt64) -> UInt64 { mix(key, value) }

  /// What an element adds to its array.
  @inline(__always)
  static func element(_ index: Int, _ value: UInt64) -> UInt64 {
    mix(UInt64(truncatingIfNeeded: index) &+ 0x2127_599B_F432_5C37, value)
  }

  static let textStart: UInt64 = 0xEB44_ACCA_B455_D165

  /// Ends the hash of a text whose words of eight bytes were mixed in.
  @inline(__always)
  static func textEnd(_ hash: UInt64, count: Int) -> UInt64 {
    mix(hash, UInt64(truncatingIfNeeded: count))
  }

  /// What a string or a name hashes to.
  static func text(_ bytes: ByteSpan) -> UInt64 {
    var hash = textStart
    var index = 0
    while index < bytes.count {
      hash = mix(hash, bytes.paddedWord(index))
      index += 8
    }
    return textEnd(hash, count: bytes.count)
  }
}
