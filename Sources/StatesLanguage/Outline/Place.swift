package import StatesJSON

/// Where something stands in a definition: the number of a row in ``Places``.
package struct Place: Hashable, Sendable {
  let number: Int32

  /// The definition itself.
  package static let top = Place(number: 0)
}

/// The tree of places that an outline passed, kept as parents so that a place costs nothing to make.
package struct Places {
  private enum Step {
    case key(Key)
    case index(Int)
  }

  private var parents: [Place] = [.top]
  private var steps: [Step] = [.index(0)]

  mutating func add(_ key: Key, under parent: Place) -> Place { add(.key(key), under: parent) }

  mutating func add(_ index: Int, under parent: Place) -> Place {
    add(.index(index), under: parent)
  }

  private mutating func add(_ step: Step, under parent: Place) -> Place {
    parents.append(parent)
    steps.append(step)
    return Place(number: Int32(parents.count - 1))
  }

  /// The way from the top of the definition to `place`.
  package func pointer(to place: Place, in arena: Arena) -> JSONPointer {
    var way: [Step] = []
    var place = place
    while place != .top {
      way.append(steps[Int(place.number)])
      place = parents[Int(place.number)]
    }
    return JSONPointer(
      tokens: way.reversed().map { step in
        switch step {
        case .key(let key): arena.name(of: key)
        case .index(let index): String(index)
        }
      })
  }
}
