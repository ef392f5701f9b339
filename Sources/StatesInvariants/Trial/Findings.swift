import StatesEngine

/// A rule's place in the list of rules, and what it does at a moment.
struct Subscription {
  let rule: Int
  let circumstances: Circumstances
  let check: Hook.Check
}

/// What rules have found so far, and which rules look at which moments.
struct Findings {
  let rules: [Invariant]
  /// The rule that looks at present.
  var rule = 0
  private(set) var violations: [Violation] = []
  private(set) var premises: [UInt32]
  private(set) var doubts: [UInt32]
  private var breaches: [UInt32]
  /// A count of nothing for each rule.
  private let nothing: [UInt32]
  private(set) var reasons: [Verdict.Reason?]
  /// The hooks of the rules that can judge, moment by moment.
  private(set) var hooks: [Subscription] = []
  private var starts: [Int] = []
  /// Who looks when, for each view that there was so far.
  private var rosters: [Roster] = []

  /// The most breaches of one rule that are kept of one observation.
  private static let limit: UInt32 = 8
  /// More views than an engine has.
  private static let rosterLimit = 8

  init(_ rules: [Invariant]) {
    self.rules = rules
    nothing = Array(repeating: 0, count: rules.count)
    (premises, doubts, breaches) = (nothing, nothing, nothing)
    reasons = Array(repeating: nil, count: rules.count)
  }

  /// Forgets what was found and asks only rules that can see what they need.
  mutating func prepare(_ sights: Sights, _ profile: Profile) {
    violations.removeAll(keepingCapacity: true)
    (premises, doubts, breaches) = (nothing, nothing, nothing)
    let known = rosters.first { $0.sights == sights && $0.profile == profile }
    let roster = known ?? Roster(of: rules, sights, profile)
    if known == nil, rosters.count < Self.rosterLimit { rosters.append(roster) }
    (hooks, starts, reasons) = (roster.hooks, roster.starts, roster.reasons)
  }

  /// The hooks of a moment, as a range of ``hooks``.
  @inline(__always)
  func range(_ moment: Moment) -> Range<Int> {
    let place = Int(moment.rawValue)
    return starts[place]..<starts[place + 1]
  }

  mutating func hold() { premises[rule] &+= 1 }

  mutating func doubt() { doubts[rule] &+= 1 }

  /// Whether one more breach of the present rule is to be described.
  mutating func wantsBreach() -> Bool {
    breaches[rule] &+= 1
    return breaches[rule] <= Self.limit
  }

  mutating func add(_ violation: Violation) { violations.append(violation) }

  /// What was found, to be handed over.
  var judgement: Judgement {
    Judgement(
      rules: rules, violations: violations, premises: premises, doubts: doubts, reasons: reasons)
  }
}
