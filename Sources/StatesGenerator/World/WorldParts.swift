import StatesJSON
import StatesProperty

/// Where a scenario's choices about the world lie among those about its machine.
///
/// A task is drawn with what answers it, and the input with what is known of it, so that shrinking
/// takes both out together. Another world for the same machine is drawn by itself, part by part in
/// the same order; its choices then fit into the places of the first world's.
struct WorldParts {
  /// The choices of each part, in the order of drawing; the last goes on to the end.
  private let parts = Store<Part>(capacity: 16)
  /// Where the choices of one part begin and end.
  private struct Part {
    let start: Int
    let end: Int
  }

  /// What only the world has.
  var features = FeatureSet.none

  mutating func reset() {
    parts.cut(to: 0)
    features = .none
  }

  func release() { parts.release() }

  func append(from start: Int, to end: Int) { parts.append(Part(start: start, end: end)) }

  /// Takes over the places of other parts.
  func become(like other: WorldParts) {
    parts.cut(to: 0)
    for part in other.parts { parts.append(part) }
  }

  /// The choices of a machine with those of another world in the places of its own.
  func joined(
    _ machine: [UInt64], _ world: [UInt64], by worldParts: WorldParts
  ) -> [UInt64] {
    var (joined, position) = ([UInt64](), 0)
    for (own, other) in zip(parts, worldParts.parts) {
      joined += machine[position..<own.start]
      joined += world[other.start..<other.end]
      position = own.end
    }
    return joined
  }
}

extension MachineBuilder {
  /// Draws one part of the world.
  func worldPart<Value>(
    _ choices: inout Choices, _ body: (MachineBuilder, inout Choices) -> Value
  ) -> Value {
    let (start, ofMachine) = (choices.count, used)
    let value = body(self, &choices)
    worldParts.append(from: start, to: choices.count)
    worldParts.features = worldParts.features.union(used)
    used = ofMachine
    return value
  }
}
