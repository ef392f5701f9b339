extension Matcher {
  @inline(__always)
  mutating func fork(to other: Int32, _ state: State) throws(RegexError) -> Bool {
    try push(.resume(at: other, position: Int32(state.position)), at: state.position)
    return true
  }

  @inline(__always)
  mutating func forkAway(to target: Int32, _ state: inout State) throws(RegexError) -> Bool {
    try push(.resume(at: Int32(state.pc), position: Int32(state.position)), at: state.position)
    return state.jump(to: target)
  }

  /// Sets a register, and keeps its earlier value for backtracking.
  @inline(__always)
  mutating func set(
    _ register: Int32, to value: Int, _ state: State
  ) throws(RegexError) -> Bool {
    let earlier = registers[register]
    try push(.restore(register: register, value: earlier), at: state.position)
    registers[register] = Int32(value)
    return true
  }

  /// Sets what a group captured, and keeps what it captured before for backtracking.
  @inline(__always)
  mutating func set(_ group: Int32, from start: Int32, to end: Int32) throws(RegexError) -> Bool {
    let (earlier, earlierEnd) = (registers[2 * group], registers[2 * group + 1])
    try push(.restoreGroup(group, start: earlier, end: earlierEnd), at: Int(end))
    registers[2 * group] = start
    registers[2 * group + 1] = end
    return true
  }

  mutating func forget(
    _ groups: ClosedRange<Int32>, _ state: State
  ) throws(RegexError) -> Bool {
    try spend(groups.count / 8, at: state.position)
    for group in groups where registers[2 * group] >= 0 {
      _ = try set(group, from: -1, to: -1)
    }
    return true
  }

  /// Takes back what a frame says; a frame that is an alternative says nothing.
  @inline(__always)
  mutating func undo(_ frame: BacktrackStack.Frame) {
    switch frame {
    case .restore(let register, let value): registers[register] = value
    case .restoreGroup(let group, let start, let end):
      registers[2 * group] = start
      registers[2 * group + 1] = end
    case .resume, .shrink, .grow: break
    }
  }
}

extension Matcher {
  mutating func enter(_ index: Int32, _ state: State) throws(RegexError) -> Bool {
    try set(program.loops[Int(index)].counter, to: 0, state)
  }

  /// Begins another iteration or leaves the loop, keeping the other as an alternative if allowed.
  mutating func iterate(_ index: Int32, _ state: inout State) throws(RegexError) -> Bool {
    let loop = program.loops[Int(index)]
    let count = registers[loop.counter]
    if count >= loop.most { return state.jump(to: loop.exit) }
    if count >= loop.least {
      return loop.isLazy
        ? try forkAway(to: loop.exit, &state) : try fork(to: loop.exit, state)
    }
    return true
  }

  /// Counts an iteration; one that matched nothing beyond the least number ends or fails.
  mutating func endIteration(_ index: Int32, _ state: inout State) throws(RegexError) -> Bool {
    let loop = program.loops[Int(index)]
    let count = registers[loop.counter]
    if state.position == Int(registers[loop.origin]) {
      if loop.emptyIteration == .endsLoop { return state.jump(to: loop.exit) }
      if count >= loop.least { return false }
    }
    _ = try set(loop.counter, to: Int(count) + 1, state)
    return state.jump(to: loop.iterate)
  }

  mutating func mark(_ register: Int32, _ state: State) throws(RegexError) -> Bool {
    try set(register, to: stack.count + 1, state)
  }

  mutating func commit(_ register: Int32) -> Bool {
    stack.dropAlternatives(above: Int(registers[register]))
    return true
  }

  mutating func abandon(_ register: Int32) -> Bool {
    let mark = Int(registers[register])
    while stack.count > mark, let frame = stack.pop() {
      undo(frame)
    }
    return false
  }
}
