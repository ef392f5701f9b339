/// The key vectors made lately, so that objects with the same names in the same order share one.
struct KeyVectors {
  /// A vector's offset at the place of its keys' hash, or zero.
  private let recent = Store<UInt32>(capacity: KeyVectors.count)
  /// What was remembered where, in the order of offsets, so that a reset can take it back.
  private let made = Store<Made>(capacity: 64)

  private struct Made: BitwiseCopyable {
    let offset: UInt32
    let place: UInt32
  }

  private static let count = 1024

  init() { recent.append(0, count: Self.count) }

  func release() {
    recent.release()
    made.release()
  }

  /// Where a vector with this hash of its keys was made last, or 0.
  @inline(__always)
  func candidate(_ hash: UInt64) -> Int { Int(recent[Self.place(hash)]) }

  func remember(_ offset: Int, hash: UInt64) {
    let place = Self.place(hash)
    recent[place] = UInt32(truncatingIfNeeded: offset)
    made.append(
      Made(offset: UInt32(truncatingIfNeeded: offset), place: UInt32(truncatingIfNeeded: place)))
  }

  /// Forgets the vectors from the word `top` on.
  func reset(to top: Int) {
    while made.count > 0 {
      let last = made[made.count - 1]
      if Int(last.offset) < top { return }
      if recent[Int(last.place)] == last.offset { recent[Int(last.place)] = 0 }
      made.cut(to: made.count - 1)
    }
  }

  @inline(__always)
  private static func place(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash &>> 54)
  }

  /// The hash of the keys from `start` on.
  @inline(__always)
  static func hash(_ keys: Store<UInt32>, from start: Int) -> UInt64 {
    var hash: UInt64 = 0
    var index = start
    while index < keys.count {
      hash = (hash &+ keys.pair(index)) &* 0x9E37_79B9_7F4A_7C15
      index &+= 2
    }
    return hash
  }
}

extension Arena {
  /// The vector of the keys from `start` on in the scratch stack, which are distinct.
  func vector(from start: Int) -> Int {
    let hash = KeyVectors.hash(scratch.keys, from: start)
    return knownVector(from: start, hash: hash) ?? makeVector(from: start, hash: hash)
  }

  /// The vector of the keys from `start` on in the scratch stack, if it was made lately.
  ///
  /// No vector names a key twice, so that one which is known needs no look for such keys.
  @inline(__always)
  func knownVector(from start: Int, hash: UInt64) -> Int? {
    let candidate = vectors.candidate(hash)
    return _fastPath(candidate != 0 && matches(candidate, from: start)) ? candidate : nil
  }

  /// Whether the vector at `offset` has these keys.
  @inline(__always)
  private func matches(_ offset: Int, from start: Int) -> Bool {
    let keys = scratch.keys
    let count = keys.count &- start
    guard Int(truncatingIfNeeded: words[offset] & 0xFFFF_FFFF) == count else { return false }
    var index = 0
    while index < count {
      if words[offset &+ 1 &+ index &>> 1] != keys.pair(start &+ index) { return false }
      index &+= 2
    }
    return true
  }

  @inline(never)
  private func makeVector(from start: Int, hash: UInt64) -> Int {
    let keys = scratch.keys
    let count = keys.count - start
    let offset = words.take(1 + (count + 1) / 2)
    var length = 0
    for index in 0..<count { length += Int(self.keys.entry(keys[start + index]).textCount) }
    words[offset] = UInt64(count) | UInt64(TextLength.clamp(length)) << 32
    var index = 0
    while index < count {
      words[offset + 1 + index / 2] = keys.pair(start + index)
      index += 2
    }
    vectors.remember(offset, hash: hash)
    return offset
  }

  /// Whether two vectors have the same keys in the same order.
  func isSameVector(_ first: Int, _ second: Int) -> Bool {
    let count = Int(truncatingIfNeeded: words[first] & 0xFFFF_FFFF)
    var index = 0
    while index <= (count + 1) / 2 {
      if words[first + index] != words[second + index] { return false }
      index += 1
    }
    return true
  }

  /// The key number `index` of the vector at `offset`.
  @inlinable @inline(__always)
  func key(_ index: Int, inVector offset: Int) -> UInt32 {
    let word = words[offset &+ 1 &+ index &>> 1]
    return UInt32(truncatingIfNeeded: index & 1 == 0 ? word : word &>> 32)
  }

  /// Where `key` stands in the vector at `offset`, or -1.
  @inlinable
  func index(of key: Key, inVector offset: Int) -> Int {
    let count = Int(truncatingIfNeeded: words[offset] & 0xFFFF_FFFF)
    var index = 0
    while index < count {
      let word = words[offset &+ 1 &+ index &>> 1]
      if UInt32(truncatingIfNeeded: word) == key.index { return index }
      if UInt32(truncatingIfNeeded: word &>> 32) == key.index, index &+ 1 < count {
        return index &+ 1
      }
      index &+= 2
    }
    return -1
  }
}
