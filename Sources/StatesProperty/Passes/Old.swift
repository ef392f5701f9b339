extension Shrinker.Pass {
  /// Deletes one marked part at a time, last first.
  static let deleteSpans = Self("delete spans") { shrinker in
    var index = shrinker.best.spans.count - 1
    while index >= 0 {
      // The list can have become shorter since the last round.
      if index < shrinker.best.spans.count {
        var candidate = shrinker.best.recording
        candidate.removeSubrange(shrinker.best.spans[index].range)
        _ = shrinker.consider(candidate)
      }
      index -= 1
    }
  }

  /// Deletes two neighbouring numbers, for choices that only make sense together.
  static let deletePairs = Self("delete pairs") { shrinker in
    var index = 0
    while index + 1 < shrinker.best.recording.count {
      var candidate = shrinker.best.recording
      candidate.removeSubrange(index...(index + 1))
      if !shrinker.consider(candidate) { index += 1 }
    }
  }

  /// Replaces whole parts by zeros, the simplest answers.
  static let zeroSpans = Self("zero spans") { shrinker in
    var index = 0
    while index < shrinker.best.spans.count {
      let range = shrinker.best.spans[index].range
      var candidate = shrinker.best.recording
      for position in range { candidate[position] = 0 }
      _ = shrinker.consider(candidate)
      index += 1
    }
  }

  /// Lowers each number as far as it goes by binary search.
  static let lowerEach = Self("lower each") { shrinker in
    var index = 0
    while index < shrinker.best.recording.count {
      var low: UInt64 = 0
      while index < shrinker.best.recording.count, low < shrinker.best.recording[index] {
        let high = shrinker.best.recording[index]
        var candidate = shrinker.best.recording
        candidate[index] = low + (high - low) / 2
        if !shrinker.consider(candidate) { low = low + (high - low) / 2 + 1 }
      }
      index += 1
    }
  }
}

extension Shrinker.Pass {
  /// Moves as much as possible from one number to a later one, for values that only count as a sum.
  static let shiftRight = Self("shift right") { shrinker in
    for distance in 1...4 {
      var index = 0
      while index + distance < shrinker.best.recording.count {
        var step = shrinker.best.recording[index]
        while step > 0, index + distance < shrinker.best.recording.count {
          var candidate = shrinker.best.recording
          if candidate[index] >= step {
            candidate[index] -= step
            candidate[index + distance] &+= step
            if shrinker.consider(candidate) { continue }
          }
          step /= 2
        }
        index += 1
      }
    }
  }
}
