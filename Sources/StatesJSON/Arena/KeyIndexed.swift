/// Plain elements that are found by key, in a table as long as the highest key that has one.
///
/// Keys are small numbers, so that looking one up hashes and compares nothing.
@usableFromInline
package struct KeyIndexed<Element: BitwiseCopyable> {
  @usableFromInline var elements: [Element] = []
  /// The element of every key that has none.
  @usableFromInline let absent: Element

  @inlinable
  package init(absent: Element) { self.absent = absent }

  @inlinable
  package subscript(key: Key) -> Element {
    @inline(__always) get {
      let place = key.number
      return place < elements.count ? elements[place] : absent
    }
    set {
      let missing = key.number + 1 - elements.count
      if missing > 0 { elements.append(contentsOf: repeatElement(absent, count: missing)) }
      elements[key.number] = newValue
    }
  }
}
