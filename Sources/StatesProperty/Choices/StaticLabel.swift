/// A label known at compile time, so that labelling a part of a value costs no allocation.
///
/// Labels are equal when their texts are, wherever they were written.
public struct StaticLabel: Sendable, Hashable, ExpressibleByStringLiteral {
  @usableFromInline let text: StaticString

  /// Takes the literal as it stands.
  @inlinable
  public init(stringLiteral value: StaticString) { text = value }

  /// Whether both say the same.
  public static func == (left: Self, right: Self) -> Bool {
    left.text.withUTF8Buffer { left in
      right.text.withUTF8Buffer { right in
        left.baseAddress == right.baseAddress && left.count == right.count
          || left.elementsEqual(right)
      }
    }
  }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) {
    text.withUTF8Buffer { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension StaticLabel: CustomStringConvertible {
  /// The text of the label.
  public var description: String { text.description }
}
