extension Matcher {
  /// Takes one scalar of a set.
  @inline(__always)
  mutating func take(
    _ set: Int32, _ state: inout State, in subject: Subject
  ) throws(RegexError) -> Bool {
    guard state.position < subject.end else { return false }
    let (scalar, next) = subject.scalar(at: state.position)
    guard try contains(scalar, set, at: state.position) else { return false }
    state.position = next
    return true
  }

  mutating func takeBehind(
    _ set: Int32, _ state: inout State, in subject: Subject
  ) throws(RegexError) -> Bool {
    guard state.position > 0 else { return false }
    let (scalar, next) = subject.scalar(before: state.position)
    guard try contains(scalar, set, at: state.position) else { return false }
    state.position = next
    return true
  }

  /// Whether a set holds a scalar; beyond ASCII that takes more steps.
  @inline(__always)
  mutating func contains(
    _ scalar: UInt32, _ set: Int32, at position: Int
  ) throws(RegexError) -> Bool {
    if scalar < 0x80 { return program.sets.entries[Int(set)].ascii.contains(UInt8(scalar)) }
    try spend(program.sets.entries[Int(set)].steps, at: position)
    return program.sets.contains(scalar, at: Int(set))
  }

  mutating func takeLiteral(
    _ first: Int32, _ count: Int32, _ state: inout State, in subject: Subject
  ) throws(RegexError) -> Bool {
    guard subject.end - state.position >= Int(count) else { return false }
    guard try holdsLiteral(first, count, at: state.position, in: subject) else { return false }
    state.position += Int(count)
    return true
  }

  mutating func takeLiteralBehind(
    _ first: Int32, _ count: Int32, _ state: inout State, in subject: Subject
  ) throws(RegexError) -> Bool {
    let start = state.position - Int(count)
    guard start >= 0, try holdsLiteral(first, count, at: start, in: subject) else { return false }
    state.position = start
    return true
  }

  private mutating func holdsLiteral(
    _ first: Int32, _ count: Int32, at start: Int, in subject: Subject
  ) throws(RegexError) -> Bool {
    for index in 0..<Int(count)
    where subject[start + index] != program.literals[Int(first) + index] {
      try spend(index / 8, at: start)
      return false
    }
    try spend(Int(count) / 8, at: start)
    return true
  }

  /// Takes the text of a group again; nothing, or failure, where the group took no part.
  mutating func takeReference(
    _ group: Int32, _ folding: Folding, _ state: inout State, in subject: Subject
  ) throws(RegexError) -> Bool {
    guard group <= program.groupCount, let captured = registers.range(ofGroup: group) else {
      return program.matchesUnsetReferences
    }
    try spend(captured.count / 8, at: state.position)
    var position = state.position
    var index = captured.lowerBound
    while index < captured.upperBound {
      guard position < subject.end else { return false }
      let (wanted, nextIndex) = subject.scalar(at: index)
      let (found, nextPosition) = subject.scalar(at: position)
      guard folding.equates(wanted, found) else { return false }
      (index, position) = (nextIndex, nextPosition)
    }
    state.position = position
    return true
  }

  mutating func takeReferenceBehind(
    _ group: Int32, _ folding: Folding, _ state: inout State, in subject: Subject
  ) throws(RegexError) -> Bool {
    guard group <= program.groupCount, let captured = registers.range(ofGroup: group) else {
      return program.matchesUnsetReferences
    }
    try spend(captured.count / 8, at: state.position)
    var position = state.position
    var index = captured.upperBound
    while index > captured.lowerBound {
      guard position > 0 else { return false }
      let (wanted, nextIndex) = subject.scalar(before: index)
      let (found, nextPosition) = subject.scalar(before: position)
      guard folding.equates(wanted, found) else { return false }
      (index, position) = (nextIndex, nextPosition)
    }
    state.position = position
    return true
  }
}

extension Folding {
  /// Whether two scalars count as the same.
  fileprivate func equates(_ left: UInt32, _ right: UInt32) -> Bool {
    left == right || self != .none && canonical(left) == canonical(right)
  }
}
