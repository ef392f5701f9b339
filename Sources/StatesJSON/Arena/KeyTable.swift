/// The interned names of one arena, each with its hash and its text as a member's name.
@usableFromInline
struct KeyTable {
  @usableFromInline
  struct Entry: BitwiseCopyable {
    let hash: UInt64
    /// Where the name begins among ``KeyTable/names``, and its bytes.
    let name: Int
    let count: UInt32
    /// The bytes of `"name":`, which follows the name.
    let textCount: UInt32
  }

  let entries = Store<Entry>(capacity: 64)
  let names = Store<UInt8>(capacity: 2048)
  /// Key numbers plus one at their hash's place, or zero; its size is a power of two.
  let slots = Store<UInt32>(capacity: 256)

  init() { slots.append(0, count: 256) }

  func release() {
    entries.release()
    names.release()
    slots.release()
  }

  /// The key of `name`, whose content hash is `hash`, if it was interned.
  func find(_ name: ByteSpan, hash: UInt64) -> Key? {
    let slot = slots[slot(for: name, hash: hash)]
    return slot == 0 ? nil : Key(index: slot - 1)
  }

  func intern(_ name: ByteSpan, hash: UInt64) -> Key {
    let place = slot(for: name, hash: hash)
    if slots[place] != 0 { return Key(index: slots[place] - 1) }
    precondition(entries.count < Int(UInt32.max) - 1, "an arena has at most 4294967294 keys")
    let start = names.count
    names.append(name)
    StringText.append(name, to: names)
    names.append(0x3A)
    entries.append(
      Entry(
        hash: hash, name: start, count: UInt32(name.count),
        textCount: UInt32(names.count - start - name.count)))
    slots[place] = UInt32(entries.count)
    if entries.count * 2 > slots.count { spread() }
    return Key(index: UInt32(entries.count - 1))
  }

  /// The slot that holds `name`, or the free one where it belongs.
  private func slot(for name: ByteSpan, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0 {
      let entry = entries[Int(slots[place] - 1)]
      if entry.hash == hash, self.name(entry).isEqual(to: name) { break }
      place = (place + 1) & mask
    }
    return place
  }

  /// Doubles the slots.
  private func spread() {
    let count = slots.count * 2
    slots.cut(to: 0)
    slots.append(0, count: count)
    for index in 0..<entries.count {
      var place = Int(truncatingIfNeeded: entries[index].hash) & (count - 1)
      while slots[place] != 0 { place = (place + 1) & (count - 1) }
      slots[place] = UInt32(index + 1)
    }
  }

  @inline(__always)
  func entry(_ key: UInt32) -> Entry { entries[Int(key)] }

  func name(_ entry: Entry) -> ByteSpan {
    names.span.slice(entry.name, entry.name + Int(entry.count))
  }

  /// The name as it stands in compact text, with quotes and colon.
  @inline(__always)
  func text(_ entry: Entry) -> ByteSpan {
    let start = entry.name + Int(entry.count)
    return names.span.slice(start, start + Int(entry.textCount))
  }
}
