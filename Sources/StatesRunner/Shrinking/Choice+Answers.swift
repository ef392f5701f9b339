import StatesProperty

extension Choice {
  /// Whether another of several recipes could be followed.
  var isOpenAlternative: Bool { kind == .alternative && !isForced && bound > 0 }
}

extension [UInt64] {
  /// Whether the recording is shorter than the other or, at equal length, smaller from the left.
  func isSimpler(than other: [UInt64]) -> Bool {
    count != other.count ? count < other.count : lexicographicallyPrecedes(other)
  }

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
