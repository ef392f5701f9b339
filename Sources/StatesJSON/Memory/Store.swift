/// A growing row of plain elements that keeps its memory when it is emptied.
///
/// It has the identity of a reference and no reference count: its owner calls ``release()`` once.
/// Every access is checked, in optimised builds too.
@usableFromInline
struct Store<Element: BitwiseCopyable> {
  @usableFromInline
  struct Control {
    @usableFromInline var base: UnsafeMutablePointer<Element>
    @usableFromInline var count: Int
    @usableFromInline var capacity: Int
  }

  @usableFromInline let control: UnsafeMutablePointer<Control>

  init(capacity: Int) {
    control = .allocate(capacity: 1)
    control.initialize(
      to: Control(base: .allocate(capacity: capacity), count: 0, capacity: capacity))
  }

  /// Gives the memory back; nothing may be read afterwards.
  func release() {
    control.pointee.base.deallocate()
    control.deallocate()
  }

  @inlinable var count: Int {
    @inline(__always) get { control.pointee.count }
  }

  @inlinable subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "outside the store")
      return control.pointee.base[index]
    }
    @inline(__always) nonmutating set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "outside the store")
      control.pointee.base[index] = newValue
    }
  }

  @inline(__always)
  func append(_ element: Element) {
    let count = control.pointee.count
    if _slowPath(count == control.pointee.capacity) { grow(to: count + 1) }
    control.pointee.base[count] = element
    control.pointee.count = count &+ 1
  }

  @inline(__always)
  func popLast() -> Element? {
    let count = control.pointee.count
    if count == 0 { return nil }
    control.pointee.count = count &- 1
    return control.pointee.base[count &- 1]
  }

  /// Forgets all but the first `count` elements.
  @inline(__always)
  func cut(to count: Int) {
    precondition(count >= 0 && count <= control.pointee.count, "a store only shrinks by cutting")
    control.pointee.count = count
  }

  /// Appends `count` copies of `element`.
  func append(_ element: Element, count: Int) {
    reserve(count)
    (control.pointee.base + self.count).update(repeating: element, count: count)
    control.pointee.count += count
  }

  /// Makes room for `more` further elements.
  @inline(__always)
  func reserve(_ more: Int) {
    if _slowPath(more > control.pointee.capacity &- count) { grow(to: count + more) }
  }

  @inline(never)
  private func grow(to needed: Int) {
    let capacity = max(needed, control.pointee.capacity * 2)
    let base = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    base.update(from: control.pointee.base, count: count)
    control.pointee.base.deallocate()
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
