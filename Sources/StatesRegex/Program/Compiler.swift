/// Turns a tree into a program.
///
/// It recurses as deep as the parser did, which limits that. Inside a look-behind everything is
/// compiled to match leftwards.
struct Compiler {
  var program = Program()
  let flavour: Flavour
  var isBehind = false
  private var knownSets: [ScalarSet] = []
  /// Whether what is compiled is inside a repetition, and so may run again without backtracking.
  var isRepeated = false

  static func compile(_ node: Node, groupCount: Int, flavour: Flavour) -> Program {
    var compiler = Compiler(flavour: flavour)
    compiler.program.groupCount = groupCount
    compiler.program.registerCount = 2 * (groupCount + 1)
    compiler.program.matchesUnsetReferences = flavour.matchesUnsetReferences
    compiler.program.start = StartCondition(node)
    compiler.compile(node)
    compiler.emit(.match)
    return compiler.program
  }

  private init(flavour: Flavour) { self.flavour = flavour }

  mutating func compile(_ node: Node) {
    switch node {
    case .empty: break
    case .scalar(let scalar): compileLiteral(UTF8.bytes(of: scalar))
    case .letter(let letter):
      emit(isBehind ? .setBehind(setIndex(.letter(letter))) : .letter(letter))
    case .set(let set):
      let index = setIndex(set)
      emit(isBehind ? .setBehind(index) : .set(index))
    case .sequence(let nodes): compileSequence(nodes)
    case .alternation(let nodes): compileAlternation(nodes)
    case .capture(let node, let group): compileCapture(node, group: Int32(group))
    case .atomic(let node): compileAtomic { $0.compile(node) }
    case .look(let look, let node): compileLook(look, node)
    case .repetition(let node, let repetition): compileRepetition(of: node, repetition)
    case .assertion(let assertion): emit(.assert(assertion))
    case .reference(let group, let folding):
      emit(
        isBehind
          ? .referenceBehind(group: Int32(group), folding)
          : .reference(group: Int32(group), folding))
    }
  }

  /// The index of the next instruction.
  var here: Int32 { Int32(program.instructions.count) }

  mutating func emit(_ instruction: Instruction) { program.instructions.append(instruction) }

  /// Leaves room for an instruction that depends on what follows.
  mutating func reserve() -> Int {
    emit(.match)
    return program.instructions.count - 1
  }

  mutating func fill(_ place: Int, with instruction: Instruction) {
    program.instructions[place] = instruction
  }

  mutating func newRegister() -> Int32 {
    program.registerCount += 1
    return Int32(program.registerCount - 1)
  }

  mutating func setIndex(_ set: ScalarSet) -> Int32 {
    let recent = knownSets.indices.suffix(16)
    if let index = recent.last(where: { knownSets[$0] == set }) { return Int32(index) }
    knownSets.append(set)
    return Int32(program.sets.add(set))
  }
}

extension Compiler {
  private mutating func compileLiteral(_ bytes: [UInt8]) {
    if bytes.count == 1, !isBehind { return emit(.byte(bytes[0])) }
    let first = Int32(program.literals.count)
    program.literals += bytes
    let count = Int32(bytes.count)
    emit(
      isBehind ? .literalBehind(first: first, count: count) : .literal(first: first, count: count))
  }

  private mutating func compileSequence(_ nodes: [Node]) {
    if isBehind { return nodes.reversed().forEach { compile($0) } }
    var literal: [UInt8] = []
    for node in nodes {
      if case .scalar(let scalar) = node {
        literal += UTF8.bytes(of: scalar)
      } else {
        flush(&literal)
        compile(node)
      }
    }
    flush(&literal)
  }

  private mutating func flush(_ literal: inout [UInt8]) {
    if !literal.isEmpty { compileLiteral(literal) }
    literal.removeAll(keepingCapacity: true)
  }

  private mutating func compileAlternation(_ nodes: [Node]) {
    var exits: [Int] = []
    for node in nodes.dropLast() {
      let fork = reserve()
      compile(node)
      exits.append(reserve())
      fill(fork, with: .fork(other: here))
    }
    if let last = nodes.last { compile(last) }
    for exit in exits { fill(exit, with: .jump(here)) }
  }

  private mutating func compileCapture(_ node: Node, group: Int32) {
    let noted = newRegister()
    emit(isRepeated ? .note(register: noted) : .noteOnce(register: noted))
    compile(node)
    emit(
      isBehind
        ? .captureBehind(group: group, noted: noted) : .capture(group: group, noted: noted))
  }

  mutating func compileAtomic(_ body: (inout Compiler) -> Void) {
    let mark = newRegister()
    emit(.mark(register: mark))
    body(&self)
    emit(.commit(register: mark))
  }

  private mutating func compileLook(_ look: Look, _ node: Node) {
    let outer = isBehind
    defer { isBehind = outer }
    isBehind = look.isBehind
    let mark = newRegister()
    emit(.mark(register: mark))
    if look.isNegative {
      let fork = reserve()
      compile(node)
      emit(.abandon(register: mark))
      fill(fork, with: .fork(other: here))
    } else {
      let start = newRegister()
      emit(isRepeated ? .note(register: start) : .noteOnce(register: start))
      compile(node)
      emit(.commit(register: mark))
      emit(.returnTo(register: start))
    }
  }
}
