/// An element of a ``Store`` that has got all its elements, found once and looked at often.
///
/// It is good as long as the store's memory, which whoever made it keeps.
@usableFromInline
package struct Pinned<Element: BitwiseCopyable>: BitwiseCopyable {
  @usableFromInline let address: UnsafePointer<Element>

  @inlinable @inline(__always)
  init(address: UnsafePointer<Element>) { self.address = address }

  /// The element in its place, so that a part of it is read without copying the rest.
  @inlinable package var element: Element {
    @inline(__always) unsafeAddress { address }
  }
}

/// An element of a ``Store``, found once and then looked at and changed in its place.
///
/// It is good until the store grows or is released.
@usableFromInline
package struct Place<Element: BitwiseCopyable>: BitwiseCopyable {
  @usableFromInline let address: UnsafeMutablePointer<Element>

  @inlinable @inline(__always)
  init(address: UnsafeMutablePointer<Element>) { self.address = address }

  @inlinable package var element: Element {
    @inline(__always) unsafeAddress { UnsafePointer(address) }
    @inline(__always) nonmutating unsafeMutableAddress { address }
  }
}

extension Store {
  /// The place of the element number `index`.
  @inlinable @inline(__always)
  package func place(_ index: Int) -> Place<Element> {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "outside the store")
    return Place(address: control.pointee.base + index)
  }

  /// The element number `index`; the store may not grow any more.
  @inlinable @inline(__always)
  package func pinned(_ index: Int) -> Pinned<Element> {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "outside the store")
    return Pinned(address: UnsafePointer(control.pointee.base + index))
  }
}
