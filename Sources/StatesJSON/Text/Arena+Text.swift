extension Arena {
  /// The text of a value.
  ///
  /// A value that was built from shared parts can have a text longer than any memory: ask
  /// ``textLength(of:)`` first where that can be.
  public func text(of value: Value, _ style: TextStyle = .compact) -> String {
    withText(of: value, style) { $0.string }
  }

  /// Appends the text of a value to `bytes`.
  public func write(
    _ value: Value, style: TextStyle = .compact, into bytes: inout [UInt8]
  ) {
    withText(of: value, style) { bytes.append(contentsOf: $0.buffer) }
  }

  /// Calls `body` with the text of a value as UTF-8, valid during the call.
  public func withUTF8Text<Result, Failure: Error>(
    of value: Value, _ style: TextStyle = .compact,
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withText(of: value, style) { (text) throws(Failure) in try body(text.buffer) }
  }

  func withText<Result, Failure: Error>(
    of value: Value, _ style: TextStyle, _ body: (ByteSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    scratch.text.cut(to: 0)
    var writer = ArenaWriter(arena: self, style: style)
    writer.write(value)
    return try body(scratch.text.span)
  }
}

/// Writes values of an arena as text into its scratch memory, with a stack of its own.
struct ArenaWriter {
  private let arena: Arena
  private let style: TextStyle
  private let text: Store<UInt8>
  private let frames: Store<Scratch.Frame>

  init(arena: Arena, style: TextStyle) {
    self.arena = arena
    self.style = style
    text = arena.scratch.text
    frames = arena.scratch.frames
  }

  mutating func write(_ value: Value) {
    let bottom = frames.count
    begin(value)
    while frames.count > bottom {
      var frame = frames[frames.count - 1]
      if frame.index == frame.count {
        end(frame)
        continue
      }
      if frame.index > 0 { text.append(0x2C) }
      newLine(bottom: bottom)
      let index = frame.index
      frame.index += 1
      frames[frames.count - 1] = frame
      part(index, of: frame.value)
    }
  }

  private func part(_ index: Int, of container: Value) {
    guard container.isObject else { return begin(arena.part(index, of: container)) }
    let place = style == .canonical ? sortedPlace(index, of: container) : index
    let key = arena.key(place, inVector: arena.vector(of: container))
    text.append(arena.keys.text(arena.keys.entry(key)))
    if style == .pretty { text.append(0x20) }
    begin(arena.part(place, of: container))
  }

  /// The place of the member whose name is number `index` in the order of names.
  private func sortedPlace(_ index: Int, of object: Value) -> Int {
    sortedPlaces(of: object)[index]
  }

  private func sortedPlaces(of object: Value) -> [Int] {
    let vector = arena.vector(of: object)
    let names = (0..<arena.meta(object).count).map {
      (arena.keys.name(arena.keys.entry(arena.key($0, inVector: vector))).buffer, $0)
    }
    return names.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
  }

  /// Writes a leaf, or opens an array or object.
  private func begin(_ value: Value) {
    switch value.kind {
    case .null: text.append("null")
    case .bool: text.append(value.bits == Value.true.bits ? "true" : "false")
    case .number: number(value)
    case .string: string(value)
    case .array, .object: open(value)
    }
  }

  private func number(_ value: Value) {
    if !value.hasNode {
      SmallNumber.append(value.smallInteger, to: text)
    } else if style == .canonical {
      CanonicalNumber.append(Decimal(arena.nodeBytes(value)), to: text)
    } else {
      text.append(arena.nodeBytes(value))
    }
  }

  private func string(_ value: Value) {
    let meta = arena.meta(value)
    if meta.has(Meta.isSourced), style == .compact {
      text.append(arena.sourceText(of: value))
    } else {
      StringText.append(arena.utf8(of: value), to: text)
    }
  }

  private func open(_ value: Value) {
    let meta = arena.meta(value)
    if meta.has(Meta.isSourced), style == .compact {
      return text.append(arena.sourceText(of: value))
    }
    text.append(value.isArray ? 0x5B : 0x7B)
    frames.append(Scratch.Frame(value: value, index: 0, count: meta.count))
  }

  private func end(_ frame: Scratch.Frame) {
    _ = frames.popLast()
    if frame.count > 0 { newLine(bottom: 0) }
    text.append(frame.value.isArray ? 0x5D : 0x7D)
  }

  private func newLine(bottom: Int) {
    guard style == .pretty else { return }
    text.append(0x0A)
    text.append(0x20, count: 2 * (frames.count - bottom))
  }
}

extension Arena {
  /// The stretch of source from which a sourced node was read.
  func sourceText(of value: Value) -> ByteSpan {
    let word = value.offset - (value.isString ? 2 : 1)
    return words.bytes(atByte: Int(words[word]), count: textLength(of: value))
  }
}
