import StatesEngine

/// Which rules look at which moments, given what can be seen, and why the others do not.
struct Roster {
  let sights: Sights
  let profile: Profile
  /// The hooks of the rules that can judge, moment by moment.
  let hooks: [Subscription]
  /// For each moment the place of its first hook, and behind them all the number of hooks.
  let starts: [Int]
  /// Why a rule is not asked, rule by rule.
  let reasons: [Verdict.Reason?]

  init(of rules: [Invariant], _ sights: Sights, _ profile: Profile) {
    let reasons = rules.map { Self.reason($0, sights, profile) }
    var (hooks, starts) = ([Subscription](), [Int]())
    for moment in Moment.allCases {
      starts.append(hooks.count)
      for (rule, invariant) in rules.enumerated() where reasons[rule] == nil {
        for hook in invariant.hooks where hook.moment == moment {
          hooks.append(
            Subscription(rule: rule, circumstances: hook.circumstances, check: hook.check))
        }
      }
    }
    (self.sights, self.profile, self.hooks, self.reasons) = (sights, profile, hooks, reasons)
    self.starts = starts + [hooks.count]
  }

  private static func reason(
    _ rule: Invariant, _ sights: Sights, _ profile: Profile
  ) -> Verdict.Reason? {
    let missing = rule.needs.subtracting(sights)
    guard missing.isEmpty else { return .unseen(missing) }
    return rule.strength == .profile && profile != .aws ? .otherProfile : nil
  }
}
