import StatesJSON

/// What a number in a definition may be.
enum Bounds {
  case wholeNumber(ClosedRange<Int64>)
  case number(ClosedRange<Double>)

  /// The longest time that any field takes, in seconds.
  static let seconds: Int64 = 99_999_999

  /// What is wrong with a literal value, if anything.
  func fault(of value: Value, in arena: Arena) -> Diagnostic.Message? {
    switch self {
    case .wholeNumber(let range):
      guard value.isNumber, let number = arena.int64(of: value) else {
        return .expected("Integer", advice: Self.advice(for: value))
      }
      return range.contains(number) ? nil : .outOfRange(Self.text(range))
    case .number(let range):
      guard value.isNumber else { return .expected("Number", advice: Self.advice(for: value)) }
      let number = arena.double(of: value)
      return range.contains(number) ? nil : .outOfRange(Self.text(range))
    }
  }

  private static func advice(for value: Value) -> String? {
    value.isString ? "write the number without quotation marks" : nil
  }

  private static func text(_ range: ClosedRange<Int64>) -> String {
    range.upperBound == .max
      ? "at least \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
  }

  private static func text(_ range: ClosedRange<Double>) -> String {
    let lower = whole(range.lowerBound)
    return range.upperBound.isFinite
      ? "from \(lower) to \(whole(range.upperBound))" : "at least \(lower)"
  }

  private static func whole(_ number: Double) -> String {
    Int64(exactly: number).map { String($0) } ?? String(number)
  }
}

extension Diagnostic.Message {
  static func outOfRange(_ range: String) -> Self { Self(.schema, "Value must be \(range)") }
}
