import StatesInvariants

/// The kinds of failure that a campaign has met, in the order in which they were.
struct FailureBook {
  private(set) var failures: [CampaignFailure] = []
  /// For each known kind in how many cases it was met.
  private(set) var knownCounts: [UInt64]
  private let known: [KnownKind]

  init(known: [KnownKind]) {
    self.known = known
    knownCounts = Array(repeating: 0, count: known.count)
  }

  /// Counts a case; `shrink` makes it small if it shows something new.
  ///
  /// A case that breaks anything known counts for that alone: what else it breaks may well follow
  /// from it, and what does not will be met by itself.
  mutating func add(_ failed: FailedCase, shrink: (FailedCase) -> CampaignFailure) {
    let isKnown = known.map { known in failed.kinds.contains { known.covers($0) } }
    if isKnown.contains(true) {
      for (place, isMet) in isKnown.enumerated() where isMet { knownCounts[place] += 1 }
      return
    }
    if let place = place(of: failed.kinds) {
      failures[place].count += 1
      return
    }
    var failure = shrink(failed)
    failure.count = 1
    failures.append(failure)
  }

  /// The failure that a case with these kinds shows: by its main kind, else by what goes with it.
  private func place(of kinds: [FailureKind]) -> Int? {
    failures.firstIndex { kinds.contains($0.kind) }
      ?? failures.firstIndex { failure in kinds.contains { failure.kinds.contains($0) } }
  }
}
