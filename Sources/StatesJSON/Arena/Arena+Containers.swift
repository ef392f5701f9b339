extension Arena {
  /// An array of `elements`.
  public func array(_ elements: [Value]) -> Value {
    elements.withUnsafeBufferPointer { array($0) }
  }

  /// An array of `elements`.
  public func array(_ elements: UnsafeBufferPointer<Value>) -> Value {
    let start = scratch.values.count
    for element in elements { scratch.values.append(element.bits) }
    return closeArray(from: start)
  }

  /// An object of `members` in their order; of those with the same key the last value wins, in the
  /// place of the first.
  public func object(_ members: [(Key, Value)]) -> Value {
    members.withUnsafeBufferPointer { object($0) }
  }

  /// An object of `members` in their order; of those with the same key the last value wins, in the
  /// place of the first.
  public func object(_ members: UnsafeBufferPointer<(Key, Value)>) -> Value {
    let values = scratch.values.count
    let keys = scratch.keys.count
    for (key, value) in members {
      scratch.keys.append(key.index)
      scratch.values.append(value.bits)
    }
    return closeObject(values: values, keys: keys)
  }

  /// An object of `members` in their order, all of which have different keys.
  package func object(ofDistinct members: UnsafeBufferPointer<(Key, Value)>) -> Value {
    assert(Set(members.map(\.0)).count == members.count, "two members have the same key")
    let values = scratch.values.count
    let keys = scratch.keys.count
    for (key, value) in members {
      scratch.keys.append(key.index)
      scratch.values.append(value.bits)
    }
    let vector = self.vector(from: keys)
    scratch.keys.cut(to: keys)
    return closeObject(values: values, vector: vector)
  }

  /// Makes an array of the scratch values from `start` on, and takes them off.
  func closeArray(from start: Int, source: Source? = nil) -> Value {
    let stack = scratch.values
    let count = stack.count - start
    let node = takeContainer(count, source: source)
    var hash = ContentHash.array
    var parts = Parts()
    for index in 0..<count {
      let value = Value(bits: stack[start + index])
      words[node + Meta.elements + index] = value.bits
      let weight = weight(of: value)
      hash &+= ContentHash.element(index, weight.hash)
      parts.add(weight)
    }
    stack.cut(to: start)
    finish(node, count: count, hash: hash, parts: parts, keys: 0, source: source)
    return Value(tag: Value.Tag.array, epoch: words.epoch, offset: node)
  }

  /// Makes an object of the scratch keys and values from there on, and takes them off.
  ///
  /// A source is only remembered when it is not just the compact text, which it never is when
  /// `hasOddKeys`.
  func closeObject(
    values: Int, keys: Int, source: Source? = nil, hasOddKeys: Bool = false
  ) -> Value {
    let hash = KeyVectors.hash(scratch.keys, from: keys)
    let vector: Int
    if let known = knownVector(from: keys, hash: hash) {
      vector = known
    } else {
      _ = mergeDuplicates(values: values, keys: keys)
      vector = self.vector(from: keys)
    }
    scratch.keys.cut(to: keys)
    return closeObject(values: values, vector: vector, source: source, hasOddKeys: hasOddKeys)
  }

  /// Makes an object with the key vector `vector`, whose keys are distinct.
  func closeObject(
    values start: Int, vector: Int, source: Source? = nil, hasOddKeys: Bool = false
  ) -> Value {
    let stack = scratch.values
    let count = stack.count - start
    let node = takeContainer(count, source: source)
    var hash = ContentHash.object
    var parts = Parts()
    if hasOddKeys { parts.flags = Meta.holdsSource }
    for index in 0..<count {
      let value = Value(bits: stack[start + index])
      words[node + Meta.elements + index] = value.bits
      let name = keys.entries[Int(key(index, inVector: vector))].hash
      let weight = weight(of: value)
      hash &+= ContentHash.member(key: name, value: weight.hash)
      parts.add(weight)
    }
    stack.cut(to: start)
    parts.length += Int(words[vector] >> 32)
    finish(node, count: count, hash: hash, parts: parts, keys: vector, source: source)
    return Value(tag: Value.Tag.object, epoch: words.epoch, offset: node)
  }

  /// What the parts of an array or object add up to.
  struct Parts {
    var length = 0
    var depth = 0
    var flags: UInt64 = 0

    @inline(__always)
    mutating func add(_ weight: Weight) {
      length += weight.length
      depth = max(depth, weight.depth)
      flags |= weight.flags
    }
  }

  private func takeContainer(_ count: Int, source: Source?) -> Int {
    if let source { words[words.take(1)] = UInt64(source.offset) }
    return words.take(Meta.elements + count)
  }

  private func finish(
    _ node: Int, count: Int, hash: UInt64, parts: Parts, keys: Int, source: Source?
  ) {
    let compact = parts.length + 2 + max(0, count - 1)
    let isSourced = source.map { $0.count != compact || parts.flags != 0 } ?? false
    let length = isSourced ? source?.count ?? compact : compact
    let flags = parts.flags | (isSourced ? Meta.isSourced | Meta.holdsSource : 0)
    words[node] =
      Meta(count: count, depth: parts.depth + 1, flags: flags, epoch: words.epoch).bits
    words[node + Meta.hash] = hash
    words[node + Meta.link] =
      UInt64(TextLength.clamp(length)) | UInt64(truncatingIfNeeded: keys) << 32
  }

  /// Gives the last value of each key that occurs twice to its first place and drops the others.
  ///
  /// Answers which of the pairs was the first whose key had come before, if there was any.
  func mergeDuplicates(values: Int, keys start: Int) -> Int? {
    let keys = scratch.keys
    let object = scratch.beginObject(keyCount: self.keys.entries.count)
    var kept = 0
    var first: Int?
    for index in 0..<(keys.count - start) {
      let key = keys[start + index]
      let value = scratch.values[values + index]
      let owner = scratch.owners[Int(key) + 1]
      if owner.object == object {
        scratch.values[values + owner.place] = value
        first = first ?? index
      } else {
        scratch.owners[Int(key) + 1] = Scratch.Owner(object: object, place: kept)
        keys[start + kept] = key
        scratch.values[values + kept] = value
        kept += 1
      }
    }
    keys.cut(to: start + kept)
    scratch.values.cut(to: values + kept)
    return first
  }
}
