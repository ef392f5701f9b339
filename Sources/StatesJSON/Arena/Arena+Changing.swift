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
    let name = keys.entry(key.index).hash
    let old = part(index, of: object)
    let change =
      ContentHash.member(key: name, value: hash(of: value))
      &- ContentHash.member(key: name, value: hash(of: old))
    if let changed = exchanging(index, for: value, in: object, change: change) { return changed }
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
    let old = part(index, of: array)
    let change =
      ContentHash.element(index, hash(of: value)) &- ContentHash.element(index, hash(of: old))
    if let changed = exchanging(index, for: value, in: array, change: change) { return changed }
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
  private func exchanging(
    _ index: Int, for value: Value, in container: Value, change: UInt64
  ) -> Value? {
    let meta = meta(container)
    let old = part(index, of: container)
    guard let depth = depth(of: meta, exchanging: old, for: value),
      let length = length(of: container, exchanging: old, for: value)
    else { return nil }
    let node = words.take(Meta.elements + meta.count)
    words.copy(Meta.elements + meta.count, from: container.offset, to: node)
    words[node] = Meta(count: meta.count, depth: depth, epoch: words.epoch).bits
    words[node + Meta.hash] &+= change
    words[node + Meta.link] = UInt64(vector(of: container)) << 32 | UInt64(length)
    words[node + Meta.elements + index] = value.bits
    return Value(tag: container.tag, epoch: words.epoch, offset: node)
  }

  /// The depth after an exchange, unless the old part may have been the only deepest, or sources
  /// are remembered.
  private func depth(of meta: Meta, exchanging old: Value, for value: Value) -> Int? {
    let depth = self.depth(of: value) + 1
    guard meta.depth < Meta.deepest, depth < Meta.deepest, !meta.has(Meta.holdsSource),
      !holdsSource(value), depth >= meta.depth || self.depth(of: old) + 1 < meta.depth
    else { return nil }
    return max(depth, meta.depth)
  }

  /// The length of the text after an exchange, unless one of them is too long to tell.
  private func length(of container: Value, exchanging old: Value, for value: Value) -> Int? {
    let (whole, part) = (textLength(of: container), textLength(of: value))
    guard whole < TextLength.most, part < TextLength.most else { return nil }
    return TextLength.clamp(whole - textLength(of: old) + part)
  }

  /// Whether a value's text, or that of a part of it, is a remembered source.
  @inlinable @inline(__always)
  func holdsSource(_ value: Value) -> Bool {
    value.tag >= Value.Tag.string && meta(value).has(Meta.holdsSource)
  }
}
