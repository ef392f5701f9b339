import StatesJSON
import StatesProperty

/// `States.Array`, and the functions that look into arrays.
enum ArrayFunctions {
  static func array(
    _ arguments: IntrinsicArguments, _: inout SplitMix64
  ) throws(PathError) -> Value {
    arguments.arena.array(count: arguments.count) { arguments[$0] }
  }

  static func length(
    _ arguments: IntrinsicArguments, _: inout SplitMix64
  ) throws(PathError) -> Value {
    let arena = arguments.arena
    return arena.number(Int64(arena.count(of: try arguments.array(0))))
  }

  static func item(
    _ arguments: IntrinsicArguments, _: inout SplitMix64
  ) throws(PathError) -> Value {
    let array = try arguments.array(0)
    let index = try arguments.integer(1)
    let count = arguments.arena.count(of: array)
    guard (0..<Int64(count)).contains(index) else { throw .noSuchItem(index, count: count) }
    return arguments.arena.element(Int(index), of: array)
  }

  static func contains(
    _ arguments: IntrinsicArguments, _: inout SplitMix64
  ) throws(PathError) -> Value {
    let (arena, array) = (arguments.arena, try arguments.array(0))
    let isFound = (0..<arena.count(of: array)).contains {
      arena.equal(arena.element($0, of: array), arguments[1])
    }
    return .bool(isFound)
  }

  /// The elements without those that equal an earlier one.
  static func unique(
    _ arguments: IntrinsicArguments, _: inout SplitMix64
  ) throws(PathError) -> Value {
    let (arena, array) = (arguments.arena, try arguments.array(0))
    let count = arena.count(of: array)
    return withUnsafeTemporaryAllocation(of: Value.self, capacity: count) { kept in
      var keptCount = 0
      Self.forEachDistinctElement(of: array, in: arena) { element in
        kept.initializeElement(at: keptCount, to: element)
        keptCount += 1
      }
      return arena.array(UnsafeBufferPointer(rebasing: kept[0..<keptCount]))
    }
  }

  /// Finds equal elements through a table of their hashes, so that long arrays stay cheap.
  private static func forEachDistinctElement(
    of array: Value, in arena: Arena, _ body: (Value) -> Void
  ) {
    let count = arena.count(of: array)
    var places = 2
    while places < 2 * count { places *= 2 }
    withUnsafeTemporaryAllocation(of: Int.self, capacity: places) { table in
      table.initialize(repeating: -1)
      for index in 0..<count {
        let element = arena.element(index, of: array)
        var place = Int(truncatingIfNeeded: arena.hash(of: element)) & (places - 1)
        while table[place] >= 0, !arena.equal(arena.element(table[place], of: array), element) {
          place = (place + 1) & (places - 1)
        }
        if table[place] < 0 {
          table[place] = index
          body(element)
        }
      }
    }
  }
}
