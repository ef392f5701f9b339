/// The text that is searched: UTF-8 bytes, read as scalars in either direction.
///
/// Any bytes will do: one that is not part of UTF-8 counts as a replacement character.
struct Subject {
  typealias Decoded = (scalar: UInt32, next: Int)

  private static let replacement: UInt32 = 0xFFFD

  let bytes: UnsafeBufferPointer<UInt8>

  @inline(__always)
  var end: Int { bytes.count }

  @inline(__always)
  subscript(position: Int) -> UInt8 { bytes[position] }

  /// The scalar that begins at `position`, and where the next begins.
  @inline(__always)
  func scalar(at position: Int) -> Decoded {
    let first = bytes[position]
    return first < 0x80 ? (UInt32(first), position + 1) : wideScalar(at: position)
  }

  /// The scalar that ends at `position`, and where it begins.
  @inline(__always)
  func scalar(before position: Int) -> Decoded {
    let last = bytes[position - 1]
    return last < 0x80 ? (UInt32(last), position - 1) : wideScalar(before: position)
  }

  private func wideScalar(at position: Int) -> Decoded {
    let first = UInt32(bytes[position])
    switch first {
    case 0xC2...0xDF: return assemble(first & 0x1F, at: position, count: 2, least: 0x80)
    case 0xE0...0xEF: return assemble(first & 0x0F, at: position, count: 3, least: 0x800)
    case 0xF0...0xF4: return assemble(first & 0x07, at: position, count: 4, least: 0x10000)
    default: return (Self.replacement, position + 1)
    }
  }

  private func assemble(_ lead: UInt32, at position: Int, count: Int, least: UInt32) -> Decoded {
    guard position + count <= end else { return (Self.replacement, position + 1) }
    var scalar = lead
    for index in position + 1..<position + count {
      guard Self.isContinuation(bytes[index]) else { return (Self.replacement, position + 1) }
      scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
    }
    guard scalar >= least, scalar <= 0x10FFFF else { return (Self.replacement, position + 1) }
    return (scalar, position + count)
  }

  private func wideScalar(before position: Int) -> Decoded {
    var start = position - 1
    while start > 0, position - start < 4, Self.isContinuation(bytes[start]) { start -= 1 }
    let (scalar, next) = self.scalar(at: start)
    return next == position ? (scalar, start) : (Self.replacement, position - 1)
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
