import StatesJSON

extension Arena {
  /// An array of `count` elements, each made from its index.
  func array(count: Int, _ element: (Int) -> Value) -> Value {
    withUnsafeTemporaryAllocation(of: Value.self, capacity: count) { elements in
      for index in 0..<count { elements.initializeElement(at: index, to: element(index)) }
      return array(UnsafeBufferPointer(rebasing: elements[0..<count]))
    }
  }

  /// An object of `count` members, each made from its index; of those with the same key the last
  /// value wins, in the place of the first.
  func object(count: Int, _ member: (Int) -> (Key, Value)) -> Value {
    withUnsafeTemporaryAllocation(of: (Key, Value).self, capacity: count) { members in
      for index in 0..<count { members.initializeElement(at: index, to: member(index)) }
      return object(UnsafeBufferPointer(rebasing: members[0..<count]))
    }
  }

  /// The key and the value of the member number `index`.
  func member(at index: Int, of object: Value) -> (Key, Value) {
    (key(at: index, of: object), memberValue(at: index, of: object))
  }
}
