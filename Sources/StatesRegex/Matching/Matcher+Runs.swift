extension Matcher {
  /// Takes what a run allows, and keeps the other lengths as alternatives.
  mutating func take(
    run index: Int32, _ state: inout State, in subject: Subject
  ) throws(RegexError) -> Bool {
    let run = program.runs[Int(index)]
    let most = run.mode == .lazy ? run.least : run.most
    guard let lowest = try skip(run.set, least: run.least, most: most, &state, in: subject) else {
      return false
    }
    switch run.mode {
    case .lazy: try keepGrowing(run, taken: run.least, state)
    case .possessive: break
    case .greedy where lowest == state.position: break
    case .greedy:
      let frame = BacktrackStack.Frame.shrink(
        at: Int32(state.pc), position: Int32(state.position), lowest: Int32(lowest))
      try push(frame, at: state.position)
    }
    return true
  }

  /// Takes one scalar more in a lazy run, whose instruction has just been left behind.
  mutating func grow(
    _ state: inout State, taken: Int32, in subject: Subject
  ) throws(RegexError) -> Bool {
    guard case .run(let index) = program.instructions[state.pc - 1] else {
      preconditionFailure("only a run grows")
    }
    let run = program.runs[Int(index)]
    guard try take(run.set, &state, in: subject) else { return false }
    try keepGrowing(run, taken: taken + 1, state)
    return true
  }

  private mutating func keepGrowing(
    _ run: Run, taken: Int32, _ state: State
  ) throws(RegexError) {
    guard taken < run.most else { return }
    try push(
      .grow(at: Int32(state.pc), position: Int32(state.position), taken: taken),
      at: state.position)
  }

  /// Takes scalars of a set; answers where the least number of them ends, if there are so many.
  @inline(__always)
  private mutating func skip(
    _ set: Int32, least: Int32, most: Int32, _ state: inout State, in subject: Subject
  ) throws(RegexError) -> Int? {
    let ascii = program.sets.entries[Int(set)].ascii
    let start = state.position
    let limit = min(subject.end, start + Int(most))
    var position = start
    while position < limit, ascii.contains(subject[position]) { position += 1 }
    if position < limit, subject[position] >= 0x80 {
      return try skipWide(set, least: least, most: most, &state, in: subject)
    }
    try spend((position - start) / 8, at: position)
    state.position = position
    return position - start < Int(least) ? nil : start + Int(least)
  }

  /// The same where scalars of more than one byte take part.
  private mutating func skipWide(
    _ set: Int32, least: Int32, most: Int32, _ state: inout State, in subject: Subject
  ) throws(RegexError) -> Int? {
    let start = state.position
    var lowest = start
    var taken: Int32 = 0
    while taken < most, try take(set, &state, in: subject) {
      taken += 1
      if taken == least { lowest = state.position }
    }
    try spend((state.position - start) / 8, at: state.position)
    return taken < least ? nil : lowest
  }
}
