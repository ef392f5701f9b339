/// One pass over a text that remembers where the targets stand and skips everything else.
struct SourceScan {
  struct Found {
    let value: Int
    let key: Int?
  }

  private let text: ByteSpan
  private let targets: SourceTargets
  private var position = 0
  private(set) var found: [JSONPointer: Found] = [:]

  init(_ text: ByteSpan, targets: SourceTargets) {
    self.text = text
    self.targets = targets
  }

  /// All bytes whose line and column are wanted.
  var offsets: [Int] {
    found.values.flatMap { [$0.value] + ($0.key.map { [$0] } ?? []) }
  }

  mutating func run() { value(targets, key: nil, depth: 0) }

  private mutating func value(_ targets: SourceTargets, key: Int?, depth: Int) {
    skipSpace()
    if let pointer = targets.pointer { found[pointer] = Found(value: position, key: key) }
    if targets.next.isEmpty || depth >= Arena.parsingDepth { return skip() }
    switch text[position] {
    case 0x7B: members(targets, depth: depth + 1)
    case 0x5B: elements(targets, depth: depth + 1)
    case _: skip()
    }
  }

  private mutating func members(_ targets: SourceTargets, depth: Int) {
    position += 1
    while position < text.count {
      skipSpace()
      guard text[position] == 0x22 else { break }
      let start = position
      skipString()
      let name = text.slice(start, position).unquoted
      skipSpace()
      if text[position] == 0x3A { position += 1 }
      let below = targets.next[ExactText(name)] ?? SourceTargets()
      // What the first of two members of this name held is gone.
      for pointer in below.all { found[pointer] = nil }
      value(below, key: start, depth: depth)
      skipSpace()
      guard text[position] == 0x2C else { break }
      position += 1
    }
    position = min(position + 1, text.count)
  }

  private mutating func elements(_ targets: SourceTargets, depth: Int) {
    position += 1
    var index = 0
    skipSpace()
    while position < text.count, text[position] != 0x5D {
      value(targets.next[ExactText(String(index))] ?? SourceTargets(), key: nil, depth: depth)
      index += 1
      skipSpace()
      guard text[position] == 0x2C else { break }
      position += 1
    }
    position = min(position + 1, text.count)
  }

  private mutating func skipSpace() {
    while Self.isSpace(text[position]) { position += 1 }
  }

  private mutating func skipString() {
    position += 1
    while position < text.count, text[position] != 0x22 {
      position += text[position] == 0x5C ? 2 : 1
    }
    position = min(position + 1, text.count)
  }

  /// Steps over one value, without looking into it.
  private mutating func skip() {
    var depth = 0
    repeat {
      switch text[position] {
      case 0x22: skipString()
      case 0x7B, 0x5B:
        depth += 1
        position += 1
      case 0x7D, 0x5D:
        depth -= 1
        position += 1
      case 0x2C, 0x3A, 0x20, 0x0A, 0x0D, 0x09: position += 1
      case _: skipWord()
      }
    } while depth > 0 && position < text.count
  }

  private mutating func skipWord() {
    position += 1
    while position < text.count, !Self.endsWord(text[position]) { position += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == 0x2C || byte == 0x7D || byte == 0x5D
  }
}
