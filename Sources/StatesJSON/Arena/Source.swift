/// Where in an arena the text stands from which a node was read.
struct Source {
  /// The first byte, counted from the arena's beginning.
  let offset: Int
  let count: Int
}

extension Arena {
  /// Copies a text into the arena; the copy's first byte.
  func keep(_ text: ByteSpan) -> Int {
    let start = words.take((text.count + 7) / 8)
    words.store(text, at: start)
    return start * 8
  }
}
