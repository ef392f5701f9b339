/// Finds the name that was probably meant.
enum Suggestion {
  /// How many candidates are looked at: a definition can hold a hundred thousand names.
  static let candidateLimit = 512

  /// The longest name for which a suggestion is sought.
  static let lengthLimit = 80

  /// The candidate nearest to `name`, or `nil` when none is near enough to be a slip of the hand.
  ///
  /// Up to a third of the letters may differ; of candidates equally near, the first wins.
  static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.utf8)
    guard !wanted.isEmpty, wanted.count <= lengthLimit else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates.prefix(candidateLimit) {
      let limit = min(best.map { $0.distance - 1 } ?? .max, max(1, wanted.count / 3))
      if let distance = distance(wanted, Array(candidate.utf8), limit: limit) {
        best = (candidate, distance)
        if distance == 0 { break }
      }
    }
    return best?.name
  }

  /// The number of letters to add, drop, change or swap with a neighbour, if it is at most `limit`.
  ///
  /// A change of case costs nothing, since it is the commonest slip of all.
  static func distance(_ first: [UInt8], _ second: [UInt8], limit: Int) -> Int? {
    guard abs(first.count - second.count) <= limit else { return nil }
    let (first, second) = (first.map(folded), second.map(folded))
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in 0..<first.count {
      var current = [row + 1]
      current.reserveCapacity(second.count + 1)
      for column in 0..<second.count {
        let cost = first[row] == second[column] ? 0 : 1
        var best = min(last[column] + cost, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1],
          first[row - 1] == second[column]
        {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      if current.allSatisfy({ $0 > limit }) { return nil }
      (beforeLast, last) = (last, current)
    }
    return last[second.count] <= limit ? last[second.count] : nil
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
