extension Arena {
  /// The number of elements of an array or members of an object.
  @inlinable
  public func count(of value: Value) -> Int {
    precondition(value.isContainer, "the value is neither an array nor an object")
    return meta(value).count
  }

  /// The element number `index` of an array.
  @inlinable
  public func element(_ index: Int, of value: Value) -> Value {
    requireArray(value)
    precondition(index >= 0 && index < meta(value).count, "no such element")
    return Value(bits: words[value.offset &+ Meta.elements &+ index])
  }

  /// The value of the member `key` of an object, if it has one.
  @inlinable
  public func member(_ key: Key, of value: Value) -> Value? {
    requireObject(value)
    _ = meta(value)
    let index = index(of: key, inVector: vector(of: value))
    if index < 0 { return nil }
    return Value(bits: words[value.offset &+ Meta.elements &+ index])
  }

  /// The value of the member `name` of an object, if it has one.
  public func member(_ name: String, of value: Value) -> Value? {
    requireObject(value)
    return existingKey(name).flatMap { member($0, of: value) }
  }

  /// The value of the member `key` of an object, if it has one, with a guess where it stands.
  ///
  /// A look-up that is done again and again, such as a step of a path, keeps its guess: among
  /// objects of one making the member stands in the same place and no search is needed.
  @inlinable
  public func member(_ key: Key, of value: Value, guess: inout Int) -> Value? {
    requireObject(value)
    let count = meta(value).count
    let vector = vector(of: value)
    if _slowPath(guess < 0 || guess >= count || self.key(guess, inVector: vector) != key.index) {
      let index = index(of: key, inVector: vector)
      if index < 0 { return nil }
      guess = index
    }
    return Value(bits: words[value.offset &+ Meta.elements &+ guess])
  }

  /// The place of the member `key` in the order of an object's members, if it has one.
  @inlinable
  public func index(of key: Key, in value: Value) -> Int? {
    requireObject(value)
    _ = meta(value)
    let index = index(of: key, inVector: vector(of: value))
    return index < 0 ? nil : index
  }

  /// The key of the member number `index` of an object, in the order of the object.
  @inlinable
  public func key(at index: Int, of value: Value) -> Key {
    requireObject(value)
    precondition(index >= 0 && index < meta(value).count, "no such member")
    return Key(index: key(index, inVector: vector(of: value)))
  }

  /// The value of the member number `index` of an object, in the order of the object.
  @inlinable
  public func memberValue(at index: Int, of value: Value) -> Value {
    requireObject(value)
    precondition(index >= 0 && index < meta(value).count, "no such member")
    return Value(bits: words[value.offset &+ Meta.elements &+ index])
  }

  /// The key vector of an object.
  @inlinable @inline(__always)
  func vector(of value: Value) -> Int {
    Int(truncatingIfNeeded: words[value.offset &+ Meta.link] &>> 32)
  }

  /// The element or member value number `index`.
  @inline(__always)
  func part(_ index: Int, of value: Value) -> Value {
    Value(bits: words[value.offset &+ Meta.elements &+ index])
  }
}

extension Arena {
  /// The text of a string.
  public func string(of value: Value) -> String { utf8(of: value).string }

  /// Calls `body` with the UTF-8 of a string, valid during the call.
  public func withUTF8<Result, Failure: Error>(
    of value: Value, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(utf8(of: value).buffer)
  }

  /// The number of UTF-8 bytes of a string.
  public func utf8Count(of value: Value) -> Int {
    precondition(value.isString, "the value is not a string")
    return meta(value).count
  }

  /// The UTF-8 of a string.
  func utf8(of value: Value) -> ByteSpan {
    precondition(value.isString, "the value is not a string")
    return nodeBytes(value)
  }

  /// The bytes of the node of a string or number.
  @inline(__always)
  func nodeBytes(_ value: Value) -> ByteSpan {
    words.bytes(at: value.offset + Meta.bytes, count: meta(value).count)
  }

  /// The key of a string's text, interned if it is new.
  public func key(of value: Value) -> Key {
    keys.intern(utf8(of: value), hash: words[value.offset + Meta.hash])
  }

  /// The key of a string's text if something was already called so.
  package func existingKey(of value: Value) -> Key? {
    keys.find(utf8(of: value), hash: words[value.offset + Meta.hash])
  }

  /// The truth of a boolean.
  public func bool(of value: Value) -> Bool {
    precondition(value.isBool, "the value is not a boolean")
    return value.bits == Value.true.bits
  }
}

extension Arena {
  /// The double next to a number; infinite when the number is larger than any.
  public func double(of value: Value) -> Double {
    requireNumber(value)
    return value.hasNode ? Decimal(nodeBytes(value)).double : Double(value.smallInteger)
  }

  /// The number if it is whole and fits: also `1e2`, `100.0` and `-0`.
  public func int64(of value: Value) -> Int64? {
    requireNumber(value)
    return value.hasNode ? Decimal(nodeBytes(value)).int64 : value.smallInteger
  }

  /// The number as it is spelled.
  public func numberSpelling(of value: Value) -> String {
    requireNumber(value)
    return withSpelling(of: value) { $0.string }
  }

  /// Calls `body` with the spelling of a number, valid during the call.
  func withSpelling<Result>(of value: Value, _ body: (ByteSpan) -> Result) -> Result {
    if value.hasNode { return body(nodeBytes(value)) }
    var text = String(value.smallInteger)
    return text.withUTF8 { body(ByteSpan($0)) }
  }

  func requireNumber(_ value: Value) { precondition(value.isNumber, "the value is not a number") }
}
