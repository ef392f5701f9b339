/// In how many observations each rule was put to the test: a rule that never was has judged nothing.
///
/// Counts are sums, so that it does not matter who counted which observations, or in which order.
public struct PremiseCounts: Sendable {
  /// The rules, in the order of ``observations``.
  public let rules: [Invariant]
  /// For each rule the number of observations in which its premise held.
  public private(set) var observations: [UInt64]

  /// Nothing counted so far.
  public init(of rules: [Invariant] = Invariant.catalog) {
    self.rules = rules
    observations = Array(repeating: 0, count: rules.count)
  }

  /// Counts one observation, judged by the same rules.
  public mutating func count(_ judgement: Judgement) {
    precondition(judgement.premises.count == rules.count, "judged by other rules")
    for (rule, premises) in judgement.premises.enumerated() where premises > 0 {
      observations[rule] += 1
    }
  }

  /// Adds what was counted elsewhere, by the same rules.
  public mutating func add(_ other: PremiseCounts) {
    precondition(other.rules.count == rules.count, "counted by other rules")
    for rule in observations.indices { observations[rule] += other.observations[rule] }
  }

  /// The rules that were never put to the test.
  public var unexercised: [Invariant] {
    rules.indices.filter { observations[$0] == 0 }.map { rules[$0] }
  }
}
