/// Statements about all values of a generator, checked on many of them.
///
/// In a test one line is enough. The error that is thrown describes itself: the smallest value
/// that fails, why, and how to see it again.
///
///     try Property.check("sorting keeps the count", cases: 200, Gen.int.list()) { numbers in
///       numbers.sorted().count == numbers.count
///     }
public enum Property {
  /// What a statement came to for one value.
  public enum Outcome: Sendable, Hashable {
    /// The statement holds.
    case passed
    /// The statement does not hold, for this reason.
    case failed(reason: String)
    /// The statement says nothing about this value.
    case discarded
  }

  /// Thrown by a statement that says nothing about its value.
  public struct Discarded: Error, Sendable {
    /// A refusal to judge.
    public init() {}
  }

  /// Checks that `holds` answers true, and throws nothing, for many values of `gen`.
  ///
  /// - Parameters:
  ///   - name: What is stated; the seed is derived from it unless one is given.
  ///   - cases: How many values must pass.
  ///   - settings: Seed, limits and patience.
  ///   - examples: Values to check before all others; they are not shrunk.
  ///   - recording: A recording to check alone, as a failure prints it.
  ///   - gen: Where values come from.
  ///   - labels: Names the classes that a value belongs to, for the statistics.
  ///   - holds: The statement; throwing ``Discarded`` passes over a value.
  /// - Returns: What was seen.
  /// - Throws: The failure, made small.
  @discardableResult
  public static func check<Value>(
    _ name: String, cases: Int = 100, settings: Settings = Settings(), examples: [Value] = [],
    replaying recording: [UInt64]? = nil, _ gen: Gen<Value>,
    labels: (Value) -> [String] = { _ in [] }, holds: (Value) throws -> Bool
  ) throws(Failure) -> Report {
    try judge(
      name, cases: cases, settings: settings, examples: examples, replaying: recording, gen,
      labels: labels
    ) { value in
      attempt { try holds(value) ? .passed : .failed(reason: "the statement is false") }
    }
  }

  /// Checks that `body` throws nothing for many values of `gen`; otherwise as
  /// ``check(_:cases:settings:examples:replaying:_:labels:holds:)``.
  @discardableResult
  public static func checkSucceeds<Value>(
    _ name: String, cases: Int = 100, settings: Settings = Settings(), examples: [Value] = [],
    replaying recording: [UInt64]? = nil, _ gen: Gen<Value>,
    labels: (Value) -> [String] = { _ in [] }, body: (Value) throws -> Void
  ) throws(Failure) -> Report {
    try judge(
      name, cases: cases, settings: settings, examples: examples, replaying: recording, gen,
      labels: labels
    ) { value in
      attempt {
        try body(value)
        return .passed
      }
    }
  }

  /// Checks that `outcome` never answers that it failed, for many values of `gen`; otherwise as
  /// ``check(_:cases:settings:examples:replaying:_:labels:holds:)``.
  @discardableResult
  public static func judge<Value>(
    _ name: String, cases: Int = 100, settings: Settings = Settings(), examples: [Value] = [],
    replaying recording: [UInt64]? = nil, _ gen: Gen<Value>,
    labels: (Value) -> [String] = { _ in [] }, outcome: (Value) -> Outcome
  ) throws(Failure) -> Report {
    try withoutActuallyEscaping(outcome) { outcome throws(Failure) in
      try withoutActuallyEscaping(labels) { labels throws(Failure) in
        var check = Check(
          name: name, cases: cases, settings: settings, gen: gen, labels: labels, outcome: outcome)
        if let recording { return try check.run(replaying: recording) }
        return try check.run(examples: examples)
      }
    }
  }

  private static func attempt(_ body: () throws -> Outcome) -> Outcome {
    do {
      return try body()
    } catch is Discarded {
      return .discarded
    } catch {
      return .failed(reason: "threw \(error)")
    }
  }
}
