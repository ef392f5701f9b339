import StatesProperty

extension Shrinker.Pass {
  /// Follows simpler recipes wherever several decisions among the same ones were answered alike, as
  /// where an error is reported in one place and handled in another.
  static let equalRecipes = Self("equal recipes", rank: .repair) { shrinker in
    var position = 0
    while position < shrinker.best.made.count {
      shrinker.simplifyEqual(to: position)
      position += 1
    }
  }
}

extension Shrinker {
  fileprivate mutating func simplifyEqual(to first: Int) {
    let choice = best.made[first]
    guard choice.isOpenAlternative, choice.value > 0, choice.bound > 3 else { return }
    let equal = best.made.indices.filter {
      best.made[$0].kind == .alternative && best.made[$0].bound == choice.bound
        && best.made[$0].value == choice.value
    }
    guard equal.first == first, equal.count > 1 else { return }
    for value in 0..<choice.value {
      var candidate = best.recording
      for position in equal { candidate[position] = value }
      if consider(candidate) { return }
    }
  }
}
