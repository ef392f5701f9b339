/// Runs one program over texts, keeping its memory from one search to the next.
///
/// Matching backtracks with a stack of its own, so neither pattern nor text can exhaust the native
/// one.
package struct Matcher: ~Copyable {
  /// The longest text, in bytes.
  package static let textLimit = Int(Int32.max) - 8

  let program: Program
  let limits: RegexLimits
  var registers: [Int32]
  var stack: BacktrackStack
  /// How many steps are left for this search.
  var steps = 0
  /// Where the search began.
  var searchStart = 0

  init(program: Program, limits: RegexLimits) {
    self.program = program
    self.limits = limits
    registers = [Int32](repeating: -1, count: program.registerCount)
    stack = BacktrackStack(limit: limits.frames)
  }

  /// How many steps the last search took.
  package var stepsTaken: Int { limits.steps - steps }

  /// The first match at or behind `start`.
  package mutating func firstMatch(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0
  ) throws(RegexError) -> RegexMatch? {
    guard start <= bytes.count else { return nil }
    try begin(bytes, at: start)
    let instructions = program.instructions
    let subject = Subject(bytes: bytes)
    var candidate = start
    while let position = nextCandidate(in: subject, from: candidate) {
      if let end = try run(instructions.span, subject, from: position, toEnd: false) {
        return match(position..<end)
      }
      guard position < subject.end else { return nil }
      candidate = subject.scalar(at: position).next
    }
    return nil
  }

  /// The match of the whole text.
  package mutating func wholeMatch(
    in bytes: UnsafeBufferPointer<UInt8>
  ) throws(RegexError) -> RegexMatch? {
    try matchesWhole(bytes) ? match(0..<bytes.count) : nil
  }

  /// Whether the whole text matches.
  package mutating func matchesWhole(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(RegexError) -> Bool {
    try begin(bytes, at: 0)
    let instructions = program.instructions
    return try run(instructions.span, Subject(bytes: bytes), from: 0, toEnd: true) != nil
  }

  private mutating func begin(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) throws(RegexError) {
    guard bytes.count <= Self.textLimit else {
      throw RegexError(kind: .size, offset: 0, message: RegexMessage.textLength(Self.textLimit))
    }
    precondition(start >= 0)
    steps = limits.steps
    searchStart = start
    stack.removeAll()
    for index in registers.indices { registers[index] = -1 }
  }

  /// The next position where a match can begin.
  private func nextCandidate(in subject: Subject, from start: Int) -> Int? {
    switch program.start {
    case .anywhere: return start
    case .inputStart: return start == 0 ? 0 : nil
    case .bytes(let bytes):
      var position = start
      while position < subject.end {
        if bytes.contains(subject[position]) { return position }
        position += 1
      }
      return nil
    }
  }

  private func match(_ range: Range<Int>) -> RegexMatch {
    let groups = (1..<program.groupCount + 1).map { group -> Range<Int>? in
      let start = Int(registers[2 * group])
      return start < 0 ? nil : start..<Int(registers[2 * group + 1])
    }
    return RegexMatch(range: range, groups: groups)
  }
}
