import StatesEngine
import StatesJSON
import StatesLanguage

/// A rule's place in the list of rules, and what it does at a moment.
struct Subscription: BitwiseCopyable {
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
  // How often each rule's premise held, could not decide, and was broken.
  private let premises = Store<UInt32>(capacity: 128)
  private let doubts = Store<UInt32>(capacity: 128)
  private let breaches = Store<UInt32>(capacity: 128)
  private(set) var reasons: [Verdict.Reason?]
  /// The hooks of the rules that can judge, moment by moment.
  let hooks = Store<Subscription>(capacity: 256)
  private let starts = Store<Int>(capacity: 32)
  /// What could be seen when the hooks were last chosen.
  private var present: (sights: Sights, profile: Profile)?
  /// Who looks when, for each view that there was so far.
  private var rosters: [Roster] = []

  /// The most breaches of one rule that are kept of one observation.
  private static let limit: UInt32 = 8
  /// More views than an engine has.
  private static let rosterLimit = 8

  init(_ rules: [Invariant]) {
    self.rules = rules
    reasons = Array(repeating: nil, count: rules.count)
  }

  /// Forgets what was found and asks only rules that can see what they need.
  mutating func prepare(_ sights: Sights, _ profile: Profile) {
    violations.removeAll(keepingCapacity: true)
    premises.refill(0, count: rules.count)
    doubts.refill(0, count: rules.count)
    breaches.refill(0, count: rules.count)
    if let present, present == (sights, profile) { return }
    present = (sights, profile)
    let known = rosters.first { $0.sights == sights && $0.profile == profile }
    let roster = known ?? Roster(of: rules, sights, profile)
    if known == nil, rosters.count < Self.rosterLimit { rosters.append(roster) }
    hooks.cut(to: 0)
    for hook in roster.hooks { hooks.append(hook) }
    starts.cut(to: 0)
    for start in roster.starts { starts.append(start) }
    reasons = roster.reasons
  }

  /// The hooks of a moment, as a range of ``hooks``.
  @inline(__always)
  func range(_ moment: Moment) -> Range<Int> {
    let place = Int(moment.rawValue)
    return starts[place]..<starts[place + 1]
  }

  func hold() { premises[rule] &+= 1 }

  func doubt() { doubts[rule] &+= 1 }

  /// Whether one more breach of the present rule is to be described.
  func wantsBreach() -> Bool {
    breaches[rule] &+= 1
    return breaches[rule] <= Self.limit
  }

  mutating func add(_ violation: Violation) { violations.append(violation) }

  /// What was found, to be handed over.
  var judgement: Judgement {
    Judgement(
      rules: rules, violations: violations, premises: premises.elements,
      doubts: doubts.elements, reasons: reasons)
  }

  /// Gives the memory of all rows back.
  func release() {
    hooks.release()
    starts.release()
    premises.release()
    doubts.release()
    breaches.release()
  }
}
