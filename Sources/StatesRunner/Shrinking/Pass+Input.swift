import StatesProperty

extension Shrinker.Pass {
  /// Gives an execution the data that a state makes or a task answers, and leaves out that state.
  ///
  /// Only so many are asked about.
  static let givenData = Self("given data", rank: .repair) { shrinker in
    let limit = shrinker.evaluations + 12
    while shrinker.evaluations < limit, shrinker.giveData(upTo: limit) {}
  }
}

extension Shrinker {
  /// Leaves out one state for an input with one member; whether that is simpler.
  fileprivate mutating func giveData(upTo limit: Int) -> Bool {
    let parts = Parts(best)
    guard let entry = parts.all("list").first else { return false }
    let given = parts.range(entry)
    let states = parts.all("state").map(parts.range).filter { $0.lowerBound >= given.upperBound }
    guard states.count > 1 else { return false }
    let inputs = (parts.madeMembers + Parts.plainMembers).compactMap { member in
      input(parts.numbers[..<given.lowerBound] + member + [0])
    }
    for state in states {
      for input in inputs where evaluations < limit {
        let numbers =
          input + parts.numbers[given.upperBound..<state.lowerBound]
          + parts.numbers[state.upperBound...]
        if consider(numbers) { return true }
      }
    }
    return false
  }

  /// The recording up to the end of an input, with all that needs no saying.
  private mutating func input(_ start: ArraySlice<UInt64>) -> [UInt64]? {
    guard let seen = preview(Array(start)) else { return nil }
    let parts = Parts(seen)
    return parts.all("list").first.map { Array(parts.numbers[..<parts.range($0).upperBound]) }
  }
}

extension Parts {
  /// A member of an input called `a`, which is always there, with a value of each simple kind: a number,
  /// texts, a truth, null, arrays.
  fileprivate static let plainMembers: [[UInt64]] = [
    [0, 0], [0, 2, 0], [0, 2, 2], [0, 3, 0], [0, 9, 0], [0, 9, 2], [2, 0, 0, 1], [2, 0, 1, 2],
  ].map(member)

  /// Members with the values that states have as their fixed results.
  fileprivate var madeMembers: [[UInt64]] {
    all("fixed result").flatMap { result in
      choices.spans.indices.filter { parent(of: $0) == result && label($0) == "shape" }.map {
        Self.member(Array(numbers[range($0).lowerBound..<range(result).upperBound]))
      }
    }
  }

  private static func member(_ value: [UInt64]) -> [UInt64] { [1, 0, 0] + value }
}
