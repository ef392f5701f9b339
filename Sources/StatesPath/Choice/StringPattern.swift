/// A pattern of `StringMatches`, in which `*` stands for any text.
///
/// The texts between the stars are looked for one after the other, each as far left as possible.
/// A star behind a text only ever helps, so nothing is tried twice: matching takes time in
/// proportion to the length of the text.
package struct StringPattern: Sendable {
  /// The texts between the stars; the first stands at the start, the last at the end.
  private let parts: [Part]

  /// Reads a pattern; `\*` is a star and `\\` a backslash that stand for themselves.
  package init(_ pattern: String) {
    var texts: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in pattern.utf8 {
      if isEscaped {
        if byte != UInt8(ascii: "*"), byte != UInt8(ascii: "\\") {
          texts[texts.count - 1].append(UInt8(ascii: "\\"))
        }
        texts[texts.count - 1].append(byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "*") {
        texts.append([])
      } else {
        texts[texts.count - 1].append(byte)
      }
    }
    if isEscaped { texts[texts.count - 1].append(UInt8(ascii: "\\")) }
    parts = texts.map(Part.init)
  }

  /// Whether the whole of a text matches.
  package func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let (first, last) = (parts[0], parts[parts.count - 1])
    guard parts.count > 1 else { return text.count == first.count && first.stands(at: 0, of: text) }
    let end = text.count - last.count
    guard first.count <= end, first.stands(at: 0, of: text), last.stands(at: end, of: text)
    else { return false }
    var position = first.count
    for part in parts[1..<(parts.count - 1)] {
      guard let next = part.end(in: text, from: position, to: end) else { return false }
      position = next
    }
    return true
  }

  /// A text that must be found.
  private struct Part: Sendable {
    let bytes: [UInt8]
    /// For each length of a beginning of the text, how much of it is a beginning again at its end.
    let borders: [Int]

    var count: Int { bytes.count }

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      var borders = [Int](repeating: 0, count: bytes.count)
      var border = 0
      for index in bytes.indices.dropFirst() {
        while border > 0, bytes[index] != bytes[border] { border = borders[border - 1] }
        if bytes[index] == bytes[border] { border += 1 }
        borders[index] = border
      }
      self.borders = borders
    }

    func stands(at position: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
      bytes.indices.allSatisfy { text[position + $0] == bytes[$0] }
    }

    /// The end of the first place at which the text stands in a range of another.
    func end(in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
      guard !bytes.isEmpty else { return start }
      var matched = 0
      for index in start..<end {
        while matched > 0, text[index] != bytes[matched] { matched = borders[matched - 1] }
        if text[index] == bytes[matched] { matched += 1 }
        if matched == bytes.count { return index + 1 }
      }
      return nil
    }
  }
}
