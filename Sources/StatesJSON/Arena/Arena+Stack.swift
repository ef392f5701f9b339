/// The names of an object that is to be made again and again.
@usableFromInline
package struct Shape: BitwiseCopyable {
  @usableFromInline let vector: UInt32
  @usableFromInline let count: UInt32

  /// How many names there are.
  @inlinable package var nameCount: Int { Int(count) }
}

// Building values part by part, on the stack that parsing uses too.

extension Arena {
  /// The names of objects to be made, which must differ; `nil` where two are the same.
  package func shape(of names: [Key]) -> Shape? {
    let height = nameHeight
    for name in names { push(name: name) }
    return takeShape(from: height)
  }

  /// How many names stand on a stack of their own.
  package var nameHeight: Int { scratch.keys.count }

  package func push(name: Key) { scratch.keys.append(name.index) }

  /// Takes off all names but the first `height`.
  package func cutNames(to height: Int) { scratch.keys.cut(to: height) }

  /// Takes off all names but the first `height`, and makes a shape of them; `nil` where two are the
  /// same.
  package func takeShape(from height: Int) -> Shape? {
    let count = scratch.keys.count - height
    defer { scratch.keys.cut(to: height) }
    let hash = KeyVectors.hash(scratch.keys, from: height)
    if let known = knownVector(from: height, hash: hash) {
      return Shape(vector: UInt32(known), count: UInt32(count))
    }
    let object = scratch.beginObject(keyCount: keys.entries.count)
    for place in height..<scratch.keys.count {
      let owner = Int(scratch.keys[place]) + 1
      guard scratch.owners[owner].object != object else { return nil }
      scratch.owners[owner] = Scratch.Owner(object: object, place: place)
    }
    return Shape(vector: UInt32(vector(from: height)), count: UInt32(count))
  }

  /// How many values stand on the stack.
  @inlinable package var stackHeight: Int {
    @inline(__always) get { scratch.values.count }
  }

  @inlinable @inline(__always)
  package func push(_ value: Value) { scratch.values.append(value.bits) }

  /// Pushes a whole number of at most 60 bits.
  @inlinable @inline(__always)
  package func push(_ number: Int64) {
    guard let value = Value(smallInteger: number) else { preconditionFailure("a longer number") }
    push(value)
  }

  /// Takes the last value off.
  @inlinable @inline(__always)
  package func pop() -> Value { Value(bits: scratch.values.popLast() ?? 0) }

  /// The whole number that stands in a handle; `nil` for every other value.
  @inlinable @inline(__always)
  package func smallInteger(of value: Value) -> Int64? {
    value.tag == Value.Tag.integer ? value.smallInteger : nil
  }

  /// Takes off all values but the first `height`.
  @inlinable @inline(__always)
  package func cutStack(to height: Int) { scratch.values.cut(to: height) }

  /// Makes an array of the last `count` values and puts it in their place.
  package func pushArray(of count: Int) {
    let array = closeArray(from: scratch.values.count - count)
    scratch.values.append(array.bits)
  }

  /// Makes an object of the last values and puts it in their place.
  package func pushObject(of shape: Shape) {
    let (count, vector) = (Int(shape.count), Int(shape.vector))
    let start = scratch.values.count &- count
    let node = words.take(Meta.elements + count)
    var hash = ContentHash.object
    var (length, depth, flags) = (0, 0, UInt64(0))
    for index in 0..<count {
      let value = Value(bits: scratch.values[start &+ index])
      words[node &+ Meta.elements &+ index] = value.bits
      let name = keys.entries[Int(key(index, inVector: vector))].hash
      let weight = weight(of: value)
      hash &+= ContentHash.member(key: name, value: weight.hash)
      length &+= weight.length
      depth = max(depth, weight.depth)
      flags |= weight.flags
    }
    scratch.values.cut(to: start)
    length &+= Int(words[vector] &>> 32) &+ 2 &+ max(0, count &- 1)
    let meta = Meta(count: count, depth: depth + 1, flags: flags, epoch: words.epoch)
    words.setHeader(
      at: node, meta: meta.bits, hash: hash,
      link: UInt64(TextLength.clamp(length)) | UInt64(truncatingIfNeeded: vector) << 32)
    push(Value(tag: Value.Tag.object, epoch: words.epoch, offset: node))
  }
}
