import StatesJSON

/// One of the few single values that generated data has, with its place among those of its kind.
///
/// Because there are few of them and their order is known, a generator can tell which of them a
/// comparison holds for, and so which ways of a Choice are open.
struct Constant: Sendable {
  /// What comparisons it takes part in.
  enum Kind: UInt8, Sendable { case null, bool, number, text, timestamp, container }

  let kind: Kind
  /// The place among numbers, or among booleans; equal numbers have equal places.
  let rank: Int
  /// The place among texts, for those that are texts.
  let textRank: Int
  /// The JSON text.
  let json: String

  private init(_ kind: Kind, _ rank: Int, text: Int = -1, _ json: String) {
    self.kind = kind
    self.rank = rank
    textRank = text
    self.json = json
  }

  /// Every constant, the simplest of its kind first.
  static let table: [Constant] = [
    .init(.number, 2, "0"), .init(.number, 3, "1"), .init(.number, 5, "2"),
    .init(.number, 6, "3"), .init(.number, 1, "-1"), .init(.number, 4, "1.5"),
    .init(.number, 2, "0.0"), .init(.number, 7, "10"),
    .init(.text, 0, text: 8, #""a""#), .init(.text, 0, text: 11, #""b""#),
    .init(.text, 0, text: 0, #""""#), .init(.text, 0, text: 10, #""ab""#),
    .init(.text, 0, text: 9, #""a*b""#), .init(.text, 0, text: 7, #""A""#),
    .init(.text, 0, text: 1, #""1""#), .init(.text, 0, text: 12, #""true""#),
    .init(.text, 0, text: 13, #""é""#),
    .init(.timestamp, 1, text: 4, #""2025-01-01T00:00:10Z""#),
    .init(.timestamp, 2, text: 5, #""2025-01-01T00:01:00.500Z""#),
    .init(.timestamp, 0, text: 2, #""2024-01-01T00:00:00Z""#),
    .init(.timestamp, 0, text: 3, #""2024-01-01T05:00:00+05:00""#),
    .init(.bool, 0, "false"), .init(.bool, 1, "true"), .init(.null, 0, "null"),
    .init(.container, 0, "[]"), .init(.container, 1, "{}"),
  ]

  /// The value in an arena.
  func value(in arena: Arena) -> Value {
    (try? arena.parse(json)) ?? .null
  }

  /// The bytes of the text, for those that are texts.
  var contents: [UInt8] { Array(json.utf8.dropFirst().dropLast()) }

  /// Whether the value is a string.
  var isText: Bool { textRank >= 0 }
}

/// Some of the constants.
struct ConstantSet: Sendable, Hashable {
  var bits: UInt32

  init(bits: UInt32 = 0) { self.bits = bits }

  /// The constants that satisfy the condition.
  init(where condition: (Constant) -> Bool) {
    bits = 0
    for (index, constant) in Constant.table.enumerated() where condition(constant) {
      bits |= 1 << UInt32(index)
    }
  }

  static let all = ConstantSet { _ in true }
  static let numbers = ConstantSet { $0.kind == .number }
  static let texts = ConstantSet { $0.kind == .text }
  static let timestamps = ConstantSet { $0.kind == .timestamp }
  static let strings = ConstantSet { $0.isText }
  static let bools = ConstantSet { $0.kind == .bool }
  static let nulls = ConstantSet { $0.kind == .null }
  static let counts = ConstantSet { $0.kind == .number && ["0", "1", "2", "3"].contains($0.json) }
  static let positive = ConstantSet { $0.kind == .number && ["1", "2", "3"].contains($0.json) }

  /// What can be read as a whole number from 0 on.
  static let whole = ConstantSet {
    ["0", "1", "2", "3", "0.0", "10", #""1""#].contains($0.json)
  }
  static let negative = ConstantSet { $0.json == "-1" }

  var isEmpty: Bool { bits == 0 }
  var count: Int { bits.nonzeroBitCount }

  func contains(_ index: Int) -> Bool { bits & (1 << UInt32(index)) != 0 }
  func contains(_ other: ConstantSet) -> Bool { other.isSubset(of: self) }
  /// Whether some of `other` are among these and some are not.
  func divides(_ other: ConstantSet) -> Bool {
    bits & other.bits != 0 && !other.isSubset(of: self)
  }
  func isSubset(of other: ConstantSet) -> Bool { bits & ~other.bits == 0 }
  func intersection(_ other: ConstantSet) -> ConstantSet {
    ConstantSet(bits: bits & other.bits)
  }
  func union(_ other: ConstantSet) -> ConstantSet { ConstantSet(bits: bits | other.bits) }
  func subtracting(_ other: ConstantSet) -> ConstantSet {
    ConstantSet(bits: bits & ~other.bits)
  }

  /// The place of a constant among these.
  func place(of index: Int) -> Int { (bits & ((1 << UInt32(index)) - 1)).nonzeroBitCount }

  /// The number of the constant that is at this place among these.
  func element(_ place: Int) -> Int {
    var left = bits
    for _ in 0..<place { left &= left &- 1 }
    return left == 0 ? 0 : left.trailingZeroBitCount
  }
}
