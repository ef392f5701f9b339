/// Bytes that somebody else owns, read with every access checked.
///
/// Reading one byte behind the end gives zero, which no JSON text contains outside a string and
/// none unescaped within, so that scanners need no test of their own for the end.
@usableFromInline
struct ByteSpan {
  @usableFromInline let base: UnsafePointer<UInt8>
  @usableFromInline let count: Int

  @inlinable
  init(base: UnsafePointer<UInt8>, count: Int) {
    self.base = base
    self.count = count
  }

  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    self.init(base: buffer.baseAddress ?? Self.nowhere, count: buffer.count)
  }

  init(_ text: StaticString) {
    self.init(base: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// An address for no bytes at all.
  private static var nowhere: UnsafePointer<UInt8> { ("" as StaticString).utf8Start }

  var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  /// The byte at `index`, or zero outside.
  @inline(__always)
  subscript(index: Int) -> UInt8 {
    UInt(bitPattern: index) < UInt(bitPattern: count) ? base[index] : 0
  }

  /// The eight bytes from `index` on, the first in the lowest place.
  @inline(__always)
  func word(_ index: Int) -> UInt64 {
    precondition(index >= 0 && index <= count &- 8, "behind the text")
    return UInt64(
      littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Up to eight bytes from `index` on, with zeros behind the end.
  @inline(__always)
  func paddedWord(_ index: Int) -> UInt64 {
    if _fastPath(index <= count &- 8) { return word(index) }
    return tail(index)
  }

  /// The bytes from `index` on, at most `count` of them and at most eight, with zeros behind.
  @inline(__always)
  func paddedWord(_ index: Int, limit count: Int) -> UInt64 {
    let word = paddedWord(index)
    return count < 8 ? Swar.head(word, count) : word
  }

  @inline(never)
  private func tail(_ index: Int) -> UInt64 {
    var word: UInt64 = 0
    var place = index
    while place < count {
      word |= UInt64(self[place]) &<< UInt64(8 &* (place &- index))
      place &+= 1
    }
    return word
  }

  func slice(_ start: Int, _ end: Int) -> ByteSpan {
    precondition(0 <= start && start <= end && end <= count, "outside the text")
    return ByteSpan(base: base + start, count: end - start)
  }

  func isEqual(to other: ByteSpan) -> Bool {
    guard count == other.count else { return false }
    var index = 0
    while index < count {
      if paddedWord(index) != other.paddedWord(index) { return false }
      index += 8
    }
    return true
  }

  var string: String { String(decoding: buffer, as: UTF8.self) }
}
