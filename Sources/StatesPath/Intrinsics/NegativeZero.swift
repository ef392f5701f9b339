import StatesJSON

extension Arena {
  /// `value`, read from `text`, with every whole number `-0` in it replaced by `0`.
  ///
  /// Java's integers have no negative zero, and what AWS reads from a string it writes anew.
  func withoutNegativeZero(_ value: Value, text: UnsafeBufferPointer<UInt8>) -> Value {
    text.holdsNegativeZero ? replacingNegativeZero(value) : value
  }

  /// The nesting is that of a parsed text, which is bounded.
  private func replacingNegativeZero(_ value: Value) -> Value {
    switch value.kind {
    case .null, .bool, .string: value
    case .number: numberSpelling(of: value) == "-0" ? number(Int64(0)) : value
    case .array:
      array(count: count(of: value)) { replacingNegativeZero(element($0, of: value)) }
    case .object:
      object(count: count(of: value)) {
        (key(at: $0, of: value), replacingNegativeZero(memberValue(at: $0, of: value)))
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether `-0` stands anywhere, perhaps as a number.
  fileprivate var holdsNegativeZero: Bool {
    indices.dropLast().contains {
      self[$0] == UInt8(ascii: "-") && self[$0 + 1] == UInt8(ascii: "0")
    }
  }
}
