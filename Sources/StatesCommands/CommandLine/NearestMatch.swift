/// Finds what was probably meant by a word that is not known.
enum NearestMatch {
  /// The candidate nearest to `word`, if one is near enough; the first of equals.
  static func find(_ word: String, among candidates: [String]) -> String? {
    let letters = Array(word.unicodeScalars.prefix(longest))
    let extended = candidates.filter { $0.hasPrefix(word) }
    if extended.count == 1 { return extended[0] }
    let near = candidates.map { candidate in
      let other = Array(candidate.unicodeScalars)
      let allowed = max(1, min(3, max(letters.count, other.count) / 3))
      let distance = distance(letters, other)
      return (candidate: candidate, distance: distance <= allowed ? distance : .max)
    }
    let best = near.min { $0.distance < $1.distance }
    return best.flatMap { $0.distance < .max ? $0.candidate : nil }
  }

  /// Longer words are like nothing that we know, and comparing them would take long.
  private static let longest = 64

  /// How many letters to insert, delete, replace or swap with their neighbour until `from` is `to`.
  static func distance(_ from: [Unicode.Scalar], _ to: [Unicode.Scalar]) -> Int {
    var older: [Int] = []
    var old = Array(0...to.count)
    for row in from.indices {
      var new = [row + 1]
      for column in to.indices {
        let replaced = old[column] + (from[row] == to[column] ? 0 : 1)
        var best = min(replaced, old[column + 1] + 1, new[column] + 1)
        if row > 0, column > 0, from[row] == to[column - 1], from[row - 1] == to[column] {
          best = min(best, older[column - 1] + 1)
        }
        new.append(best)
      }
      (older, old) = (old, new)
    }
    return old[to.count]
  }
}
