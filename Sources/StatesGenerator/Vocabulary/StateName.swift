/// The names that generated states get, in the order in which the states come up.
enum StateName {
  /// How many states a machine may have.
  static let limit = 96

  /// The plain names: A to Z, then A2 to Z2 and so on.
  static let plain: [String] = (0..<limit).map { index in
    let letter = String(UnicodeScalar(UInt8(65 + index % 26)))
    return index < 26 ? letter : "\(letter)\(index / 26 + 1)"
  }

  /// Names that are as legal as any and that one does not think of.
  static let odd: [String] = [
    "a", "two words", "ümlaut", "状態", "1", "a.b", "$", "emoji 🙂", "'quoted'",
    String(repeating: "long ", count: 16), " ", "A ", "States.ALL", "{}", "\u{65}\u{301}",
  ]

  static let all: [String] = plain + odd
}
