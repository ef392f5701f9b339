import StatesInvariants

/// What a case has to show on the way down.
enum Aim {
  /// This kind of failure.
  case kind(FailureKind)
  /// Any failure of the group that this one belongs to.
  case group(FailureKind)

  /// The failure itself, or the one whose group is meant.
  var kind: FailureKind {
    switch self {
    case .kind(let kind), .group(let kind): kind
    }
  }

  /// Whether a failure is one of those.
  func covers(_ other: FailureKind) -> Bool {
    switch self {
    case .kind(let kind): other == kind
    case .group(let kind): other.group == kind.group
    }
  }

  /// The rules that can be broken thereby.
  func rules(of campaign: Campaign) -> [Invariant] {
    campaign.rules.filter { rule in
      switch self {
      case .kind(let kind): rule.id == kind.rule
      case .group(let kind): rule.id.group == kind.group
      }
    }
  }
}
