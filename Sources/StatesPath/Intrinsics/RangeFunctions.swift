import StatesJSON
import StatesProperty

/// The functions that count: ranges of numbers, and arrays cut in pieces.
enum RangeFunctions {
  /// The most elements that a range may have.
  private static let rangeLimit: UInt64 = 1000

  /// Counts from the first number to the last, which belongs to the range if it is hit.
  static func range(
    _ arguments: IntrinsicArguments, _: inout SplitMix64
  ) throws(PathError) -> Value {
    let (first, last) = (try arguments.integer(0), try arguments.integer(1))
    let step = try arguments.integer(2)
    guard step != 0 else { throw .argument(2, mustBe: "other than zero") }
    guard step > 0 ? first <= last : first >= last else { return arguments.arena.array([]) }
    let distance = UInt64(bitPattern: step > 0 ? last &- first : first &- last)
    let steps = distance / step.magnitude
    guard steps < rangeLimit else { throw .rangeTooLong(limit: rangeLimit) }
    return arguments.arena.array(count: Int(steps) + 1) {
      arguments.arena.number(first &+ Int64($0) &* step)
    }
  }

  /// Cuts an array in pieces of one length, the last of which may be shorter.
  static func partition(
    _ arguments: IntrinsicArguments, _: inout SplitMix64
  ) throws(PathError) -> Value {
    let (arena, array) = (arguments.arena, try arguments.array(0))
    let size = try arguments.integer(1)
    guard size > 0 else { throw .argument(1, mustBe: "greater than zero") }
    guard arena.textLength(of: array) <= PayloadLimit.bytes else { throw .tooLong(0) }
    let count = arena.count(of: array)
    guard count > 0 else { return array }
    let length = min(Int(clamping: size), count)
    return arena.array(count: (count - 1) / length + 1) { piece in
      arena.array(count: min(length, count - piece * length)) {
        arena.element(piece * length + $0, of: array)
      }
    }
  }
}
