extension Arena {
  /// The key of `name`, interned if it is new.
  public func key(_ name: String) -> Key {
    var name = name
    return name.withUTF8 { key(utf8: $0) }
  }

  /// The key of a name given as UTF-8, interned if it is new.
  public func key(utf8 name: UnsafeBufferPointer<UInt8>) -> Key {
    guard UTF8Check.isValid(ByteSpan(name)) else {
      return key(String(decoding: name, as: UTF8.self))
    }
    return keys.intern(ByteSpan(name), hash: ContentHash.text(ByteSpan(name)))
  }

  /// The key of `name` if something was already called so.
  public func existingKey(_ name: String) -> Key? {
    var name = name
    return name.withUTF8 { existingKey(utf8: $0) }
  }

  /// The key of a name given as UTF-8 if something was already called so.
  public func existingKey(utf8 name: UnsafeBufferPointer<UInt8>) -> Key? {
    keys.find(ByteSpan(name), hash: ContentHash.text(ByteSpan(name)))
  }

  /// The name behind `key`.
  public func name(of key: Key) -> String { keys.name(keys.entry(key.index)).string }

  /// Calls `body` with the name behind `key` as UTF-8, valid during the call.
  public func withUTF8<Result, Failure: Error>(
    of key: Key, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // A copy, since the names move when the body interns one.
    let name = Store<UInt8>(copying: keys.name(keys.entry(key.index)))
    defer { name.release() }
    return try body(name.span.buffer)
  }

  /// How many different names were interned, which a worker that reads foreign texts for long can
  /// watch: names are kept as long as the arena.
  public var keyCount: Int { keys.entries.count }
}

extension Arena {
  /// A string.
  public func string(_ text: String) -> Value {
    var text = text
    return text.withUTF8 { makeString(ByteSpan($0)) }
  }

  /// A string given as UTF-8; whatever is not UTF-8 becomes U+FFFD.
  public func string(utf8 bytes: UnsafeBufferPointer<UInt8>) -> Value {
    guard UTF8Check.isValid(ByteSpan(bytes)) else {
      return string(String(decoding: bytes, as: UTF8.self))
    }
    return makeString(ByteSpan(bytes))
  }

  /// The string that `key` names.
  public func string(of key: Key) -> Value {
    let entry = keys.entry(key.index)
    // Its text as a name is that of the string, and a colon.
    return makeString(keys.name(entry), length: Int(entry.textCount) - 1, hash: entry.hash)
  }

  /// Makes the node of a string of valid UTF-8, with its source when its spelling is its own.
  func makeString(_ bytes: ByteSpan, source: Source? = nil) -> Value {
    makeString(
      bytes, length: StringText.length(bytes), hash: ContentHash.text(bytes), source: source)
  }

  /// The same, of a string whose text has `length` bytes.
  private func makeString(
    _ bytes: ByteSpan, length: Int, hash: UInt64, source: Source? = nil
  ) -> Value {
    let isPlain = length == bytes.count + 2
    if source != nil { words[words.take(1)] = UInt64(source?.offset ?? 0) }
    if !isPlain || source != nil {
      words[words.take(1)] = UInt64(TextLength.clamp(source?.count ?? length))
    }
    let flags =
      (isPlain ? Meta.isPlain : 0) | (source == nil ? 0 : Meta.isSourced | Meta.holdsSource)
    let node = words.take(Meta.bytes + (bytes.count + 7) / 8)
    words[node] = Meta(count: bytes.count, flags: flags, epoch: words.epoch).bits
    words[node + Meta.hash] = hash
    words.store(bytes, at: node + Meta.bytes)
    return Value(tag: Value.Tag.string, epoch: words.epoch, offset: node)
  }

  /// Makes the string of plain ASCII whose words stand already between the header and `end`.
  @inline(__always)
  func finishString(_ node: Int, end: Int, count: Int, hash: UInt64) -> Value {
    let epoch = words.epoch
    words[node] = Meta(count: count, flags: Meta.isPlain, epoch: epoch).bits
    words[node &+ Meta.hash] = ContentHash.textEnd(hash, count: count)
    words.top = end
    return Value(tag: Value.Tag.string, epoch: epoch, offset: node)
  }

  /// A whole number.
  public func number(_ value: Int64) -> Value {
    if let small = Value(smallInteger: value) { return small }
    var text = String(value)
    return text.withUTF8 { makeNumber(ByteSpan($0), hash: ContentHash.integer(value)) }
  }

  /// A computed number: without fraction when it is whole and fits 64 bits, else in Java's layout
  /// (`9.223372036854776E18`).
  ///
  /// JSON has no other numbers than finite ones; as on AWS the others become the strings
  /// `Infinity`, `-Infinity` and `NaN`.
  public func number(_ value: Double) -> Value {
    if let integer = Int64(exactly: value) { return number(integer) }
    if !value.isFinite { return string(value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity") }
    let text = scratch.spelling
    text.cut(to: 0)
    NumberText.append(value, to: text)
    return makeNumber(text.span, hash: Decimal(text.span).hash)
  }

  /// The number spelled so, which keeps its spelling, or `nil` if JSON has no such number.
  public func number(spelling: UnsafeBufferPointer<UInt8>) -> Value? {
    let bytes = ByteSpan(spelling)
    return NumberGrammar.isNumber(bytes) ? makeNumber(bytes) : nil
  }

  /// The number spelled so, which keeps its spelling, or `nil` if JSON has no such number.
  public func number(spelling: String) -> Value? {
    var spelling = spelling
    return spelling.withUTF8 { number(spelling: $0) }
  }

  /// Makes a number of valid spelling, in the handle where its own spelling is the plain one.
  func makeNumber(_ bytes: ByteSpan) -> Value {
    if let small = SmallNumber.value(bytes) { return small }
    return makeNumber(bytes, hash: Decimal(bytes).hash)
  }

  private func makeNumber(_ bytes: ByteSpan, hash: UInt64) -> Value {
    let node = words.take(Meta.bytes + (bytes.count + 7) / 8)
    words[node] = Meta(count: bytes.count, epoch: words.epoch).bits
    words[node + Meta.hash] = hash
    words.store(bytes, at: node + Meta.bytes)
    return Value(tag: Value.Tag.number, epoch: words.epoch, offset: node)
  }
}
