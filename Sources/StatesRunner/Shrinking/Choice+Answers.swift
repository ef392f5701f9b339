import StatesProperty

extension Choice {
  /// Whether another of several recipes could be followed.
  var isOpenAlternative: Bool { kind == .alternative && !isForced && bound > 0 }
}

extension [UInt64] {
  func isNoLonger(than other: [UInt64]) -> Bool { count <= other.count }

  func replacing(_ position: Int, with value: UInt64) -> [UInt64] {
    var changed = self
    changed[position] = value
    return changed
  }

  func removing(_ range: Range<Int>) -> [UInt64] {
    var rest = self
    rest.removeSubrange(range)
    return rest
  }
}
