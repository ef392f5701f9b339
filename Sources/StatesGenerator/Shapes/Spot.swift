import StatesJSON

/// A place in known data that a path leads to.
struct Spot {
  /// Where the path begins.
  enum Root: Hashable {
    case data
    case variable(Int)
  }

  /// A step is the number of a member's name plus one, or ``element`` plus an index.
  static let element: UInt8 = 0x80

  var root: Root
  /// Up to eight steps, the first in the lowest byte.
  var steps: UInt64 = 0
  var depth = 0
  var shape: Shape.ID
  /// Whether the path leads nowhere in some of the values.
  var mayMiss = false

  func step(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: steps >> UInt64(index * 8)) }

  func appending(_ step: UInt8, to shape: Shape.ID, mayMiss: Bool) -> Spot {
    var spot = self
    spot.steps |= UInt64(step) << UInt64(depth * 8)
    spot.depth += 1
    spot.shape = shape
    spot.mayMiss = self.mayMiss || mayMiss
    return spot
  }
}

extension Shapes {
  /// How deep paths go.
  static let deepest = 3
  /// How many places are looked at; data never has many more.
  static let most = 48

  /// Adds the places inside the last of `spots`, and those inside them, to the list.
  func addInner(to spots: Store<Spot>) {
    var next = spots.count - 1
    while next < spots.count, spots.count < Self.most {
      let spot = spots[next]
      next += 1
      if spot.depth >= Self.deepest { continue }
      for member in members(of: spot.shape) {
        spots.append(
          spot.appending(
            member.name.rawValue + 1, to: member.shape, mayMiss: member.isOptional))
      }
      addElements(of: spot, to: spots)
    }
  }

  private func addElements(of spot: Spot, to spots: Store<Spot>) {
    if case .array(let element, let least, let most) = self[spot.shape], most > 0 {
      spots.append(spot.appending(Spot.element, to: element, mayMiss: least < 1))
    }
    for (index, part) in parts(of: spot.shape).enumerated() {
      spots.append(spot.appending(Spot.element | UInt8(index), to: part, mayMiss: false))
    }
  }
}
