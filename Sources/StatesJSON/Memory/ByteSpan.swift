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

  /// The bytes from `index` on, of which there are fewer than eight, with zeros behind.
  @inline(never)
  private func tail(_ index: Int) -> UInt64 {
    let rest = count &- index
    if rest <= 0 { return 0 }
    if count >= 8 { return word(count &- 8) &>> UInt64(truncatingIfNeeded: 8 &* (8 &- rest)) }
    precondition(index >= 0, "before the text")
    // Two halves that overlap, unless they are just as long as what is there.
    if rest >= 4 { return halves(index, of: UInt32.self, rest) }
    if rest >= 2 { return halves(index, of: UInt16.self, rest) }
    return UInt64(self[index])
  }

  /// The last `rest` bytes, the first of which is at `index`, from a half at either end.
  @inline(__always)
  private func halves<Half: FixedWidthInteger & BitwiseCopyable>(
    _ index: Int, of half: Half.Type, _ rest: Int
  ) -> UInt64 {
    let size = MemoryLayout<Half>.size
    let bytes = UnsafeRawPointer(base)
    let first = Half(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: half))
    let last = Half(littleEndian: bytes.loadUnaligned(fromByteOffset: count &- size, as: half))
    return UInt64(first) | UInt64(last) &<< UInt64(truncatingIfNeeded: 8 &* (rest &- size))
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
