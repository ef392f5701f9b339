/// Looking through a store takes each element from where it stands, so that it may grow meanwhile.
extension Store: RandomAccessCollection {
  @inlinable package var startIndex: Int { 0 }
  @inlinable package var endIndex: Int { count }
}

extension Store {
  /// The elements from `start` on, good until the store changes.
  @inlinable
  package func rest(from start: Int) -> UnsafeBufferPointer<Element> {
    precondition(start >= 0 && start <= count, "outside the store")
    return UnsafeBufferPointer(start: control.pointee.base + start, count: count &- start)
  }
}
