extension Gen where Value == Int {
  /// A whole number in `range`; the one nearest to zero is the simplest, a positive one before its
  /// negative.
  ///
  /// Fresh numbers favour the ends of the range, small ones, and what was drawn before.
  public static func int(_ range: ClosedRange<Int>) -> Gen {
    Gen { $0.integer(in: range) }
  }

  /// Any whole number; zero is the simplest.
  public static var int: Gen { int(Int.min...Int.max) }
}

extension Gen where Value: FixedWidthInteger & Sendable {
  /// A whole number in `range`; the one nearest to zero is the simplest.
  ///
  /// The range must fit `Int64`.
  public static func integer(in range: ClosedRange<Value>) -> Gen {
    let bounds = Int64(range.lowerBound)...Int64(range.upperBound)
    return Gen { Value(truncatingIfNeeded: $0.integer(in: bounds)) }
  }
}

extension Gen where Value == UInt64 {
  /// All 64 bits, small numbers and the greatest ones more often than the rest.
  public static var bits: Gen {
    Gen { UInt64(bitPattern: $0.integer(in: Int64.min...Int64.max)) }
  }
}
