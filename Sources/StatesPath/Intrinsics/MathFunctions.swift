import StatesJSON
import StatesProperty

/// `States.MathAdd` and `States.MathRandom`, on whole numbers of 32 bits.
enum MathFunctions {
  static func add(
    _ arguments: IntrinsicArguments, _: inout SplitMix64
  ) throws(PathError) -> Value {
    let sum = Int64(try arguments.integer32(0)) + Int64(try arguments.integer32(1))
    guard Int32(exactly: sum) != nil else { throw .sumOutOfRange(sum) }
    return arguments.arena.number(sum)
  }

  /// A number from the first up to the second, which it never is.
  ///
  /// With a seed the number is the one that Java's generator makes of it; without, the next one of
  /// the scenario.
  static func random(
    _ arguments: IntrinsicArguments, _ random: inout SplitMix64
  ) throws(PathError) -> Value {
    let (start, end) = (try arguments.integer32(0), try arguments.integer32(1))
    guard start < end else { throw .argument(1, mustBe: "greater than the first") }
    guard arguments.count == 2 else {
      var seeded = JavaRandom(seed: try arguments.integer(2))
      return arguments.arena.number(Int64(seeded.next(in: start..<end)))
    }
    let width = UInt64(Int64(end) - Int64(start))
    return arguments.arena.number(Int64(start) + Int64(random.next(upTo: width - 1)))
  }
}
