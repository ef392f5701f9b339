/// The key vectors made lately, so that objects with the same names in the same order share one.
struct KeyVectors {
  /// A vector's offset at the place of its keys' hash, or zero.
  private let recent = Store<UInt32>(capacity: KeyVectors.count)
  /// Which vector is another one with a key more, at the place of both.
  private let steps = Store<Step>(capacity: KeyVectors.stepCount)
  /// What was remembered where, in the order of time, so that a reset can take it back.
  private let made = Store<Made>(capacity: 64)

  private struct Step: BitwiseCopyable {
    let vector: UInt32
    let key: UInt32
    /// Zero where nothing is remembered.
    let longer: UInt32
  }

  private struct Made: BitwiseCopyable {
    /// A reset below this word takes the note back.
    let top: UInt32
    let place: UInt32
    let isStep: Bool
  }

  private static let count = 1024
  private static let stepCount = 256
  /// How much is remembered before all of it is forgotten, so that notes do not pile up.
  private static let most = 8192

  init() {
    recent.append(0, count: Self.count)
    steps.append(Step(vector: 0, key: 0, longer: 0), count: Self.stepCount)
  }

  func release() {
    recent.release()
    steps.release()
    made.release()
  }

  /// Where a vector with this hash of its keys was made last, or 0.
  @inline(__always)
  func candidate(_ hash: UInt64) -> Int { Int(recent[Self.place(hash)]) }

  func remember(_ offset: Int, hash: UInt64) {
    let place = Self.place(hash)
    note(top: offset + 1, place: place, isStep: false)
    recent[place] = UInt32(truncatingIfNeeded: offset)
  }

  /// The vector that is `vector` with `key` at its end, if that was asked for lately.
  @inline(__always)
  func longer(than vector: Int, by key: Key) -> Int? {
    let step = steps[Self.place(vector, key)]
    let isKnown = step.longer != 0 && step.vector == vector && step.key == key.index
    return isKnown ? Int(step.longer) : nil
  }

  /// Both vectors stand below the word `top`.
  func remember(_ longer: Int, asLongerThan vector: Int, by key: Key, top: Int) {
    let place = Self.place(vector, key)
    note(top: top, place: place, isStep: true)
    steps[place] = Step(
      vector: UInt32(truncatingIfNeeded: vector), key: key.index,
      longer: UInt32(truncatingIfNeeded: longer))
  }

  private func note(top: Int, place: Int, isStep: Bool) {
    if made.count >= Self.most { reset(to: 0) }
    made.append(
      Made(
        top: UInt32(truncatingIfNeeded: top), place: UInt32(truncatingIfNeeded: place),
        isStep: isStep))
  }

  /// Forgets what may stand from the word `top` on.
  @inline(__always)
  func reset(to top: Int) {
    while made.count > 0, Int(made[made.count &- 1].top) > top { forgetLast() }
  }

  @inline(never)
  private func forgetLast() {
    let last = made[made.count - 1]
    made.cut(to: made.count - 1)
    if last.isStep {
      steps[Int(last.place)] = Step(vector: 0, key: 0, longer: 0)
    } else {
      recent[Int(last.place)] = 0
    }
  }

  @inline(__always)
  private static func place(_ vector: Int, _ key: Key) -> Int {
    Int(truncatingIfNeeded: ContentHash.mix(UInt64(vector), UInt64(key.index)))
      & (stepCount &- 1)
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
