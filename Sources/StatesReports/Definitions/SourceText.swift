/// A text as people look at it: in lines.
public struct SourceText: Sendable {
  /// A place as people count: both from 1.
  public struct Place: Sendable, Hashable {
    /// The line.
    public let line: Int
    /// The character, a Unicode scalar, in the line.
    public let column: Int
  }

  private let bytes: [UInt8]
  /// Where each line begins.
  private let starts: [Int]
  /// How many characters stand before each block of bytes, so that a place in a long line is found
  /// as fast as one in a short line.
  private let counts: [Int]

  private static let block = 1 << 12

  /// Takes a text apart into lines, which end in LF, CR LF or CR.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let isLast = byte == 0x0A || byte == 0x0D && bytes.dropFirst(index + 1).first != 0x0A
      if isLast { starts.append(index + 1) }
    }
    self.starts = starts
    counts = stride(from: 0, to: bytes.count, by: Self.block).reduce(into: [0]) { counts, start in
      let block = bytes[start..<min(start + Self.block, bytes.count)]
      counts.append(counts[counts.count - 1] + block.count(where: Self.beginsCharacter))
    }
  }

  private static func beginsCharacter(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  /// How many characters stand before the byte number `offset`.
  private func characters(before offset: Int) -> Int {
    let block = offset / Self.block
    return counts[block] + bytes[block * Self.block..<offset].count(where: Self.beginsCharacter)
  }

  /// The place of the byte number `offset`.
  public func place(of offset: Int) -> Place {
    let index = line(of: offset)
    let end = min(max(offset, starts[index]), bytes.count)
    return Place(
      line: index + 1, column: characters(before: end) - characters(before: starts[index]) + 1)
  }

  /// The line, counted from 0, in which the byte stands.
  private func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// A piece of a line with something in it marked.
  struct Excerpt {
    /// The text, without tabs and control characters, and cut where it is too long.
    let text: String
    /// How many characters stand before the mark, and how many it has.
    let indent: Int
    let length: Int
  }

  /// The line around the byte number `offset`, with the word or literal there marked.
  func excerpt(at offset: Int, width: Int) -> Excerpt {
    let index = line(of: offset)
    let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
    let start = max(starts[index], offset - width / 2)
    let before = visible(bytes[start..<min(offset, end)])
    let rest = visible(bytes[min(offset, end)..<min(end, offset + 2 * width)])
    let head = start > starts[index] ? ["…"] + before : before
    let room = max(1, width - head.count)
    let tail = rest.count > room ? rest.prefix(room - 1) + ["…"] : rest[...]
    let length = min(Self.tokenLength(rest), tail.count)
    return Excerpt(
      text: String(String.UnicodeScalarView(head + tail)), indent: head.count,
      length: max(1, length))
  }

  /// The scalars that can be shown; everything else becomes a blank.
  private func visible(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    // A cut may fall into a character: what is left of it is not shown.
    let whole = bytes.drop { $0 & 0xC0 == 0x80 }
    var scalars = Array(String(decoding: whole, as: UTF8.self).unicodeScalars)
    while let last = scalars.last, last == "\n" || last == "\r" || last == "\u{FFFD}" {
      scalars.removeLast()
    }
    return scalars.map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: " "
      case _: scalar
      }
    }
  }

  /// How many characters the string or word at the front has.
  private static func tokenLength(_ text: [Unicode.Scalar]) -> Int {
    guard text.first == "\"" else {
      return text.prefix { !"{}[],: ".unicodeScalars.contains($0) }.count
    }
    var index = 1
    while index < text.count, text[index] != "\"" { index += text[index] == "\\" ? 2 : 1 }
    return min(index + 1, text.count)
  }
}
