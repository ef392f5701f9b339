/// The choices of one case as a short text, so that they can be copied from a report.
///
/// A token repeats a case in this version of the kit, whatever was weighted how when it was found.
/// What must last is kept as a scenario file.
public struct ReplayToken: Sendable, Hashable {
  /// The choices.
  public let recording: [UInt64]

  private static let prefix = "c1-"
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
  /// For each byte the place of that letter, or 255.
  private static let places: [UInt8] = letters.enumerated().reduce(
    into: [UInt8](repeating: 255, count: 256)
  ) { places, letter in places[Int(letter.element)] = UInt8(letter.offset) }

  /// The token of some choices; zeros at the end say nothing, since a replay goes on with them.
  public init(_ recording: [UInt64]) {
    self.recording = Array(recording.reversed().drop { $0 == 0 }.reversed())
  }

  /// Whether a text is meant as a token, be it whole or not.
  public static func isMeant(by text: String) -> Bool { text.hasPrefix(prefix) }

  /// The token that `text` spells; `nil` if it is not whole.
  public init?(text: String) {
    guard Self.isMeant(by: text), let bytes = Self.bytes(text.utf8.dropFirst(Self.prefix.count)),
      bytes.count >= 4
    else { return nil }
    let (content, sum) = (bytes.dropLast(4), bytes.suffix(4))
    guard sum.elementsEqual(Self.checksum(content)), let numbers = Self.numbers(content) else {
      return nil
    }
    self.init(numbers)
  }

  /// The token as reports print it.
  public var text: String {
    var bytes: [UInt8] = []
    for number in recording {
      var rest = number
      while rest > 0x7F {
        bytes.append(UInt8(rest & 0x7F) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }
    bytes += Self.checksum(bytes)
    return Self.prefix + String(decoding: Self.spelled(bytes), as: UTF8.self)
  }

  private static func checksum(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let folded = hash ^ hash >> 32
    return (0..<4).map { UInt8(truncatingIfNeeded: folded >> UInt64(8 * $0)) }
  }

  /// Six bits a letter, from the highest; what is left of the last letter is zero.
  private static func spelled(_ bytes: [UInt8]) -> [UInt8] {
    var (text, bits, count) = ([UInt8](), 0, 0)
    for byte in bytes {
      (bits, count) = (bits << 8 | Int(byte), count + 8)
      while count >= 6 {
        count -= 6
        text.append(letters[bits >> count & 63])
      }
      bits &= (1 << count) - 1
    }
    if count > 0 { text.append(letters[bits << (6 - count) & 63]) }
    return text
  }

  private static func bytes(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var (bytes, bits, count) = ([UInt8](), 0, 0)
    for letter in text {
      let place = places[Int(letter)]
      guard place != 255 else { return nil }
      (bits, count) = (bits << 6 | Int(place), count + 6)
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count))
        bits &= (1 << count) - 1
      }
    }
    return bits == 0 && count < 6 ? bytes : nil
  }

  private static func numbers(_ bytes: some Sequence<UInt8>) -> [UInt64]? {
    var (numbers, number, shift) = ([UInt64](), UInt64(0), UInt64(0))
    for byte in bytes {
      guard shift < 63 || shift == 63 && byte <= 1 else { return nil }
      number |= UInt64(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 {
        numbers.append(number)
        (number, shift) = (0, 0)
      }
    }
    return shift == 0 ? numbers : nil
  }
}
