/// A place in a text.
public struct SourceLocation: Sendable, Hashable {
  /// The line, counted from 1; lines end in LF, CR LF or CR.
  public let line: Int
  /// The character (Unicode scalar) in the line, counted from 1.
  public let column: Int
  /// The byte in the text, counted from 0.
  public let offset: Int

  /// The place of the byte number `offset` in a text.
  init(of offset: Int, in bytes: ByteSpan) {
    self = SourceLocation(line: 1, column: 1, offset: 0).advanced(to: offset, in: bytes)
  }

  private init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }

  /// The later place of the byte number `target`.
  private func advanced(to target: Int, in bytes: ByteSpan) -> SourceLocation {
    var line = line
    var column = column
    for index in offset..<max(offset, min(target, bytes.count)) {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D && bytes[index + 1] != 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80, byte != 0x0D {
        column += 1
      }
    }
    return SourceLocation(line: line, column: column, offset: target)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// Line and column as people write them.
  public var description: String { "line \(line), column \(column)" }
}

extension SourceLocation {
  /// The places of all of `offsets` by their offset, found in one pass.
  static func all(_ offsets: [Int], in bytes: ByteSpan) -> [Int: SourceLocation] {
    var places: [Int: SourceLocation] = [:]
    var place = SourceLocation(line: 1, column: 1, offset: 0)
    for offset in offsets.sorted() {
      place = place.advanced(to: offset, in: bytes)
      places[offset] = place
    }
    return places
  }
}
