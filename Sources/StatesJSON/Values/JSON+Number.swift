extension JSON {
  /// A JSON number, which keeps its spelling and is compared by value.
  public struct Number: Sendable {
    private enum Storage: Sendable {
      case integer(Int64)
      case spelled(String)
    }

    private let storage: Storage

    /// A whole number.
    public init(_ value: Int64) { storage = .integer(value) }

    /// A finite number, spelled without fraction when it is whole and fits 64 bits, else in Java's
    /// layout (`9.223372036854776E18`).
    ///
    /// - Precondition: `value` is finite, since JSON has no other numbers.
    public init(_ value: Double) {
      storage =
        Int64(exactly: value).map(Storage.integer) ?? .spelled(NumberText.text(value))
    }

    /// The number spelled so, or `nil` if JSON has no such number.
    public init?(spelling: String) {
      var text = spelling
      let isNumber = text.withUTF8 { NumberGrammar.isNumber(ByteSpan($0)) }
      guard isNumber else { return nil }
      let small = text.withUTF8 { SmallNumber.value(ByteSpan($0)) }
      storage = small.map { .integer($0.smallInteger) } ?? .spelled(spelling)
    }

    /// The number as it is spelled.
    public var spelling: String {
      switch storage {
      case .integer(let value): String(value)
      case .spelled(let text): text
      }
    }

    /// The nearest double; infinite when the number is larger than any.
    public var double: Double {
      switch storage {
      case .integer(let value): Double(value)
      case .spelled: withDecimal(\.double)
      }
    }

    /// The number if it is whole and fits: also `1e2`, `100.0` and `-0`.
    public var int64: Int64? {
      switch storage {
      case .integer(let value): value
      case .spelled: withDecimal(\.int64)
      }
    }

    /// Calls `body` with the exact value.
    private func withDecimal<Result>(_ body: (Decimal) -> Result) -> Result {
      withSpelling { body(Decimal($0)) }
    }

    /// Calls `body` with the bytes of the spelling.
    func withSpelling<Result>(_ body: (ByteSpan) -> Result) -> Result {
      var text = spelling
      return text.withUTF8 { body(ByteSpan($0)) }
    }
  }
}

extension JSON.Number: Hashable, Comparable {
  /// Whether both are the same number, however spelled.
  public static func == (lhs: Self, rhs: Self) -> Bool {
    if case (.integer(let left), .integer(let right)) = (lhs.storage, rhs.storage) {
      return left == right
    }
    return lhs.withDecimal { left in rhs.withDecimal { left == $0 } }
  }

  /// Whether the first is less, exactly.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.withDecimal { left in rhs.withDecimal { left < $0 } }
  }

  /// Hashes the exact value.
  public func hash(into hasher: inout Hasher) { hasher.combine(withDecimal(\.hash)) }
}

extension JSON.Number: CustomStringConvertible {
  /// The number as it is spelled.
  public var description: String { spelling }
}

extension JSON.Number: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// A whole number.
  public init(integerLiteral value: Int64) { self.init(value) }
  /// A number.
  public init(floatLiteral value: Double) { self.init(value) }
}
