/// A growing row of plain elements that keeps its memory when it is emptied.
///
/// It has the identity of a reference and no reference count: its owner calls ``release()`` once.
/// Every access is checked, in optimised builds too.
@usableFromInline
package struct Store<Element: BitwiseCopyable>: BitwiseCopyable {
  @usableFromInline
  struct Control {
    @usableFromInline var base: UnsafeMutablePointer<Element>
    @usableFromInline var count: Int
    @usableFromInline var capacity: Int

    @inlinable
    init(base: UnsafeMutablePointer<Element>, count: Int, capacity: Int) {
      self.base = base
      self.count = count
      self.capacity = capacity
    }
  }

  @usableFromInline let control: UnsafeMutablePointer<Control>

  // Without inlining, every row that is made looks its type up at run time.
  @inlinable
  package init(capacity: Int) {
    let block = UnsafeMutableRawPointer.allocate(
      byteCount: Self.firstOffset + capacity * MemoryLayout<Element>.stride,
      alignment: MemoryLayout<Control>.alignment)
    control = block.bindMemory(to: Control.self, capacity: 1)
    let base = (block + Self.firstOffset).bindMemory(to: Element.self, capacity: capacity)
    control.initialize(to: Control(base: base, count: 0, capacity: capacity))
  }

  /// Where in a row's block its elements stand, until they need more room than there is.
  ///
  /// Blocks begin at multiples of 16, which is as much as any plain element asks for.
  @inlinable static var firstOffset: Int { (MemoryLayout<Control>.size + 15) & ~15 }

  /// Whether the elements have a block of their own.
  @inlinable var hasMoved: Bool {
    UnsafeMutableRawPointer(control.pointee.base)
      != UnsafeMutableRawPointer(control) + Self.firstOffset
  }

  /// A row of these elements, with room for no more.
  @inlinable
  package init(_ elements: [Element]) {
    self.init(capacity: elements.count)
    for element in elements { append(element) }
  }

  /// Gives the memory back; nothing may be read afterwards.
  @inlinable
  package func release() {
    if hasMoved { control.pointee.base.deallocate() }
    UnsafeMutableRawPointer(control).deallocate()
  }

  @inlinable package var count: Int {
    @inline(__always) get { control.pointee.count }
  }

  /// The element in its place, so that a part of it is read or changed without copying the rest.
  @inlinable package subscript(index: Int) -> Element {
    @inline(__always) unsafeAddress {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "outside the store")
      return UnsafePointer(control.pointee.base + index)
    }
    @inline(__always) nonmutating unsafeMutableAddress {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "outside the store")
      return control.pointee.base + index
    }
  }

  /// The elements as they are now.
  @inlinable package var elements: [Element] {
    Array(UnsafeBufferPointer(start: control.pointee.base, count: count))
  }

  @inlinable @inline(__always)
  package func append(_ element: Element) {
    let count = control.pointee.count
    if _slowPath(count == control.pointee.capacity) { grow(to: count + 1) }
    control.pointee.base[count] = element
    control.pointee.count = count &+ 1
  }

  @inlinable @inline(__always)
  package func popLast() -> Element? {
    let count = control.pointee.count
    if count == 0 { return nil }
    control.pointee.count = count &- 1
    return control.pointee.base[count &- 1]
  }

  /// Forgets all but the first `count` elements.
  @inlinable @inline(__always)
  package func cut(to count: Int) {
    precondition(count >= 0 && count <= control.pointee.count, "a store only shrinks by cutting")
    control.pointee.count = count
  }

  /// Appends `count` copies of `element`.
  @inlinable
  package func append(_ element: Element, count: Int) {
    reserve(count)
    (control.pointee.base + self.count).update(repeating: element, count: count)
    control.pointee.count += count
  }

  /// Appends what is in another row.
  package func append(contentsOf other: Store) {
    reserve(other.count)
    (control.pointee.base + count).update(from: other.control.pointee.base, count: other.count)
    control.pointee.count += other.count
  }

  /// Makes room for `more` further elements.
  @inlinable @inline(__always)
  func reserve(_ more: Int) {
    if _slowPath(more > control.pointee.capacity &- count) { grow(to: count + more) }
  }

  @inline(never) @usableFromInline
  func grow(to needed: Int) {
    let capacity = Swift.max(needed, control.pointee.capacity * 2)
    let base = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    base.update(from: control.pointee.base, count: count)
    if hasMoved { control.pointee.base.deallocate() }
    control.pointee.base = base
    control.pointee.capacity = capacity
  }
}

extension Store where Element == UInt8 {
  /// The bytes as they are now, valid until the next append.
  var span: ByteSpan { ByteSpan(base: control.pointee.base, count: count) }

  init(copying bytes: ByteSpan) {
    self.init(capacity: bytes.count)
    append(bytes)
  }

  func append(_ bytes: ByteSpan) {
    reserve(bytes.count)
    (control.pointee.base + count).update(from: bytes.base, count: bytes.count)
    control.pointee.count += bytes.count
  }

  /// Appends the text of a literal.
  func append(_ text: StaticString) {
    append(ByteSpan(text))
  }
}

extension Store where Element == UInt64 {
  /// The bytes of all words, valid until the next append.
  var bytes: ByteSpan {
    ByteSpan(
      base: UnsafeRawPointer(control.pointee.base).assumingMemoryBound(to: UInt8.self),
      count: count * 8)
  }
}

extension Store where Element == UInt32 {
  /// The elements `index` and `index + 1` in one word, the first in the lower half; nothing but
  /// zero behind the last.
  @inline(__always)
  func pair(_ index: Int) -> UInt64 {
    let second = index &+ 1 < count ? UInt64(self[index &+ 1]) : 0
    return UInt64(self[index]) | second &<< 32
  }
}
