extension Arena {
  /// The hash of a value's content, ready in its node: equal values have equal hashes, whatever
  /// the order of members and the spelling of numbers, in every arena and on every machine.
  @inlinable
  public func hash(of value: Value) -> UInt64 {
    if _slowPath(!value.hasNode) { return leafHash(value) }
    _ = meta(value)
    return words[value.offset &+ Meta.hash]
  }

  @usableFromInline
  func leafHash(_ value: Value) -> UInt64 {
    if value.tag == Value.Tag.integer { return ContentHash.integer(value.smallInteger) }
    return switch value.bits {
    case Value.null.bits: ContentHash.null
    case Value.true.bits: ContentHash.true
    case _: ContentHash.false
    }
  }

  /// The UTF-8 bytes of a value's text as ``text(of:_:)`` gives it, ready in its node.
  ///
  /// Values that share parts can have texts longer than any memory; lengths stop at 4294967295.
  @inlinable
  public func textLength(of value: Value) -> Int {
    if _slowPath(!value.isContainer) { return leafTextLength(value) }
    _ = meta(value)
    return Int(truncatingIfNeeded: words[value.offset &+ Meta.link] & 0xFFFF_FFFF)
  }

  @usableFromInline
  func leafTextLength(_ value: Value) -> Int {
    switch value.tag {
    case Value.Tag.integer: SmallNumber.length(value.smallInteger)
    case Value.Tag.number: meta(value).count
    case Value.Tag.string: stringTextLength(value)
    case Value.Tag.constant: value.bits == Value.false.bits ? 5 : 4
    case _: preconditionFailure("no other value has a text")
    }
  }

  private func stringTextLength(_ value: Value) -> Int {
    let meta = meta(value)
    if meta.has(Meta.isPlain), !meta.has(Meta.isSourced) { return meta.count + 2 }
    return Int(words[value.offset - 1])
  }

  /// How many levels of arrays and objects a value has, at most 65535; 0 for everything else.
  ///
  /// Texts are read up to 512 levels deep, but writes can nest further.
  public func depth(of value: Value) -> Int { value.isContainer ? meta(value).depth : 0 }
}
