/// The key vectors made lately, so that objects with the same names in the same order share one.
struct KeyVectors {
  private let recent = Store<UInt32>(capacity: KeyVectors.count)
  private static let count = 1024

  init() { recent.append(0, count: Self.count) }

  func release() { recent.release() }

  /// Where a vector with this hash of its keys was made last, or 0.
  func candidate(_ hash: UInt64) -> Int { Int(recent[Self.place(hash)]) }

  func remember(_ offset: Int, hash: UInt64) {
    recent[Self.place(hash)] = UInt32(truncatingIfNeeded: offset)
  }

  private static func place(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash & UInt64(count - 1))
  }
}

extension Arena {
  /// The vector of the keys from `start` on in the scratch stack, and whether it was known before.
  func vector(from start: Int) -> (offset: Int, isKnown: Bool) {
    let keys = scratch.keys
    var hash = UInt64(keys.count - start)
    for index in start..<keys.count { hash = ContentHash.mix(hash, UInt64(keys[index])) }
    let candidate = vectors.candidate(hash)
    if candidate != 0, matches(candidate, from: start) { return (candidate, true) }
    let offset = makeVector(from: start)
    vectors.remember(offset, hash: hash)
    return (offset, false)
  }

  /// Whether the words at `offset` are the vector of these keys.
  ///
  /// Any words that look like it will do, since nothing below the top ever changes.
  private func matches(_ offset: Int, from start: Int) -> Bool {
    let count = scratch.keys.count - start
    guard offset + 1 + (count + 1) / 2 <= words.top,
      words[offset] == vectorMeta(from: start)
    else { return false }
    var index = 0
    while index < count {
      if words[offset + 1 + index / 2] != pair(start + index) { return false }
      index += 2
    }
    return true
  }

  private func makeVector(from start: Int) -> Int {
    let count = scratch.keys.count - start
    let offset = words.take(1 + (count + 1) / 2)
    words[offset] = vectorMeta(from: start)
    var index = 0
    while index < count {
      words[offset + 1 + index / 2] = pair(start + index)
      index += 2
    }
    return offset
  }

  private func vectorMeta(from start: Int) -> UInt64 {
    var length = 0
    for index in start..<scratch.keys.count {
      length += Int(keys.entry(scratch.keys[index]).textCount)
    }
    return UInt64(scratch.keys.count - start) | UInt64(TextLength.clamp(length)) << 32
  }

  /// Two keys of the scratch stack in one word; the second half is zero behind the last.
  private func pair(_ index: Int) -> UInt64 {
    let second = index + 1 < scratch.keys.count ? UInt64(scratch.keys[index + 1]) : 0
    return UInt64(scratch.keys[index]) | second << 32
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
