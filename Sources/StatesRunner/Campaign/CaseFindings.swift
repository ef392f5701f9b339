import StatesInvariants

/// What came of one case.
enum CaseFindings {
  /// It was judged; without kinds it broke nothing.
  case judged(kinds: [FailureKind], violations: [Violation])
  /// The engine does not do what the case needs.
  case skipped
  /// The engine or the kit could not be used; the text tells why.
  case unusable(FailureKind, String)

  /// What it breaks.
  var kinds: [FailureKind] {
    switch self {
    case .judged(let kinds, _): kinds
    case .skipped: []
    case .unusable(let kind, _): [kind]
    }
  }
}
