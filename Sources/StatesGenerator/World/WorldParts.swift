import StatesProperty

/// Where a scenario's choices about the world lie among those about its machine.
///
/// A task is drawn with what answers it, and the input with what is known of it, so that shrinking
/// takes both out together. Another world for the same machine is drawn by itself, part by part in
/// the same order; its choices then fit into the places of the first world's.
struct WorldParts {
  /// The choices of each part, in the order of drawing; the last goes on to the end.
  private(set) var ranges: [Range<Int>] = []
  /// What only the world has.
  var features = FeatureSet.none

  mutating func reset() {
    ranges.removeAll(keepingCapacity: true)
    features = .none
  }

  mutating func append(_ range: Range<Int>) { ranges.append(range) }

  /// The choices of a machine with those of another world in the places of its own.
  func joined(
    _ machine: [UInt64], _ world: [UInt64], by worldParts: WorldParts
  ) -> [UInt64] {
    var (joined, position) = ([UInt64](), 0)
    for (own, other) in zip(ranges, worldParts.ranges) {
      joined += machine[position..<own.lowerBound]
      joined += world[other]
      position = own.upperBound
    }
    return joined
  }
}

extension MachineBuilder {
  /// Draws one part of the world.
  mutating func worldPart<Value>(
    _ choices: inout Choices, _ body: (inout Self, inout Choices) -> Value
  ) -> Value {
    let (start, ofMachine) = (choices.made.count, used)
    let value = body(&self, &choices)
    worldParts.append(start..<choices.made.count)
    worldParts.features = worldParts.features.union(used)
    used = ofMachine
    return value
  }
}
