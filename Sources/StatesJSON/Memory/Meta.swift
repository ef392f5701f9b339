/// The first word of every node: how many, how deep, where its text comes from, and its epoch.
///
/// Nodes are made of 64-bit words:
///
///     number   meta  hash  spelling…
///     string   meta  hash  UTF-8…
///     array    meta  hash  text length           elements…
///     object   meta  hash  text length | keys    values in the order of the keys
///     keys     count | their text length         key, key | key, key | …
///
/// A string whose text is not just its bytes in quotes has its text length in the word before
/// `meta`. A node that keeps its source has the source's first byte in the word before that (in
/// the word before `meta` for arrays and objects).
@usableFromInline
struct Meta {
  // Computed, since other modules read a stored constant by a call.
  @inlinable static var epochMask: UInt64 { 0x1FFF }
  @inlinable static var hash: Int { 1 }
  @inlinable static var bytes: Int { 2 }
  @inlinable static var link: Int { 2 }
  @inlinable static var elements: Int { 3 }

  static let deepest = 0xFFFF

  @usableFromInline let bits: UInt64

  @inlinable @inline(__always)
  init(bits: UInt64) { self.bits = bits }

  @inline(__always)
  init(count: Int, depth: Int = 0, flags: UInt64 = 0, epoch: UInt64) {
    precondition(count >= 0 && count <= 0xFFFF_FFFF, "a node of more than 4294967295 parts")
    bits =
      UInt64(truncatingIfNeeded: count) | UInt64(truncatingIfNeeded: min(depth, Self.deepest)) << 32
      | flags | epoch << 51
  }

  /// The node's text is a stretch of a source text.
  static let isSourced: UInt64 = 1 << 48
  /// The node or something below it is sourced.
  @inlinable static var holdsSource: UInt64 { 1 << 49 }
  /// The text of a string is its bytes between quotes.
  static let isPlain: UInt64 = 1 << 50

  /// The number of bytes, elements or members.
  @inlinable var count: Int {
    @inline(__always) get { Int(truncatingIfNeeded: bits & 0xFFFF_FFFF) }
  }

  /// The levels of arrays and objects from here on, this one included.
  var depth: Int { Int(truncatingIfNeeded: bits >> 32 & 0xFFFF) }

  @inlinable var epoch: UInt64 {
    @inline(__always) get { bits &>> 51 }
  }

  @inlinable @inline(__always)
  func has(_ flag: UInt64) -> Bool { bits & flag != 0 }
}
