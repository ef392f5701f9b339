/// A handle to one JSON value in an ``Arena``: eight bytes, copied freely, never counted.
///
/// Null, booleans and whole numbers of up to 60 bits stand in the handle itself; everything else
/// is a node of the arena that made it. A handle means nothing in another arena, and nothing after
/// the arena was reset to a mark set before the value was made. It offers no `==`: ask the arena
/// whether two values are ``Arena/equal(_:_:)`` or of the ``Arena/sameText(_:_:)``.
@frozen
public struct Value {
  @usableFromInline let bits: UInt64

  @inlinable @inline(__always)
  init(bits: UInt64) { self.bits = bits }
}

// A handle belongs to its worker's arena.
@available(*, unavailable)
extension Value: Sendable {}

extension Value {
  /// The six kinds of JSON value.
  @frozen
  public enum Kind: Sendable, Hashable {
    /// The first byte of its text tells the kind of a value.
    case null, bool, number, string, array, object
  }

  /// The four highest bits of a handle; whatever is at least ``number`` has a node.
  @usableFromInline
  enum Tag {
    @inlinable static var constant: UInt64 { 0 }
    @inlinable static var integer: UInt64 { 1 }
    @inlinable static var number: UInt64 { 2 }
    @inlinable static var string: UInt64 { 3 }
    @inlinable static var array: UInt64 { 4 }
    @inlinable static var object: UInt64 { 5 }
  }

  /// JSON's `null`.
  @inlinable public static var null: Value { Value(bits: 0) }
  /// JSON's `false`.
  @inlinable public static var `false`: Value { Value(bits: 1) }
  /// JSON's `true`.
  @inlinable public static var `true`: Value { Value(bits: 2) }

  /// JSON's `true` or `false`.
  @inlinable
  public static func bool(_ value: Bool) -> Value { value ? .true : .false }

  @inlinable @inline(__always)
  init(tag: UInt64, epoch: UInt64, offset: Int) {
    bits = tag &<< 60 | epoch &<< 32 | UInt64(truncatingIfNeeded: offset)
  }

  @inlinable var tag: UInt64 {
    @inline(__always) get { bits &>> 60 }
  }

  /// The first word of the node.
  @inlinable var offset: Int {
    @inline(__always) get { Int(truncatingIfNeeded: bits & 0xFFFF_FFFF) }
  }

  /// The arena's epoch in which the node was made.
  @inlinable var epoch: UInt64 {
    @inline(__always) get { bits &>> 32 & Meta.epochMask }
  }

  /// The whole number that stands in the handle.
  @inlinable var smallInteger: Int64 {
    @inline(__always) get { Int64(bitPattern: bits &<< 4) &>> 4 }
  }

  @inlinable @inline(__always)
  init?(smallInteger value: Int64) {
    guard (value &<< 4) &>> 4 == value else { return nil }
    bits = Tag.integer &<< 60 | UInt64(bitPattern: value) & 0x0FFF_FFFF_FFFF_FFFF
  }

  @inlinable var hasNode: Bool {
    @inline(__always) get { tag >= Tag.number }
  }

  @inlinable var isContainer: Bool {
    @inline(__always) get { tag >= Tag.array }
  }
}

extension Value {
  /// What kind of JSON value this is.
  @inlinable public var kind: Kind {
    switch tag {
    case Tag.integer, Tag.number: .number
    case Tag.string: .string
    case Tag.array: .array
    case Tag.object: .object
    case _ where bits == 0: .null
    case _: .bool
    }
  }

  /// Whether this is `null`.
  @inlinable public var isNull: Bool { bits == 0 }
  /// Whether this is `true` or `false`.
  @inlinable public var isBool: Bool { bits == 1 || bits == 2 }
  /// Whether this is a number.
  @inlinable public var isNumber: Bool { tag == Tag.integer || tag == Tag.number }
  /// Whether this is a string.
  @inlinable public var isString: Bool { tag == Tag.string }
  /// Whether this is an array.
  @inlinable public var isArray: Bool { tag == Tag.array }
  /// Whether this is an object.
  @inlinable public var isObject: Bool { tag == Tag.object }
}
