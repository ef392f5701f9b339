extension Gen where Value == Unicode.Scalar {
  /// A printable character of ASCII; the letter a is the simplest, then letters and digits.
  public static var ascii: Gen {
    Gen { choices in
      let last = UInt64(ScalarScale.printable.count - 1)
      return ScalarScale.scalar(at: choices.draw(upTo: last))
    }
  }

  /// Any scalar of Unicode; the letter a is the simplest, then the rest of ASCII.
  ///
  /// Fresh ones favour ASCII and what trips programs: controls, quotes, characters of two, three
  /// and four bytes, marks that combine, text that runs backwards.
  public static var unicode: Gen {
    Gen { choices in
      ScalarScale.scalar(
        at: choices.draw(upTo: ScalarScale.last, as: .number, picking: ScalarScale.fresh))
    }
  }
}

extension Gen where Value == String {
  /// Text of `count` scalars; the shorter the simpler, and the letter a before all else.
  public static func string(
    _ count: ClosedRange<Int> = 0...50, of scalars: Gen<Unicode.Scalar> = .unicode
  ) -> Gen {
    Gen { choices in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: choices.list(count, label: "character") { scalars(&$0) })
      return String(text)
    }
  }

  /// Printable ASCII text.
  public static func ascii(_ count: ClosedRange<Int> = 0...50) -> Gen {
    string(count, of: .ascii)
  }
}

/// How the scalars of Unicode are counted from the simplest up.
enum ScalarScale {
  static let printable: [UInt8] =
    Array(UInt8(ascii: "a")...UInt8(ascii: "z")) + Array(UInt8(ascii: "0")...UInt8(ascii: "9"))
    + Array(UInt8(ascii: "A")...UInt8(ascii: "Z")) + [UInt8(ascii: " ")]
    + Array(0x21...0x2F) + Array(0x3A...0x40) + Array(0x5B...0x60) + Array(0x7B...0x7E)

  private static let controls: [UInt8] =
    [0x0A, 0x09, 0x0D, 0x00, 0x7F] + Array(0x01...0x08)
    + [0x0B, 0x0C] + Array(0x0E...0x1F)
  private static let ascii = printable + controls
  private static let surrogates: ClosedRange<UInt32> = 0xD800...0xDFFF

  /// The greatest index.
  static let last = UInt64(0x10FFFF - surrogates.count)

  static func scalar(at index: UInt64) -> Unicode.Scalar {
    if index < UInt64(ascii.count) { return Unicode.Scalar(ascii[Int(index)]) }
    let code = UInt32(truncatingIfNeeded: index)
    let skipped = code < surrogates.lowerBound ? code : code + UInt32(surrogates.count)
    return Unicode.Scalar(skipped) ?? "\u{FFFD}"
  }

  /// Where a fresh scalar lies: mostly in ASCII, and elsewhere at the places that matter.
  static func fresh(_ random: inout SplitMix64) -> UInt64 {
    switch random.next(upTo: 15) {
    case 0...7: return random.next(upTo: UInt64(printable.count - 1))
    case 8, 9: return random.next(upTo: UInt64(ascii.count - 1))
    case 10, 11: return telling[Int(random.next(upTo: UInt64(telling.count - 1)))]
    case 12: return random.next(upTo: 0x7FF)
    case 13: return random.next(upTo: 0xFFFF)
    default: return random.next(upTo: last)
    }
  }

  /// Ends of encoded lengths, neighbours of the surrogates, combining and bidirectional marks,
  /// joiners, line separators, the byte order mark, and a few characters with unusual case.
  private static let telling: [UInt64] =
    [
      0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0xFFFF, 0x1_0000, 0x10_FFFF, 0x85, 0xA0, 0xAD,
      0x300, 0x200B, 0x200D, 0x2028, 0x2029, 0x202E, 0xFEFF, 0xFE0F, 0xDF, 0x130, 0x1C5, 0x1_F600,
      0x1_F3FD, 0x1_F1E6,
    ].map { $0 > 0xDFFF ? $0 - UInt64(surrogates.count) : $0 }
}
