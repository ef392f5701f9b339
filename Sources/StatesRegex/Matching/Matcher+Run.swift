extension Matcher {
  /// Tries to match from `start`; answers where the match ends.
  mutating func run(
    _ code: Span<Instruction>, _ subject: Subject, from start: Int, toEnd: Bool
  ) throws(RegexError) -> Int? {
    var state = State(pc: 0, position: start)
    while true {
      try spend(1, at: state.position)
      let instruction = code[state.pc]
      state.pc += 1
      let goesOn: Bool
      switch instruction {
      case .byte(let byte): goesOn = state.take(byte, in: subject)
      case .letter(let letter): goesOn = state.take(letter: letter, in: subject)
      case .literal(let first, let count):
        goesOn = try takeLiteral(first, count, &state, in: subject)
      case .set(let set): goesOn = try take(set, &state, in: subject)
      case .run(let run): goesOn = try take(run: run, &state, in: subject)
      case .literalBehind(let first, let count):
        goesOn = try takeLiteralBehind(first, count, &state, in: subject)
      case .setBehind(let set): goesOn = try takeBehind(set, &state, in: subject)
      case .reference(let group, let folding):
        goesOn = try takeReference(group, folding, &state, in: subject)
      case .referenceBehind(let group, let folding):
        goesOn = try takeReferenceBehind(group, folding, &state, in: subject)
      case .assert(let assertion): goesOn = holds(assertion, at: state.position, in: subject)
      case .jump(let target): goesOn = state.jump(to: target)
      case .fork(let other): goesOn = try fork(to: other, state)
      case .forkAway(let target): goesOn = try forkAway(to: target, &state)
      case .enterLoop(let loop): goesOn = try enter(loop, state)
      case .iterate(let loop): goesOn = try iterate(loop, &state)
      case .endIteration(let loop): goesOn = try endIteration(loop, &state)
      case .note(let register): goesOn = try set(register, to: state.position, state)
      case .noteOnce(let register):
        registers[register] = Int32(state.position)
        goesOn = true
      case .returnTo(let register):
        state.position = Int(registers[register])
        goesOn = true
      case .capture(let group, let noted):
        goesOn = try set(group, from: registers[noted], to: Int32(state.position))
      case .captureBehind(let group, let noted):
        goesOn = try set(group, from: Int32(state.position), to: registers[noted])
      case .forget(let first, let last): goesOn = try forget(first...last, state)
      case .mark(let register): goesOn = try mark(register, state)
      case .commit(let register): goesOn = commit(register)
      case .abandon(let register): goesOn = abandon(register)
      case .match:
        if !toEnd || state.position == subject.end { return state.position }
        goesOn = false
      }
      if !goesOn {
        guard try backtrack(&state, in: subject) else { return nil }
      }
    }
  }

  /// Pays for `count` steps.
  @inline(__always)
  mutating func spend(_ count: Int, at position: Int) throws(RegexError) {
    steps -= count
    if steps < 0 { throw exhausted(at: position) }
  }

  private mutating func exhausted(at position: Int) -> RegexError {
    steps = 0
    return RegexError(
      kind: .steps, offset: position, message: RegexMessage.steps(limits.steps))
  }

  /// Keeps `frame` for later.
  @inline(__always)
  mutating func push(_ frame: BacktrackStack.Frame, at position: Int) throws(RegexError) {
    guard stack.push(frame) else {
      throw RegexError(
        kind: .memory, offset: position, message: RegexMessage.memory(limits.frames))
    }
  }

  /// Takes the youngest open alternative, undoing what was done since; answers whether there is one.
  private mutating func backtrack(
    _ state: inout State, in subject: Subject
  ) throws(RegexError) -> Bool {
    while let frame = stack.pop() {
      switch frame {
      case .restore, .restoreGroup: undo(frame)
      case .resume(let pc, let position):
        state = State(pc: Int(pc), position: Int(position))
        return true
      case .shrink(let pc, let position, let lowest):
        let shorter = subject.scalar(before: Int(position)).next
        if shorter > lowest {
          try push(.shrink(at: pc, position: Int32(shorter), lowest: lowest), at: shorter)
        }
        state = State(pc: Int(pc), position: shorter)
        return true
      case .grow(let pc, let position, let taken):
        state = State(pc: Int(pc), position: Int(position))
        if try grow(&state, taken: taken, in: subject) { return true }
      }
    }
    return false
  }
}

/// Where a matcher stands, in the program and in the text.
struct State {
  var pc: Int
  var position: Int

  @inline(__always)
  mutating func jump(to target: Int32) -> Bool {
    pc = Int(target)
    return true
  }

  @inline(__always)
  mutating func take(_ byte: UInt8, in subject: Subject) -> Bool {
    guard position < subject.end, subject[position] == byte else { return false }
    position += 1
    return true
  }

  @inline(__always)
  mutating func take(letter: UInt8, in subject: Subject) -> Bool {
    guard position < subject.end, subject[position] | 0x20 == letter else { return false }
    position += 1
    return true
  }
}
