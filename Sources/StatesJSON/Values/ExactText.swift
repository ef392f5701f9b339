/// A text that equals another one only if it has the same scalars, as JSON's names and strings do.
///
/// `String` also takes `é` and `e` with a combining accent for equal.
package struct ExactText: Hashable {
  let text: String

  package init(_ text: String) { self.text = text }

  package static func == (lhs: Self, rhs: Self) -> Bool { lhs.text.hasSameScalars(as: rhs.text) }

  /// What is the same scalar by scalar is equal as a `String` too, and so hashes alike.
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension String {
  func hasSameScalars(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
