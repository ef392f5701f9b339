extension Arena {
  /// `object` with the member `key` set to `value`: in its place, or at the end if it is new.
  ///
  /// The new object is compact; the parts that stayed keep their own source's spelling.
  public func setting(_ key: Key, to value: Value, in object: Value) -> Value {
    requireObject(object)
    let start = scratch.values.count
    pushParts(of: object)
    let vector = vector(of: object)
    let index = index(of: key, inVector: vector)
    if index >= 0 {
      scratch.values[start + index] = value.bits
      return closeObject(values: start, vector: vector)
    }
    let keyStart = scratch.keys.count
    pushKeys(of: object)
    scratch.keys.append(key.index)
    scratch.values.append(value.bits)
    let longer = self.vector(from: keyStart)
    scratch.keys.cut(to: keyStart)
    return closeObject(values: start, vector: longer)
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
    let start = scratch.values.count
    pushParts(of: array)
    scratch.values[start + index] = value.bits
    return closeArray(from: start)
  }

  /// `array` with `value` behind its last element.
  public func appending(_ value: Value, to array: Value) -> Value {
    requireArray(array)
    let start = scratch.values.count
    pushParts(of: array)
    scratch.values.append(value.bits)
    return closeArray(from: start)
  }

  /// Pushes the elements or member values of `container` on the scratch stack.
  func pushParts(of container: Value) {
    for index in 0..<meta(container).count {
      scratch.values.append(part(index, of: container).bits)
    }
  }

  /// Pushes the keys of `object` on the scratch stack.
  func pushKeys(of object: Value) {
    let vector = vector(of: object)
    for index in 0..<meta(object).count { scratch.keys.append(key(index, inVector: vector)) }
  }
}
