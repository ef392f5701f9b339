/// The number of a row in the machine's table of `Element`s.
///
/// States hold rows where a reader would expect the thing itself, so that a state is plain data: the
/// interpreter copies it without counting a reference.
package struct Row<Element>: Hashable, Sendable {
  let number: Int32

  package init(_ index: Int) { number = Int32(index) }

  package var index: Int { Int(number) }
}

/// Rows that stand next to each other in a table, in their own order.
package struct Rows<Element>: Hashable, Sendable {
  let start: Int32
  let length: Int32

  package init(_ range: Range<Int>) {
    start = Int32(range.lowerBound)
    length = Int32(range.count)
  }

  package static var none: Rows { Rows(0..<0) }

  package var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
}

extension Rows: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { Int(length) }

  package subscript(position: Int) -> Row<Element> {
    precondition(position >= 0 && position < Int(length), "Row \(position) of \(length)")
    return Row(Int(start) + position)
  }
}
