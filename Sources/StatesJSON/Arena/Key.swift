/// The interned name of a member: equal names have equal keys within one ``Arena``.
///
/// A key stays valid as long as its arena, also when the arena is reset, and means nothing in
/// another arena.
@frozen
public struct Key: Hashable, Sendable {
  @usableFromInline let index: UInt32

  @inlinable
  init(index: UInt32) { self.index = index }
}

extension Key {
  /// Its place among all keys of its arena, which begin at zero.
  @inlinable package var number: Int {
    @inline(__always) get { Int(index) }
  }
}
