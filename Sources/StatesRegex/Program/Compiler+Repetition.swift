extension Compiler {
  mutating func compileRepetition(of node: Node, _ repetition: Repetition) {
    if repetition.most == 0 { return }
    if !isBehind, let set = node.singleSet { return compileRun(set, repetition) }
    let outer = isRepeated
    defer { isRepeated = outer }
    if repetition.most > 1 { isRepeated = true }
    if repetition.mode == .possessive { return compilePossessive(node, repetition) }
    if repetition.least == 1, repetition.most == 1 { return compile(node) }
    if !node.canBeEmpty, repetition.needsNoCounter {
      compileForks(node, repetition)
    } else {
      compileLoop(node, repetition)
    }
  }

  private mutating func compileRun(_ set: ScalarSet, _ repetition: Repetition) {
    program.runs.append(
      Run(
        set: setIndex(set), least: Int32(repetition.least), most: Int32(repetition.most),
        mode: repetition.mode))
    emit(.run(Int32(program.runs.count - 1)))
  }

  /// Java, which alone has these, also keeps each iteration's first way to match.
  private mutating func compilePossessive(_ node: Node, _ repetition: Repetition) {
    var greedy = repetition
    greedy.mode = .greedy
    compileAtomic { $0.compileRepetition(of: .atomic(node), greedy) }
  }

  /// `?`, `*` and `+` over a body that cannot match nothing need neither count nor check.
  private mutating func compileForks(_ node: Node, _ repetition: Repetition) {
    let isLazy = repetition.mode == .lazy
    if repetition.least == 1 {
      let start = here
      compileBody(node, repetition)
      return emit(isLazy ? .fork(other: start) : .forkAway(to: start))
    }
    let fork = reserve()
    compileBody(node, repetition)
    if repetition.most > 1 { emit(.jump(Int32(fork))) }
    fill(fork, with: isLazy ? .forkAway(to: here) : .fork(other: here))
  }

  private mutating func compileBody(_ node: Node, _ repetition: Repetition) {
    if let first = repetition.groups.first, let last = repetition.groups.last {
      emit(.forget(first: Int32(first), last: Int32(last)))
    }
    compile(node)
  }

  private mutating func compileLoop(_ node: Node, _ repetition: Repetition) {
    let index = program.loops.count
    let counter = newRegister()
    let origin = newRegister()
    program.loops.append(Loop(repetition, flavour, counter, origin, iterate: 0, exit: 0))
    emit(.enterLoop(Int32(index)))
    let iterate = here
    emit(.iterate(Int32(index)))
    emit(.note(register: origin))
    compileBody(node, repetition)
    emit(.endIteration(Int32(index)))
    program.loops[index] = Loop(
      repetition, flavour, counter, origin, iterate: iterate, exit: here)
  }
}

extension Loop {
  fileprivate init(
    _ repetition: Repetition, _ flavour: Flavour, _ counter: Int32, _ origin: Int32,
    iterate: Int32, exit: Int32
  ) {
    self.init(
      least: Int32(repetition.least), most: Int32(repetition.most),
      isLazy: repetition.mode == .lazy, emptyIteration: flavour.emptyIteration, counter: counter,
      origin: origin, iterate: iterate, exit: exit)
  }
}

extension Repetition {
  fileprivate var needsNoCounter: Bool {
    least <= 1 && most == Repetition.unlimited || least == 0 && most == 1
  }
}

extension Node {
  /// The set, if this matches one scalar out of a set and nothing else.
  fileprivate var singleSet: ScalarSet? {
    switch self {
    case .scalar(let scalar): .ranges([scalar...scalar], .none)
    case .letter(let letter): .letter(letter)
    case .set(let set): set
    case .empty, .sequence, .alternation, .capture, .atomic, .look, .repetition, .assertion,
      .reference:
      nil
    }
  }
}
