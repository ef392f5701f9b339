package import StatesJSON
package import StatesProperty

extension Shrinker {
  /// The places in the file of the best case whose values could as well be others.
  ///
  /// A value is called so if every other one that was tried in its place, the rest being as it is,
  /// shows the same failure; at least two are tried, or the only other one there is.
  ///
  /// - Parameters:
  ///   - tries: How many other values are tried.
  ///   - file: The file of the case that a recording comes to.
  /// - Returns: The places in the order of the decisions that set them.
  package mutating func irrelevantPlaces(
    tries: Int = 4, in file: (_ recording: [UInt64]) -> JSON
  ) -> [JSONPointer] {
    let original = file(best.recording)
    var found: [JSONPointer] = []
    var relevant: Set<JSONPointer> = []
    for position in best.made.indices where !isExhausted {
      let places = placesSet(by: position, tries: tries, original, file)
      if places.areRelevant {
        relevant.formUnion(places.all)
      } else {
        found += places.all.filter { !found.contains($0) }
      }
    }
    return found.filter { !relevant.contains($0) }
  }

  /// What the decision at a position changes alone, and whether that matters.
  private mutating func placesSet(
    by position: Int, tries: Int, _ original: JSON, _ file: ([UInt64]) -> JSON
  ) -> (all: [JSONPointer], areRelevant: Bool) {
    var all: [JSONPointer] = []
    var count = 0
    for value in otherAnswers(at: position, count: tries) {
      let candidate = setting(position, to: value)
      guard let places = original.placesOfDifference(from: file(candidate)), !places.isEmpty else {
        continue
      }
      all += places.filter { !all.contains($0) }
      guard ask(candidate) == true else { return (all, true) }
      count += 1
    }
    return count >= min(2, Int(clamping: best.made[position].bound)) ? (all, false) : ([], false)
  }

  private func otherAnswers(at position: Int, count: Int) -> [UInt64] {
    let choice = best.made[position]
    guard choice.kind != .more, !choice.isForced else { return [] }
    let (low, high) = (choice.value, choice.bound)
    let answers = [low &+ 1, 0, 1, 2, low / 2, low &+ 7, high / 2, high]
    var seen: Set<UInt64> = [choice.value]
    return Array(answers.filter { $0 <= high && seen.insert($0).inserted }.prefix(count))
  }
}
