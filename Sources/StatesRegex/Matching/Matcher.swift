/// Runs one program over texts, keeping its memory from one search to the next.
///
/// Matching backtracks with a stack of its own, so neither pattern nor text can exhaust the native
/// one.
package struct Matcher: ~Copyable {
  /// The longest text, in bytes.
  package static let textLimit = Int(Int32.max) - 8

  let program: Program
  let limits: RegexLimits
  var registers: Registers
  var stack: BacktrackStack
  /// How many steps are left for this search.
  var steps = 0
  /// Where the search began.
  var searchStart = 0

  init(program: Program, limits: RegexLimits) {
    self.program = program
    self.limits = limits
    registers = Registers(count: program.registerCount)
    stack = BacktrackStack(limit: limits.frames)
  }

  /// How many steps the last search took.
  package var stepsTaken: Int { limits.steps - steps }

  /// The first match at or behind `start`.
  package mutating func firstMatch(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0
  ) throws(RegexError) -> RegexMatch? {
    try begin(bytes)
    return try search(Subject(bytes: bytes), from: start)
  }

  /// The matches from left to right, none overlapping another and at most `count` of them.
  ///
  /// The limits hold for all of them together.
  package mutating func matches(
    in bytes: UnsafeBufferPointer<UInt8>, upTo count: Int = .max
  ) throws(RegexError) -> [RegexMatch] {
    try begin(bytes)
    let subject = Subject(bytes: bytes)
    var matches: [RegexMatch] = []
    var start = 0
    while matches.count < count, let match = try search(subject, from: start) {
      matches.append(match)
      try spend(program.groupCount, at: start)
      start = match.range.upperBound
      if match.range.isEmpty {
        guard start < subject.end else { break }
        start = subject.scalar(at: start).next
      }
    }
    return matches
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
    try begin(bytes)
    try forget(from: 0)
    let instructions = program.instructions
    return try run(instructions.span, Subject(bytes: bytes), from: 0, toEnd: true) != nil
  }
}

extension Matcher {
  private mutating func begin(_ bytes: UnsafeBufferPointer<UInt8>) throws(RegexError) {
    steps = limits.steps
    guard bytes.count <= Self.textLimit else {
      throw RegexError(kind: .memory, offset: 0, message: RegexMessage.textLength(Self.textLimit))
    }
  }

  /// Forgets the search before, and remembers where this one begins.
  private mutating func forget(from start: Int) throws(RegexError) {
    try spend(registers.count / 8, at: start)
    searchStart = start
    stack.removeAll()
    registers.reset()
  }

  private mutating func search(
    _ subject: Subject, from start: Int
  ) throws(RegexError) -> RegexMatch? {
    precondition(start >= 0)
    try forget(from: start)
    let instructions = program.instructions
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

  /// The next position where a match can begin.
  private func nextCandidate(in subject: Subject, from start: Int) -> Int? {
    switch program.start {
    case .anywhere: return start <= subject.end ? start : nil
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
    var groups: [Range<Int>?] = []
    if program.groupCount > 0 { groups.reserveCapacity(program.groupCount) }
    for group in 0..<program.groupCount {
      groups.append(registers.range(ofGroup: Int32(group) + 1))
    }
    return RegexMatch(range: range, groups: groups)
  }
}
