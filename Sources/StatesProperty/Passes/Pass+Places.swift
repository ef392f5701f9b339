extension Shrinker.Pass {
  /// Deletes an element and lowers all quantities above its place, which may be places of others.
  static let deleteAndRenumber = Self("delete and renumber", rank: .repair) { shrinker in
    var index = 0
    while index < shrinker.best.spans.count {
      var place = Layout(shrinker.best).children[index].count - 1
      while place >= 0 {
        shrinker.deleteAndRenumber(place, inside: index)
        place -= 1
      }
      index += 1
    }
  }

  /// Exchanges two neighbours and their places wherever a quantity may stand for one of them.
  static let swapAndRenumber = Self("swap and renumber", rank: .repair) { shrinker in
    var index = 0
    while index < shrinker.best.spans.count {
      var place = 0
      while shrinker.swapAndRenumber(place, inside: index) { place += 1 }
      index += 1
    }
  }
}

extension Shrinker {
  fileprivate mutating func deleteAndRenumber(_ place: Int, inside index: Int) {
    let layout = Layout(best)
    guard index < layout.spans.count, place < layout.children[index].count else { return }
    var candidate = best.recording
    for position in numbers where candidate[position] > UInt64(place) { candidate[position] -= 1 }
    candidate.removeSubrange(layout.spans[layout.children[index][place]].range)
    _ = consider(candidate)
  }

  /// Tries to exchange the part at `place` with the next; false where there is none.
  fileprivate mutating func swapAndRenumber(_ place: Int, inside index: Int) -> Bool {
    let layout = Layout(best)
    guard index < layout.spans.count, place + 1 < layout.children[index].count else { return false }
    let (first, second) = (layout.children[index][place], layout.children[index][place + 1])
    guard layout.spans[first].label == layout.spans[second].label else { return true }
    let (low, high) = (UInt64(place), UInt64(place + 1))
    var candidate = best.made.map { choice in
      guard choice.isNumber, choice.value == low || choice.value == high else {
        return choice.value
      }
      return choice.value == low ? high : low
    }
    candidate.exchange(layout.spans[first].range, layout.spans[second].range)
    if candidate.isSimpler(than: best.recording) { _ = consider(candidate) }
    return true
  }
}
