extension Parser {
  /// Reads the quantifier that may follow `atom`.
  mutating func quantified(
    _ atom: Atom, groupsBefore: Int
  ) throws(RegexError) -> Node {
    skipComments()
    let place = reader.index
    if !atom.mayRepeat, flavour.quantifiesNothing, reader.next == "{" { return atom.node }
    guard let (least, most) = try takeQuantifier() else { return atom.node }
    guard atom.mayRepeat else { throw nothingToRepeat(from: place) }
    let mode = takeMode()
    let groups =
      flavour.forgetsGroupsInLoops ? groupsBefore + 1..<groupCount + 1 : 0..<0
    let repetition = Repetition(least: least, most: most, mode: mode, groups: groups)
    return .repetition(atom.node, repetition)
  }

  mutating func takeMode() -> Repetition.Mode {
    if reader.take("?") { return .lazy }
    return flavour.hasPossessive && reader.take("+") ? .possessive : .greedy
  }

  private mutating func takeQuantifier() throws(RegexError) -> (Int, Int)? {
    if reader.take("*") { return (0, Repetition.unlimited) }
    if reader.take("+") { return (1, Repetition.unlimited) }
    if reader.take("?") { return (0, 1) }
    guard reader.next == "{" else { return nil }
    if let bounds = try takeBounds() { return bounds }
    if flavour.toleratesStrayBrackets { return nil }
    throw reader.error(RegexMessage.badRepetition(reader.nextText))
  }

  /// Reads `{n}`, `{n,}` or `{n,m}`; takes nothing and answers `nil` at anything else.
  mutating func takeBounds() throws(RegexError) -> (Int, Int)? {
    let start = reader.index
    guard reader.take("{"), let least = reader.takeDecimal() else {
      reader.rewind(to: start)
      return nil
    }
    var most = least
    if reader.take(",") { most = reader.takeDecimal() ?? Repetition.unlimited }
    guard reader.take("}") else {
      reader.rewind(to: start)
      return nil
    }
    guard least <= most else {
      throw reader.error(RegexMessage.reversedRepetition(least, most), at: start)
    }
    return (least, most)
  }
}
