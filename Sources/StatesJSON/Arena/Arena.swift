/// The memory in which one worker's JSON values live.
///
/// Values are immutable nodes; whatever "changes" a value makes a new one that shares all that
/// stayed the same. Each node carries a hash of its content and the length of its text, so that
/// comparing, digesting and measuring a payload take the same time whatever its size. Nothing is
/// retained or released: a whole case is thrown away by ``reset(to:)`` a ``Mark``.
///
/// Address space is reserved once and touched as it fills. An arena belongs to one worker; neither
/// it nor its values are `Sendable`.
public final class Arena {
  @usableFromInline let words: Words
  @usableFromInline let keys: KeyTable
  let vectors: KeyVectors
  @usableFromInline let scratch: Scratch
  /// What a user of this arena leaves to the next of its kind, so that it is not made anew.
  package var spare: AnyObject?

  /// Makes an empty arena.
  public convenience init() { self.init(Words()) }

  /// Makes an arena that can hold what one text of `count` bytes says, and little more.
  convenience init(forTextOf count: Int) {
    self.init(Words(capacity: (count + 64) * Self.bytesPerTextByte / 8))
  }

  private init(_ words: Words) {
    self.words = words
    keys = KeyTable(salt: words.salt)
    vectors = KeyVectors()
    scratch = Scratch()
  }

  /// More than a byte of text can take in an arena.
  ///
  /// The most is taken by nested arrays with a blank in the innermost one, whose source is kept:
  /// two brackets make a node of three words, one before it and one in its parent, and two bytes
  /// of source.
  static let bytesPerTextByte = 24

  deinit {
    words.release()
    keys.release()
    vectors.release()
    scratch.release()
  }
}

@available(*, unavailable)
extension Arena: Sendable {}

extension Arena {
  /// A moment in an arena's life to which it can go back.
  public struct Mark {
    let top: Int
  }

  /// The present moment; values made so far survive a reset to it.
  public func mark() -> Mark { Mark(top: words.top) }

  /// Forgets every value made since `mark` was set, and keeps the memory for new ones.
  ///
  /// Keys stay. A value that was made since must not be used any more: debug builds stop with a
  /// message when it is, optimised builds read whatever stands there now.
  public func reset(to mark: Mark) {
    precondition(mark.top <= words.top, "a mark set after the one that was reset to")
    words.top = mark.top
    vectors.reset(to: mark.top)
    words.epoch = (words.epoch + 1) & Meta.epochMask
  }

  /// The bytes that values, keys' vectors and kept sources use at present.
  public var usedBytes: Int { (words.top - Words.start) * 8 }
}

extension Arena {
  /// The first word of the node behind `value`, which debug builds check to be of this epoch.
  @inlinable @inline(__always)
  func meta(_ value: Value) -> Meta {
    let meta = Meta(bits: words[value.offset])
    #if DEBUG
    precondition(
      value.offset < words.top && meta.epoch == value.epoch,
      "a value made after the mark to which its arena was reset, or of another arena")
    #endif
    return meta
  }

  @inlinable @inline(__always)
  func requireArray(_ value: Value) { precondition(value.isArray, "the value is not an array") }

  @inlinable @inline(__always)
  func requireObject(_ value: Value) { precondition(value.isObject, "the value is not an object") }
}
