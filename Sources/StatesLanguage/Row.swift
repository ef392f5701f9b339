/// The number of a row in the machine's table of `Element`s.
///
/// States hold rows where a reader would expect the thing itself, so that a state is plain data: the
/// interpreter copies it without counting a reference.
@usableFromInline
package struct Row<Element>: Hashable, Sendable, BitwiseCopyable {
  @usableFromInline let number: Int32

  @inlinable
  package init(_ index: Int) { number = Int32(index) }

  @inlinable package var index: Int { Int(number) }
}

/// Rows that stand next to each other in a table, in their own order.
@usableFromInline
package struct Rows<Element>: Hashable, Sendable, BitwiseCopyable {
  @usableFromInline let start: Int32
  @usableFromInline let length: Int32

  @inlinable
  package init(_ range: Range<Int>) {
    start = Int32(range.lowerBound)
    length = Int32(range.count)
  }

  @inlinable package static var none: Rows { Rows(0..<0) }

  @inlinable package var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
}

extension Rows: RandomAccessCollection {
  @inlinable package var startIndex: Int { 0 }
  @inlinable package var endIndex: Int { Int(length) }

  @inlinable
  package subscript(position: Int) -> Row<Element> {
    precondition(position >= 0 && position < Int(length), "Row \(position) of \(length)")
    return Row(Int(start) + position)
  }
}
