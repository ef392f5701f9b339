import StatesJSON
import StatesProperty

/// `States.StringToJson`, `States.JsonToString` and `States.JsonMerge`.
enum JSONFunctions {
  static func fromString(
    _ arguments: IntrinsicArguments, _: inout SplitMix64
  ) throws(PathError) -> Value {
    let arena = arguments.arena
    return try arena.withUTF8(of: try arguments.string(0)) { (text) throws(PathError) in
      // A text without any value stands for null.
      if text.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) { return .null }
      do throws(JSONError) {
        return arena.withoutNegativeZero(try arena.parse(text), text: text)
      } catch {
        throw .notJSON(error)
      }
    }
  }

  static func toString(
    _ arguments: IntrinsicArguments, _: inout SplitMix64
  ) throws(PathError) -> Value {
    let arena = arguments.arena
    return arena.withUTF8Text(of: arena.compacting(arguments[0])) { arena.string(utf8: $0) }
  }

  /// The members of both objects, the second's in place of those that both have, in the order of a
  /// Java map into which the first and then the second was put.
  static func merge(
    _ arguments: IntrinsicArguments, _: inout SplitMix64
  ) throws(PathError) -> Value {
    let (arena, first, second) = (arguments.arena, try arguments.object(0), try arguments.object(1))
    guard try !arguments.bool(2) else { throw .argument(2, mustBe: "false: merging is shallow") }
    let counts = (first: arena.count(of: first), second: arena.count(of: second))
    let merged = arena.object(count: counts.first + counts.second) { index in
      index < counts.first
        ? arena.member(at: index, of: first) : arena.member(at: index - counts.first, of: second)
    }
    let count = arena.count(of: merged)
    let order = JavaHashMap((0..<count).map { arena.name(of: arena.key(at: $0, of: merged)) }).order
    return arena.object(count: count) { arena.member(at: order[$0], of: merged) }
  }
}
