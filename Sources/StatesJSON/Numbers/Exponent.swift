/// A power of ten, however large: each power has exactly one form.
enum Exponent: Equatable {
  case small(Int)
  /// A power that does not fit: its sign and its digits, most significant first, as text.
  case large(isNegative: Bool, digits: [UInt8])

  /// Reads the exponent part that begins at `place`, if there is one, and adds `offset`, which is
  /// at most the length of a text.
  init(_ bytes: ByteSpan, from place: Int, plus offset: Int) {
    guard place < bytes.count else {
      self = .small(offset)
      return
    }
    var start = place + 1
    let isNegative = bytes[start] == 0x2D
    if isNegative || bytes[start] == 0x2B { start += 1 }
    while start < bytes.count - 1, bytes[start] == 0x30 { start += 1 }
    let digits = bytes.slice(start, bytes.count)
    if digits.count <= 18 {
      let power = digits.buffer.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      self = .small((isNegative ? -power : power) + offset)
    } else {
      self = Self.sum(Array(digits.buffer), isNegative: isNegative, plus: offset)
    }
  }

  /// The sum of a power of at least nineteen digits and a small offset, which has the same sign.
  private static func sum(_ digits: [UInt8], isNegative: Bool, plus offset: Int) -> Exponent {
    var digits = digits
    var carry = isNegative ? -offset : offset
    var index = digits.count - 1
    while carry != 0, index >= 0 {
      let sum = Int(digits[index] - 0x30) + carry
      let digit = ((sum % 10) + 10) % 10
      digits[index] = UInt8(digit) + 0x30
      carry = (sum - digit) / 10
      index -= 1
    }
    while carry > 0 {
      digits.insert(UInt8(carry % 10) + 0x30, at: 0)
      carry /= 10
    }
    let text = String(decoding: digits.drop { $0 == 0x30 }, as: UTF8.self)
    if let power = Int((isNegative ? "-" : "") + text) { return .small(power) }
    return .large(isNegative: isNegative, digits: Array(text.utf8))
  }

  var hash: UInt64 {
    switch self {
    case .small(let power): ContentHash.mix(UInt64(bitPattern: Int64(power)), 1)
    case .large(let isNegative, let digits):
      digits.withUnsafeBufferPointer {
        ContentHash.mix(ContentHash.text(ByteSpan($0)), isNegative ? 3 : 2)
      }
    }
  }
}

extension Exponent: Comparable {
  static func < (lhs: Self, rhs: Self) -> Bool {
    switch (lhs, rhs) {
    case (.small(let left), .small(let right)): left < right
    case (.small, .large(let isNegative, _)): !isNegative
    case (.large(let isNegative, _), .small): isNegative
    case (.large(let isNegative, let left), .large(let isOtherNegative, let right)):
      if isNegative != isOtherNegative {
        isNegative
      } else if isNegative {
        isLess(right, left)
      } else {
        isLess(left, right)
      }
    }
  }

  private static func isLess(_ lhs: [UInt8], _ rhs: [UInt8]) -> Bool {
    lhs.count != rhs.count ? lhs.count < rhs.count : lhs.lexicographicallyPrecedes(rhs)
  }
}
