/// A pattern as scalars, read from left to right.
///
/// Scalars between `\Q` and `\E` carry a mark that keeps them from equalling any syntax.
struct PatternReader {
  /// The longest pattern, in scalars.
  static let limit = 65_536
  private static let quoted: UInt32 = 1 << 31

  private var scalars: [UInt32] = []
  private var offsets: [Int] = []
  private let end: Int
  private(set) var index = 0

  init(_ pattern: String, readsQuotes: Bool) throws(RegexError) {
    end = pattern.utf8.count
    guard end <= Self.limit * 4, pattern.unicodeScalars.count <= Self.limit else {
      throw RegexError(
        kind: .size, offset: 0, message: RegexMessage.patternLength(Self.limit))
    }
    scalars.reserveCapacity(end)
    offsets.reserveCapacity(end)
    var offset = 0
    for scalar in pattern.unicodeScalars {
      scalars.append(scalar.value)
      offsets.append(offset)
      offset += UTF8.length(of: scalar.value)
    }
    if readsQuotes { markQuotes() }
  }

  /// Takes out `\Q` and `\E`, and marks what is between them.
  private mutating func markQuotes() {
    var kept: [UInt32] = []
    var places: [Int] = []
    var isQuoting = false
    var index = 0
    while index < scalars.count {
      let next = index + 1 < scalars.count ? scalars[index + 1] : 0
      if scalars[index] == "\\", next == (isQuoting ? "E" : "Q") {
        isQuoting.toggle()
        index += 2
        continue
      }
      let isEscape = scalars[index] == "\\" && !isQuoting && index + 1 < scalars.count
      for _ in 0..<(isEscape ? 2 : 1) {
        kept.append(isQuoting ? scalars[index] | Self.quoted : scalars[index])
        places.append(offsets[index])
        index += 1
      }
    }
    (scalars, offsets) = (kept, places)
  }

  /// The UTF-8 offset of the next scalar.
  var offset: Int { index < offsets.count ? offsets[index] : end }

  var isAtEnd: Bool { index == scalars.count }

  /// The next scalar with its quoting mark, or `nil` at the end.
  var next: UInt32? { peek(0) }

  /// Whether the next scalar stands for itself, whatever it is.
  var isQuoted: Bool { next.map { $0 & Self.quoted != 0 } ?? false }

  func peek(_ distance: Int) -> UInt32? {
    index + distance < scalars.count ? scalars[index + distance] : nil
  }

  mutating func advance(_ count: Int = 1) { index += count }

  /// Goes back to an earlier index.
  mutating func rewind(to earlier: Int) { index = earlier }

  /// Takes the next scalar without its mark; there must be one.
  mutating func take() -> UInt32 {
    defer { index += 1 }
    return scalars[index] & ~Self.quoted
  }

  /// Takes the next scalar if it is `syntax`.
  mutating func take(_ syntax: Unicode.Scalar) -> Bool {
    guard next == syntax else { return false }
    index += 1
    return true
  }

  /// Whether the next scalars are those of `text`.
  func sees(_ text: String) -> Bool {
    text.unicodeScalars.enumerated().allSatisfy { peek($0.offset) == $0.element.value }
  }

  /// Takes the next scalars if they are those of `text`.
  mutating func take(text: String) -> Bool {
    guard sees(text) else { return false }
    index += text.unicodeScalars.count
    return true
  }

  /// Skips blanks and comments that the flag `x` allows.
  mutating func skipComments() {
    while let scalar = next {
      if scalar == "#" {
        while let other = next, !LineBreaks.unicode.contains(other) { index += 1 }
      } else if scalar != " ", !(0x09...0x0D).contains(scalar) {
        return
      } else {
        index += 1
      }
    }
  }

  /// The pattern from `start` to here, for messages.
  func text(from start: Int) -> String {
    var text = ""
    for scalar in scalars[start..<min(index, scalars.count)] {
      text.unicodeScalars.append(Unicode.Scalar(scalar & ~Self.quoted) ?? "\u{FFFD}")
    }
    return text
  }

  func error(
    _ message: String, kind: RegexError.Kind = .syntax, at place: Int? = nil
  ) -> RegexError {
    let index = place ?? index
    return RegexError(
      kind: kind, offset: index < offsets.count ? offsets[index] : end, message: message)
  }
}

/// Lets an optional scalar's number be compared with a literal.
func == (value: UInt32?, literal: Unicode.Scalar) -> Bool { value == literal.value }
func != (value: UInt32?, literal: Unicode.Scalar) -> Bool { value != literal.value }
