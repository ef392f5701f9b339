package import StatesJSON

extension JSON {
  /// Where another value has a different string, number, truth value or null in the same place;
  /// `nil` if the two are not built alike.
  package func placesOfDifference(from other: JSON) -> [JSONPointer]? {
    var places: [JSONPointer] = []
    return compare(with: other, at: .root, &places) ? places : nil
  }

  private func compare(
    with other: JSON, at place: JSONPointer, _ places: inout [JSONPointer]
  ) -> Bool {
    switch (self, other) {
    case (.object(let left), .object(let right)):
      guard left.count == right.count else { return false }
      return left.allSatisfy { name, value in
        guard let twin = right[name] else { return false }
        return value.compare(with: twin, at: place.appending(name), &places)
      }
    case (.array(let left), .array(let right)):
      guard left.count == right.count else { return false }
      return left.indices.allSatisfy { index in
        left[index].compare(with: right[index], at: place.appending(index), &places)
      }
    case (.object, _), (_, .object), (.array, _), (_, .array): return false
    case (.null, _), (.bool, _), (.number, _), (.string, _):
      if self != other { places.append(place) }
      return true
    }
  }
}
