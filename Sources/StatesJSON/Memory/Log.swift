/// A growing row of plain elements in the memory of an arena, forgotten when the arena is reset.
///
/// Elements lie in blocks that never move; each block begins with the place of the next one. So a
/// log costs no memory of its own, and an arena that is used again and again touches no new page.
@usableFromInline
package struct Log<Element: BitwiseCopyable>: BitwiseCopyable {
  /// How many elements there are.
  @usableFromInline package var count = 0
  /// The first word of the first block, or 0.
  @usableFromInline var first = 0
  /// The first word of the last block, or 0.
  @usableFromInline var last = 0
  /// Where the next element goes, and for how many there is room.
  @usableFromInline var next = 0
  @usableFromInline var room = 0

  /// A log without elements.
  package init() {}

  @inlinable static var headerWords: Int { 1 }
  @inlinable static var elementWords: Int { (MemoryLayout<Element>.stride + 7) / 8 }

  /// How many elements the block has room for that begins with element number `count`.
  @inlinable
  static func roomOfBlock(from count: Int) -> Int { min(max(16, count), 1024) }

  @inlinable @inline(__always)
  package mutating func append(_ element: Element, in arena: Arena) {
    if _slowPath(room == 0) { addBlock(in: arena) }
    arena.words.store(element, at: next)
    next &+= Self.elementWords
    room &-= 1
    count &+= 1
  }

  @inline(never) @usableFromInline
  mutating func addBlock(in arena: Arena) {
    let words = arena.words
    room = Self.roomOfBlock(from: count)
    let block = words.take(Self.headerWords + room * Self.elementWords)
    words[block] = 0
    if last == 0 { first = block } else { words[last] = UInt64(block) }
    (last, next) = (block, block + Self.headerWords)
  }

  // Without inlining, every element is looked up and moved by its type at run time.
  /// The elements as they are now.
  @inlinable
  package func elements(in arena: Arena) -> [Element] {
    var elements: [Element] = []
    elements.reserveCapacity(count)
    var block = first
    while block != 0, elements.count < count {
      let length = min(Self.roomOfBlock(from: elements.count), count - elements.count)
      for place in 0..<length {
        elements.append(
          arena.words.load(at: block + Self.headerWords + place * Self.elementWords))
      }
      block = Int(arena.words[block])
    }
    return elements
  }

  /// A log of its own with the same elements.
  package func copy(in arena: Arena) -> Log {
    var copy = Log()
    for element in elements(in: arena) { copy.append(element, in: arena) }
    return copy
  }
}
