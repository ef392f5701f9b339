import StatesProperty

extension Shrinker.Pass {
  /// Puts the members of a template into the only state there is, a Pass, and gives that the plainest
  /// inputs.
  ///
  /// What a template comes to can be seen in any state, but its paths then lead elsewhere.
  static let plainTemplate = Self("plain template", rank: .repair) { shrinker in
    let parts = Parts(shrinker.best)
    let isPlain = parts.row(ofState: 0).map { parts.numbers[$0] == 0 } ?? false
    if isPlain && parts.all("state").count == 1 { return }
    for members in parts.templates where shrinker.placeAlone(members, of: parts) { return }
  }
}

extension Shrinker {
  /// The members of an input: none, a number, arrays of one to three numbers, a text.
  private static let inputs: [[UInt64]] = [
    [], [1, 0, 0, 0, 0], [1, 0, 0, 2, 0, 0, 1], [1, 0, 0, 2, 0, 1, 2], [1, 0, 0, 2, 0, 2, 3],
    [1, 0, 0, 0, 2, 0],
  ]

  fileprivate mutating func placeAlone(_ members: [UInt64], of parts: Parts) -> Bool {
    guard let entry = parts.all("list").first.map(parts.range) else { return false }
    let own = Array(parts.numbers[entry].dropLast())
    for input in [own] + Self.inputs {
      let start = [UInt64](repeating: 0, count: entry.lowerBound) + input + [0]
      guard let seen = preview(start) else { continue }
      let plain = Parts(seen)
      guard let parameters = plain.all("parameters").first.map(plain.range) else { return false }
      if consider(Array(plain.numbers[..<parameters.lowerBound]) + [1] + members) { return true }
    }
    return false
  }
}

extension Parts {
  /// The members of each template, the lists in which they stand.
  fileprivate var templates: [[UInt64]] {
    all("list").filter { list in
      guard let parent = parent(of: list) else { return false }
      return ["parameters", "result selector", "item selector"].contains(label(parent))
        && range(list).count > 1
    }.map { Array(numbers(of: $0)) }
  }
}
