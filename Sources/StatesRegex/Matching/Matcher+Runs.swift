extension Matcher {
  /// Takes what a run allows, and keeps the other lengths as alternatives.
  mutating func take(
    run index: Int32, _ state: inout State, in subject: Subject
  ) throws(RegexError) -> Bool {
    let run = program.runs[Int(index)]
    guard try skip(run.set, count: run.least, &state, in: subject) == run.least else {
      return false
    }
    let lowest = state.position
    switch run.mode {
    case .lazy: try keepGrowing(run, taken: run.least, state)
    case .possessive: _ = try skip(run.set, count: run.most - run.least, &state, in: subject)
    case .greedy:
      _ = try skip(run.set, count: run.most - run.least, &state, in: subject)
      if state.position > lowest {
        let (position, lowest) = (Int32(state.position), Int32(lowest))
        try push(
          .shrink(at: Int32(state.pc), position: position, lowest: lowest), at: state.position)
      }
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

  /// Takes at most `count` scalars of a set; answers how many it took.
  private mutating func skip(
    _ set: Int32, count: Int32, _ state: inout State, in subject: Subject
  ) throws(RegexError) -> Int32 {
    let ascii = program.sets.entries[Int(set)].ascii
    var position = state.position
    var taken: Int32 = 0
    while taken < count, position < subject.end {
      let byte = subject[position]
      if byte < 0x80 {
        guard ascii.contains(UInt32(byte)) else { break }
        position += 1
      } else {
        let (scalar, next) = subject.scalar(at: position)
        guard try contains(scalar, set, at: position) else { break }
        position = next
      }
      taken += 1
    }
    try spend((position - state.position) / 8, at: position)
    state.position = position
    return taken
  }
}
