extension Arena {
  /// `array` with `value` behind its last element.
  public func appending(_ value: Value, to array: Value) -> Value {
    requireArray(array)
    let place = meta(array).count
    let change = ContentHash.element(place, hash(of: value))
    if let longer = extending(array, by: value, keys: 0, nameLength: 0, change: change) {
      return longer
    }
    let start = pushParts(of: array)
    scratch.values.append(value.bits)
    return closeArray(from: start)
  }

  /// `object` with the member `key`, which it does not have, behind its last one.
  func adding(_ key: Key, _ value: Value, to object: Value) -> Value {
    let vector = self.vector(of: object)
    let longer =
      vectors.longer(than: vector, by: key) ?? makeLonger(vector, of: object, by: key)
    let name = keys.entry(key.index)
    let change = ContentHash.member(key: name.hash, value: hash(of: value))
    let made = extending(
      object, by: value, keys: longer, nameLength: Int(name.textCount), change: change)
    if let made { return made }
    let start = pushParts(of: object)
    scratch.values.append(value.bits)
    return closeObject(values: start, vector: longer)
  }

  /// The vector of `object` with one more key.
  private func makeLonger(_ vector: Int, of object: Value, by key: Key) -> Int {
    let start = scratch.keys.count
    for index in 0..<meta(object).count {
      scratch.keys.append(self.key(index, inVector: vector))
    }
    scratch.keys.append(key.index)
    let longer = self.vector(from: start)
    scratch.keys.cut(to: start)
    vectors.remember(longer, asLongerThan: vector, by: key, top: words.top)
    return longer
  }

  /// A copy of `container` with one part more, whose hash, length and depth follow from the old
  /// ones without a look at the other parts; `nil` where they do not.
  private func extending(
    _ container: Value, by value: Value, keys: Int, nameLength: Int, change: UInt64
  ) -> Value? {
    let meta = meta(container)
    let (whole, part) = (textLength(of: container), textLength(of: value))
    guard !meta.has(Meta.holdsSource), !holdsSource(value), whole < TextLength.most,
      part < TextLength.most
    else { return nil }
    let depth = max(meta.depth, depth(of: value) + 1)
    let length = TextLength.clamp(whole + part + nameLength + (meta.count > 0 ? 1 : 0))
    let size = Meta.elements + meta.count
    let node = words.take(size + 1)
    words.copy(size, from: container.offset, to: node)
    words[node] = Meta(count: meta.count + 1, depth: depth, epoch: words.epoch).bits
    words[node + Meta.hash] &+= change
    words[node + Meta.link] = UInt64(keys) << 32 | UInt64(length)
    words[node + size] = value.bits
    return Value(tag: container.tag, epoch: words.epoch, offset: node)
  }
}
