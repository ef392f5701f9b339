/// Reads a JSON text into an arena.
struct JSONParser {
  let text: ByteSpan
  let arena: Arena
  let scratch: Scratch
  let duplicateKeys: DuplicateKeyPolicy
  /// Where the arena's copy of the text begins, if values are to remember it.
  let sourceStart: Int?
  var position = 0
  private let values: Int
  private let keys: Int
  private let places: Int
  private let mark: Arena.Mark

  /// A member's name, and whether its spelling is not the one that is written.
  struct ParsedKey {
    let key: Key
    let isOdd: Bool
  }

  init(
    _ text: ByteSpan, arena: Arena, keepingSource: Bool, duplicateKeys: DuplicateKeyPolicy
  ) {
    self.text = text
    self.arena = arena
    self.duplicateKeys = duplicateKeys
    scratch = arena.scratch
    values = scratch.values.count
    keys = scratch.keys.count
    places = scratch.places.count
    mark = arena.mark()
    sourceStart = keepingSource ? arena.keep(text) : nil
  }

  /// Leaves the arena as it was.
  func abandon() {
    scratch.values.cut(to: values)
    scratch.keys.cut(to: keys)
    scratch.places.cut(to: places)
    arena.words.top = mark.top
    arena.vectors.reset(to: mark.top)
  }

  mutating func document() throws(JSONError) -> Value {
    if text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF {
      throw problem(.byteOrderMark, at: 0, expected: "a value, not a byte order mark")
    }
    skipSpace()
    let value = try value(depth: 0)
    skipSpace()
    if position < text.count {
      throw problem(.extraContent, at: position, expected: "the end of the text")
    }
    return value
  }

  private mutating func value(depth: Int) throws(JSONError) -> Value {
    switch text[position] {
    case 0x22:
      position += 1
      return try string()
    case 0x7B: return try object(depth: depth + 1)
    case 0x5B: return try array(depth: depth + 1)
    case 0x74: return try word("true", .true)
    case 0x66: return try word("false", .false)
    case 0x6E: return try word("null", .null)
    case 0x2D, 0x30...0x39: return try number()
    case _: throw problem(.unexpectedCharacter, at: position, expected: "a value")
    }
  }

  private mutating func array(depth: Int) throws(JSONError) -> Value {
    let opening = try open(depth: depth)
    let values = scratch.values.count
    if text[position] == 0x5D {
      position += 1
    } else {
      repeat {
        skipSpace()
        scratch.values.append(try value(depth: depth).bits)
      } while try continues(0x5D, expected: "',' or ']'")
    }
    return arena.closeArray(from: values, source: source(from: opening))
  }

  private mutating func object(depth: Int) throws(JSONError) -> Value {
    let opening = try open(depth: depth)
    let values = scratch.values.count
    let keys = scratch.keys.count
    var hasOddKeys = false
    if text[position] == 0x7D {
      position += 1
    } else {
      repeat {
        let key = try memberName()
        hasOddKeys = hasOddKeys || key.isOdd
        scratch.keys.append(key.key.index)
        scratch.values.append(try value(depth: depth).bits)
      } while try continues(0x7D, expected: "',' or '}'")
    }
    if duplicateKeys == .error { try requireDistinct(values: values, keys: keys) }
    return arena.closeObject(
      values: values, keys: keys, source: source(from: opening), hasOddKeys: hasOddKeys)
  }

  /// Reads a member's name and the colon, up to the value.
  private mutating func memberName() throws(JSONError) -> ParsedKey {
    skipSpace()
    let start = position
    if text[position] != 0x22 {
      throw problem(.unexpectedCharacter, at: position, expected: "a member's name in quotes")
    }
    position += 1
    let key = try key()
    if duplicateKeys == .error { scratch.places.append(start) }
    skipSpace()
    if text[position] != 0x3A {
      throw problem(.unexpectedCharacter, at: position, expected: "':'")
    }
    position += 1
    skipSpace()
    return key
  }

  private func requireDistinct(values: Int, keys: Int) throws(JSONError) {
    let count = scratch.keys.count - keys
    let places = scratch.places.count - count
    if let index = arena.mergeDuplicates(values: values, keys: keys) {
      throw .duplicateKey(at: scratch.places[places + index], in: text)
    }
    scratch.places.cut(to: places)
  }

  /// Steps into an array or object; its first byte.
  private mutating func open(depth: Int) throws(JSONError) -> Int {
    let opening = position
    if depth > Arena.parsingDepth {
      throw problem(.tooDeep, at: position, expected: "at most 512 levels of arrays and objects")
    }
    position += 1
    skipSpace()
    return opening
  }

  /// Steps over a comma, or over the closing bracket; whether it was a comma.
  @inline(__always)
  private mutating func continues(
    _ closing: UInt8, expected: StaticString
  ) throws(JSONError) -> Bool {
    skipSpace()
    let byte = text[position]
    if byte != 0x2C, byte != closing {
      throw problem(.unexpectedCharacter, at: position, expected: expected)
    }
    position += 1
    return byte == 0x2C
  }

  private mutating func word(_ word: StaticString, _ value: Value) throws(JSONError) -> Value {
    let letters = ByteSpan(word)
    for index in 0..<letters.count where text[position + index] != letters[index] {
      throw problem(.unexpectedCharacter, at: position + index, expected: word)
    }
    position += letters.count
    return value
  }

  private mutating func number() throws(JSONError) -> Value {
    if let (value, end) = SmallNumber.scan(text, from: position) {
      position = end
      return value
    }
    switch NumberGrammar.scan(text, from: position) {
    case .number(let end, _):
      let value = arena.makeNumber(text.slice(position, end))
      position = end
      return value
    case .problem(let place, let expected):
      throw problem(.invalidNumber, at: place, expected: expected)
    }
  }

  @inline(__always)
  private mutating func skipSpace() {
    if _slowPath(text[position] <= 0x20) { skipSomeSpace() }
  }

  /// Steps over white space, eight blanks of an indentation at a time.
  @inline(never)
  private mutating func skipSomeSpace() {
    while true {
      switch text[position] {
      case 0x20: position &+= max(1, Swar.blanks(text.paddedWord(position)))
      case 0x0A, 0x0D, 0x09: position &+= 1
      case _: return
      }
    }
  }

  /// The stretch of source from `start` to here, if it is to be remembered.
  private func source(from start: Int) -> Source? {
    sourceStart.map { Source(offset: $0 + start, count: position - start) }
  }

  func problem(
    _ kind: JSONError.Kind, at offset: Int, expected: StaticString
  ) -> JSONError { .at(offset, in: text, kind, expected: expected) }
}
