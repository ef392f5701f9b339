/// What a value adds to the node that holds it.
struct Weight {
  let hash: UInt64
  /// The bytes of its text.
  let length: Int
  let depth: Int
  /// ``Meta/holdsSource``, or nothing.
  let flags: UInt64
}

extension Arena {
  @inline(__always)
  func weight(of value: Value) -> Weight {
    if value.isContainer {
      _ = meta(value)
      let header = words.header(at: value.offset)
      let meta = Meta(bits: header.meta)
      return Weight(
        hash: header.hash, length: Int(truncatingIfNeeded: header.link & 0xFFFF_FFFF),
        depth: meta.depth, flags: meta.bits & Meta.holdsSource)
    }
    if _fastPath(value.tag == Value.Tag.integer) {
      return Weight(
        hash: ContentHash.integer(value.smallInteger),
        length: SmallNumber.length(value.smallInteger), depth: 0, flags: 0)
    }
    if value.tag == Value.Tag.string {
      let meta = meta(value)
      if meta.has(Meta.isPlain), !meta.has(Meta.isSourced) {
        return Weight(
          hash: words[value.offset &+ Meta.hash], length: meta.count &+ 2, depth: 0,
          flags: meta.bits & Meta.holdsSource)
      }
    }
    return leafWeight(value)
  }

  private func leafWeight(_ value: Value) -> Weight {
    Weight(
      hash: hash(of: value), length: textLength(of: value), depth: 0,
      flags: value.hasNode ? meta(value).bits & Meta.holdsSource : 0)
  }
}
