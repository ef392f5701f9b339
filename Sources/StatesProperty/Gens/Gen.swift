/// A recipe for building values from choices.
///
/// A generator is a plain value: it has no subclass and no shrinker of its own. Because shrinking
/// edits choices, `map` and `flatMap` need no inverse, and every generator shrinks.
public struct Gen<Value>: Sendable {
  @usableFromInline let build: @Sendable (inout Choices) -> Value

  /// A generator that runs `build`, which draws everything random from the choices it is given.
  @inlinable
  public init(_ build: @escaping @Sendable (inout Choices) -> Value) { self.build = build }

  /// Builds one value.
  @inlinable
  public func callAsFunction(_ choices: inout Choices) -> Value { build(&choices) }
}

extension Gen {
  /// Always `value`, without drawing anything.
  public static func always(_ value: Value) -> Gen where Value: Sendable { Gen { _ in value } }

  /// The values of this generator, transformed.
  @inlinable
  public func map<Result>(_ transform: @escaping @Sendable (Value) -> Result) -> Gen<Result> {
    Gen<Result> { transform(self(&$0)) }
  }

  /// A generator that depends on a value drawn first.
  @inlinable
  public func flatMap<Result>(_ next: @escaping @Sendable (Value) -> Gen<Result>) -> Gen<Result> {
    Gen<Result> { next(self(&$0))(&$0) }
  }

  /// The same values, marked as parts of their own under `label`.
  ///
  /// Shrinking deletes, moves and replaces such parts whole, and lets those of one label stand for
  /// each other.
  public func labelled(_ label: StaticLabel) -> Gen {
    Gen { choices in choices.span(label) { self(&$0) } }
  }

  /// Either nothing, the simpler, or a value; nothing comes once in `denominator` times.
  ///
  /// - Parameters:
  ///   - denominator: How many values come for each nothing, and one more.
  ///   - isPossible: Whether there can be a value here. Where a recursion must end, this keeps the
  ///     recording the same as where it may go on, so that parts can move between the two.
  /// - Returns: A generator of values and nothing.
  public func optional(nilOnceIn denominator: UInt64 = 4, isPossible: Bool = true) -> Gen<Value?> {
    Gen<Value?> { choices in
      choices.span("optional") { choices in
        guard isPossible else {
          choices.force(0, upTo: 1, as: .alternative)
          return nil
        }
        return choices.chance(denominator - 1, in: denominator) ? self(&choices) : nil
      }
    }
  }

  /// A list of such values; the shorter, the simpler.
  public func list(_ count: ClosedRange<Int> = 0...100) -> Gen<[Value]> {
    Gen<[Value]> { $0.list(count) { self(&$0) } }
  }

  /// A list of exactly `count` such values.
  public func list(count: Int) -> Gen<[Value]> { list(count...count) }
}
