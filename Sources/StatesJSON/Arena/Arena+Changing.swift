extension Arena {
  /// `object` with the member `key` set to `value`: in its place, or at the end if it is new.
  ///
  /// The new object is compact; the parts that stayed keep their own source's spelling.
  public func setting(_ key: Key, to value: Value, in object: Value) -> Value {
    requireObject(object)
    _ = meta(object)
    let vector = vector(of: object)
    let index = index(of: key, inVector: vector)
    if index < 0 { return adding(key, value, to: object) }
    let (new, old) = (weight(of: value), weight(of: part(index, of: object)))
    let name = keys.entry(key.index).hash
    let change =
      ContentHash.member(key: name, value: new.hash)
      &- ContentHash.member(key: name, value: old.hash)
    if let changed = exchanging(index, for: value, in: object, change, from: old, to: new) {
      return changed
    }
    let start = pushParts(of: object)
    scratch.values[start + index] = value.bits
    return closeObject(values: start, vector: vector)
  }

  /// `object` without the member `key`; `object` itself if it has none.
  public func removing(_ key: Key, from object: Value) -> Value {
    guard let removed = index(of: key, in: object) else { return object }
    let values = scratch.values.count
    let keys = scratch.keys.count
    for index in 0..<meta(object).count where index != removed {
      scratch.keys.append(self.key(index, inVector: vector(of: object)))
      scratch.values.append(part(index, of: object).bits)
    }
    let vector = self.vector(from: keys)
    scratch.keys.cut(to: keys)
    return closeObject(values: values, vector: vector)
  }

  /// `array` with `value` in the place of the element number `index`.
  public func replacing(_ index: Int, with value: Value, in array: Value) -> Value {
    requireArray(array)
    precondition(index >= 0 && index < meta(array).count, "no such element")
    let (new, old) = (weight(of: value), weight(of: part(index, of: array)))
    let change = ContentHash.element(index, new.hash) &- ContentHash.element(index, old.hash)
    if let changed = exchanging(index, for: value, in: array, change, from: old, to: new) {
      return changed
    }
    let start = pushParts(of: array)
    scratch.values[start + index] = value.bits
    return closeArray(from: start)
  }

  /// Pushes the elements or member values of `container` on the scratch stack; where they begin.
  func pushParts(of container: Value) -> Int {
    let start = scratch.values.count
    for index in 0..<meta(container).count {
      scratch.values.append(part(index, of: container).bits)
    }
    return start
  }
}

extension Arena {
  /// A copy of `container` with one part exchanged, whose hash, length and depth follow from the
  /// old ones without a look at the other parts; `nil` where they do not.
  @inline(__always)
  private func exchanging(
    _ index: Int, for value: Value, in container: Value, _ change: UInt64, from old: Weight,
    to new: Weight
  ) -> Value? {
    let header = words.header(at: container.offset)
    let meta = Meta(bits: header.meta)
    let length = Int(truncatingIfNeeded: header.link & 0xFFFF_FFFF)
    guard let depth = depth(of: meta, from: old, to: new), length < TextLength.most,
      new.length < TextLength.most
    else { return nil }
    let node = words.take(Meta.elements + meta.count)
    words.copy(
      meta.count, from: container.offset + Meta.elements, to: node + Meta.elements)
    words.setHeader(
      at: node, meta: Meta(count: meta.count, depth: depth, epoch: words.epoch).bits,
      hash: header.hash &+ change,
      link: header.link & ~0xFFFF_FFFF
        | UInt64(TextLength.clamp(length - old.length + new.length)))
    words[node + Meta.elements + index] = value.bits
    return Value(tag: container.tag, epoch: words.epoch, offset: node)
  }

  /// The depth after an exchange, unless the old part may have been the only deepest, or sources
  /// are remembered.
  @inline(__always)
  private func depth(of meta: Meta, from old: Weight, to new: Weight) -> Int? {
    let depth = new.depth + 1
    guard meta.depth < Meta.deepest, depth < Meta.deepest, !meta.has(Meta.holdsSource),
      new.flags == 0, depth >= meta.depth || old.depth + 1 < meta.depth
    else { return nil }
    return max(depth, meta.depth)
  }

  /// Whether a value's text, or that of a part of it, is a remembered source.
  @inlinable @inline(__always)
  func holdsSource(_ value: Value) -> Bool {
    value.tag >= Value.Tag.string && meta(value).has(Meta.holdsSource)
  }
}
