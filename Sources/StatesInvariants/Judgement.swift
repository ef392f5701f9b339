/// What all rules say about one observation.
public struct Judgement: Sendable {
  /// The rules that were asked, in the order of the other lists.
  public let rules: [Invariant]
  /// Every breach, in the order in which they were found.
  public let violations: [Violation]
  /// How often each rule's premise held.
  public let premises: [UInt32]
  /// How often each rule could not decide.
  public let doubts: [UInt32]
  let reasons: [Verdict.Reason?]

  /// Whether no rule was broken.
  public var isConforming: Bool { violations.isEmpty }

  /// What the rule at this place says.
  public func verdict(at place: Int) -> Verdict {
    if let reason = reasons[place] { return .skipped(reason) }
    let own = violations.filter { $0.rule == rules[place].id }
    if !own.isEmpty { return .failed(own) }
    if premises[place] > 0 { return .passed }
    return doubts[place] > 0 ? .undecided : .skipped(.notExercised)
  }

  /// What a rule says, or `nil` if it was not asked.
  public func verdict(of id: Invariant.ID) -> Verdict? {
    rules.firstIndex { $0.id == id }.map { verdict(at: $0) }
  }

  /// The breaches of the first rule of the list that was broken.
  public var firstFailure: (rule: Invariant, violations: [Violation])? {
    guard !violations.isEmpty else { return nil }
    let broken = Set(violations.map(\.rule))
    guard let rule = rules.first(where: { broken.contains($0.id) }) else { return nil }
    return (rule, violations.filter { $0.rule == rule.id })
  }
}
