import StatesProperty

/// A case with something more than the best one has.
struct Addition {
  let parts: Parts
  /// How many decisions there are more.
  let growth: Int
  /// Where they are.
  let region: Range<Int>

  private init?(_ numbers: [UInt64], at position: Int, _ shrinker: inout Shrinker) {
    guard let seen = shrinker.preview(numbers) else { return nil }
    growth = max(0, seen.made.count - shrinker.best.made.count)
    guard position + growth < seen.made.count else { return nil }
    parts = Parts(seen)
    region = position..<position + growth + 1
  }
}

extension Addition {
  /// What can be added at a position of the best case: what is left out there in its simplest form
  /// and in forms that differ from that by one decision, another element at the end of a list, or
  /// the last one once more.
  static func all(at position: Int, of best: Parts, _ shrinker: inout Shrinker) -> [Addition] {
    let choice = best.choices.made[position]
    guard !choice.isForced, choice.value == 0 else { return [] }
    switch choice.kind {
    case .number: return []
    case .alternative:
      guard choice.bound > 0, choice.bound <= 3,
        let grown = Regrowth(position, to: 1, in: best, &shrinker),
        let simplest = Addition(grown.numbers, at: position, &shrinker)
      else { return [] }
      return [simplest] + simplest.variants(&shrinker)
    case .more:
      var additions: [Addition] = []
      if let simplest = element(at: position, of: best, &shrinker) {
        additions = [simplest] + simplest.variants(&shrinker)
      }
      if let double = double(at: position, of: best, &shrinker) { additions.append(double) }
      return additions
    }
  }

  /// Another element where a list ends.
  private static func element(
    at position: Int, of best: Parts, _ shrinker: inout Shrinker
  ) -> Addition? {
    guard let seen = shrinker.preview(best.numbers[..<position] + [1]) else { return nil }
    let element = seen.spans.last { $0.range.lowerBound == position }
    guard let element else { return nil }
    let numbers =
      best.numbers[..<position] + seen.recording[element.range] + best.numbers[position...]
    return Addition(Array(numbers), at: position, &shrinker)
  }

  /// The last element once more where a list ends.
  private static func double(
    at position: Int, of best: Parts, _ shrinker: inout Shrinker
  ) -> Addition? {
    let last = best.choices.spans.first { span in
      span.range.upperBound == position && best.choices.made[span.range.lowerBound].kind == .more
    }
    guard let last else { return nil }
    var numbers = best.numbers
    numbers.insert(contentsOf: best.numbers[last.range], at: position)
    return Addition(numbers, at: position, &shrinker)
  }

  /// Forms that differ by one decision among those that were added, or by one more element.
  private func variants(_ shrinker: inout Shrinker) -> [Addition] {
    var variants: [Addition] = []
    for position in region.dropFirst().prefix(6) {
      let choice = parts.choices.made[position]
      if choice.kind == .more, choice.value == 0, !choice.isForced,
        let inner = Self.element(at: position, of: parts, &shrinker)
      {
        variants.append(inner)
      }
      guard choice.isOpenAlternative, choice.value == 0, choice.bound <= 8 else { continue }
      for value in 1...choice.bound {
        if let other = Regrowth(position, to: value, in: parts, &shrinker),
          let variant = Addition(other.numbers, at: region.lowerBound, &shrinker)
        {
          variants.append(variant)
        }
      }
    }
    return variants
  }
}
