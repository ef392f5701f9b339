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
    let earlier = registers[Int(register)]
    try push(.restore(register: register, value: earlier), at: state.position)
    registers[Int(register)] = Int32(value)
    return true
  }

  mutating func capture(_ group: Int32, _ noted: Int32, _ state: State) throws(RegexError) -> Bool {
    let start = Int(registers[Int(noted)])
    _ = try set(2 * group, to: start, state)
    return try set(2 * group + 1, to: state.position, state)
  }

  mutating func captureBehind(
    _ group: Int32, _ noted: Int32, _ state: State
  ) throws(RegexError) -> Bool {
    let end = Int(registers[Int(noted)])
    _ = try set(2 * group, to: state.position, state)
    return try set(2 * group + 1, to: end, state)
  }

  mutating func forget(
    _ groups: ClosedRange<Int32>, _ state: State
  ) throws(RegexError) -> Bool {
    for group in groups where registers[2 * Int(group)] >= 0 {
      try spend(1, at: state.position)
      _ = try set(2 * group, to: -1, state)
      _ = try set(2 * group + 1, to: -1, state)
    }
    try spend(groups.count / 8, at: state.position)
    return true
  }
}

extension Matcher {
  mutating func enter(_ index: Int32, _ state: State) throws(RegexError) -> Bool {
    try set(program.loops[Int(index)].counter, to: 0, state)
  }

  /// Begins another iteration or leaves the loop, keeping the other as an alternative if allowed.
  mutating func iterate(_ index: Int32, _ state: inout State) throws(RegexError) -> Bool {
    let loop = program.loops[Int(index)]
    let count = registers[Int(loop.counter)]
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
    let count = registers[Int(loop.counter)]
    if state.position == Int(registers[Int(loop.origin)]) {
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
    stack.dropAlternatives(above: Int(registers[Int(register)]))
    return true
  }

  mutating func abandon(_ register: Int32) -> Bool {
    let mark = Int(registers[Int(register)])
    while stack.count > mark, let frame = stack.pop() {
      if case .restore(let register, let value) = frame { registers[Int(register)] = value }
    }
    return false
  }
}
