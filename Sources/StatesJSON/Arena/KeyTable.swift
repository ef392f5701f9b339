/// The interned names of one arena, each with its hash and its text as a member's name.
@usableFromInline
struct KeyTable {
  @usableFromInline
  struct Entry: BitwiseCopyable {
    let hash: UInt64
    /// The first word of the name, which is padded with zeros and followed by `"name":`.
    let name: UInt32
    let count: UInt32
    /// The bytes of `"name":`.
    let textCount: UInt32

    /// The first word of `"name":`.
    @inline(__always)
    var text: Int { Int(name) + (Int(count) + 7) / 8 }
  }

  let entries = Store<Entry>(capacity: 64)
  private let names = Store<UInt64>(capacity: 512)
  /// Key numbers plus one at their hash's place, or zero; its size is a power of two.
  private let slots = Store<UInt32>(capacity: 256)
  private let scratch = Store<UInt8>(capacity: 256)
  /// Spreads hashes over the slots differently in each process, so that no names can be made that
  /// all collide.
  ///
  /// What is found does not depend on it.
  private let salt: UInt64

  init(salt: UInt64) {
    self.salt = salt | 1
    slots.append(0, count: 256)
  }

  func release() {
    entries.release()
    names.release()
    slots.release()
    scratch.release()
  }

  /// The key of `name`, whose content hash is `hash`, if it was interned.
  func find(_ name: ByteSpan, hash: UInt64) -> Key? {
    let slot = slots[slot(in: name, from: 0, to: name.count, hash: hash)]
    return slot == 0 ? nil : Key(index: slot - 1)
  }

  func intern(_ name: ByteSpan, hash: UInt64) -> Key {
    intern(in: name, from: 0, to: name.count, hash: hash)
  }

  /// The key of the name that stands in `text` between two places.
  @inline(__always)
  func intern(in text: ByteSpan, from start: Int, to end: Int, hash: UInt64) -> Key {
    let place = slot(in: text, from: start, to: end, hash: hash)
    let slot = slots[place]
    if _fastPath(slot != 0) { return Key(index: slot &- 1) }
    return add(text.slice(start, end), hash: hash, at: place)
  }

  @inline(never)
  private func add(_ name: ByteSpan, hash: UInt64, at place: Int) -> Key {
    precondition(entries.count < Int(UInt32.max) - 1, "an arena has at most 4294967294 keys")
    let start = names.count
    precondition(start + name.count < Int(UInt32.max), "the names of an arena are too long")
    append(name)
    scratch.cut(to: 0)
    StringText.append(name, to: scratch)
    scratch.append(0x3A)
    append(scratch.span)
    entries.append(
      Entry(
        hash: hash, name: UInt32(start), count: UInt32(name.count),
        textCount: UInt32(scratch.count)))
    slots[place] = UInt32(entries.count)
    if entries.count * 2 > slots.count { spread() }
    return Key(index: UInt32(entries.count - 1))
  }

  private func append(_ bytes: ByteSpan) {
    var index = 0
    while index < bytes.count {
      names.append(bytes.paddedWord(index))
      index += 8
    }
  }

  /// The slot that holds the name, or the free one where it belongs.
  @inline(__always)
  private func slot(in text: ByteSpan, from start: Int, to end: Int, hash: UInt64) -> Int {
    let mask = slots.count &- 1
    var place = place(hash) & mask
    while true {
      let slot = slots[place]
      if slot == 0 { return place }
      let entry = entries[Int(slot &- 1)]
      if entry.hash == hash, isEqual(entry, text, from: start, to: end) { return place }
      place = (place &+ 1) & mask
    }
  }

  @inline(__always)
  private func isEqual(_ entry: Entry, _ text: ByteSpan, from start: Int, to end: Int) -> Bool {
    guard Int(entry.count) == end &- start else { return false }
    var place = start
    var word = Int(entry.name)
    while place < end {
      if names[word] != text.paddedWord(place, limit: end &- place) { return false }
      place &+= 8
      word &+= 1
    }
    return true
  }

  @inline(__always)
  private func place(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash.multipliedFullWidth(by: salt).high)
  }

  /// Doubles the slots.
  private func spread() {
    let count = slots.count * 2
    slots.cut(to: 0)
    slots.append(0, count: count)
    for index in 0..<entries.count {
      var place = place(entries[index].hash) & (count - 1)
      while slots[place] != 0 { place = (place + 1) & (count - 1) }
      slots[place] = UInt32(index + 1)
    }
  }

  @inline(__always)
  func entry(_ key: UInt32) -> Entry { entries[Int(key)] }

  func name(_ entry: Entry) -> ByteSpan {
    names.bytes.slice(Int(entry.name) * 8, Int(entry.name) * 8 + Int(entry.count))
  }

  /// The name as it stands in compact text, with quotes and colon.
  @inline(__always)
  func text(_ entry: Entry) -> ByteSpan {
    names.bytes.slice(entry.text &* 8, entry.text &* 8 &+ Int(entry.textCount))
  }
}
