import StatesEngine
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesPath

extension Saboteur {
  static let intrinsics: [Saboteur] = [
    .intrinsic(
      "splits-by-whole-delimiter", "StringSplit takes its second argument for one delimiter.",
      "StringSplit", #"States.StringSplit('a,b;;c', ',;')"#, ["INTR-24"],
      seen: "LocalStack, issues 9742 and 9749"
    ) { arena, arguments, answer in
      guard arguments.count == 2, arguments[0].isString, arguments[1].isString else {
        return answer
      }
      let delimiter = arena.string(of: arguments[1])
      return delimiter.count > 1 ? arena.array([arguments[0]]) : answer
    },
    .intrinsic(
      "unique-merges-kinds", "ArrayUnique takes 0 for false and 1 for true.",
      "ArrayUnique", #"States.ArrayUnique(States.Array(0, false))"#, ["INTR-16"],
      seen: "moto 5.2.1"
    ) { arena, arguments, answer in
      let values = (0..<arena.count(of: answer)).map { arena.element($0, of: answer) }
      let hasNumber = values.contains { $0.isNumber }
      return hasNumber ? arena.array(values.filter { !$0.isBool }) : answer
    },
    .intrinsic(
      "range-excludes-end", "ArrayRange leaves its last number out.",
      "ArrayRange", #"States.ArrayRange(1, 9, 2)"#, ["INTR-13"]
    ) { arena, _, answer in
      let count = arena.count(of: answer)
      return arena.array((0..<max(0, count - 1)).map { arena.element($0, of: answer) })
    },
    .intrinsic(
      "merge-keeps-first", "JsonMerge lets the first object win.",
      "JsonMerge", #"States.JsonMerge($.a, $.b, false)"#, ["INTR-19"],
      input: #"{"a":{"x":1},"b":{"x":2}}"#
    ) { arena, arguments, answer in
      guard arguments.count == 3, arguments[0].isObject else { return answer }
      return (0..<arena.count(of: arguments[0])).reduce(answer) { merged, index in
        arena.setting(
          arena.key(at: index, of: arguments[0]),
          to: arena.memberValue(at: index, of: arguments[0]), in: merged)
      }
    },
    .intrinsic(
      "partition-drops-rest", "ArrayPartition forgets a last part that is not full.",
      "ArrayPartition", #"States.ArrayPartition(States.Array(1, 2, 3), 2)"#, ["INTR-11"]
    ) { arena, arguments, answer in
      let parts = (0..<arena.count(of: answer)).map { arena.element($0, of: answer) }
      guard let first = parts.first, let last = parts.last else { return answer }
      let isShort = arena.count(of: last) < arena.count(of: first)
      return isShort ? arena.array(parts.dropLast()) : answer
    },
    .intrinsic(
      "length-counts-from-zero", "ArrayLength is one less than it should be.",
      "ArrayLength", #"States.ArrayLength(States.Array(1))"#, ["INTR-15"]
    ) { arena, _, answer in
      arena.number((arena.int64(of: answer) ?? 0) - 1)
    },
    .intrinsic(
      "items-count-from-one", "ArrayGetItem counts from 1.",
      "ArrayGetItem", #"States.ArrayGetItem(States.Array(1, 2), 1)"#, ["INTR-14"]
    ) { arena, arguments, answer in
      guard arguments.count == 2, let index = arena.int64(of: arguments[1]), index > 0,
        index <= arena.count(of: arguments[0])
      else { return answer }
      return arena.element(Int(index) - 1, of: arguments[0])
    },
    .intrinsic(
      "contains-nothing", "ArrayContains never finds anything.",
      "ArrayContains", #"States.ArrayContains(States.Array(1), 1)"#, ["INTR-12"]
    ) { _, _, _ in .false },
    .intrinsic(
      "adds-absolutely", "MathAdd takes its numbers without their signs.",
      "MathAdd", #"States.MathAdd(1, -1)"#, ["INTR-23"]
    ) { arena, arguments, answer in
      guard arguments.count == 2, let first = arena.int64(of: arguments[0]),
        let second = arena.int64(of: arguments[1])
      else { return answer }
      return arena.number(
        first.magnitude < 1 << 32 && second.magnitude < 1 << 32
          ? abs(first) + abs(second) : 0)
    },
    .intrinsic(
      "hashes-in-capitals", "Hash writes its digits in capitals.",
      "Hash", #"States.Hash('a', 'MD5')"#, ["INTR-18"]
    ) { arena, _, answer in
      arena.string(arena.string(of: answer).uppercased())
    },
    .intrinsic(
      "encodes-without-padding", "Base64Encode leaves the padding away.",
      "Base64Encode", #"States.Base64Encode('a')"#, ["INTR-17"]
    ) { arena, _, answer in
      arena.string(String(arena.string(of: answer).prefix { $0 != "=" }))
    },
    .intrinsic(
      "format-keeps-braces", "Format leaves its first pair of braces as it is.",
      "Format", #"States.Format('{}', 1)"#, ["INTR-26"]
    ) { _, arguments, answer in
      arguments.first ?? answer
    },
    .intrinsicFailureIsNull, .getsItemsFromEnd,
  ]

  static let intrinsicFailureIsNull = Saboteur(
    "intrinsic-failure-is-null", "An intrinsic function that fails gives null.",
    breaks: ["INV-D02"], mayBreak: ["INV-E08"], rules: ["INTR-06"],
    seen: "fakecloud, issue 938",
    smallest: SmallestCase([
      .pass("A", #""Parameters":{"r.$":"States.ArrayGetItem(States.Array(1), 9)"}"#)
    ])
  ) { sabotage in
    sabotage.readLeaves { leaf, answer throws(PathError) in
      guard case .failure = answer, !leaf.function.isEmpty else { return try answer.get() }
      return .null
    }
  }

  static let getsItemsFromEnd = Saboteur(
    "decodes-anything", "Base64Decode gives an empty string for text that is no Base64.",
    breaks: ["INV-D02"], mayBreak: ["INV-E08"], rules: ["INTR-17"], seen: "moto 5.2.1",
    smallest: SmallestCase([.pass("A", #""Parameters":{"r.$":"States.Base64Decode('!!')"}"#)])
  ) { sabotage in
    let empty = sabotage.arena.string("")
    sabotage.readLeaves { leaf, answer throws(PathError) in
      guard case .failure = answer, leaf.function == "Base64Decode" else {
        return try answer.get()
      }
      return empty
    }
  }

  /// An engine in which one intrinsic function, where it is called by itself, gives something else.
  private static func intrinsic(
    _ name: String, _ summary: String, _ function: String, _ call: String, _ rules: [String],
    input: String? = nil, seen: String = "invented",
    change: @escaping @Sendable (Arena, [Value], Value) -> Value
  ) -> Saboteur {
    Saboteur(
      name, summary, breaks: ["INV-D14"],
      mayBreak: ["INV-P10"], rules: rules, seen: seen,
      smallest: SmallestCase(
        [.pass("A", StateSketch.Field("\"Parameters\":{\"r.$\":\"\(call)\"}"))], input: input)
    ) { sabotage in
      sabotage.readLeaves { leaf, answer throws(PathError) in
        let value = try answer.get()
        guard leaf.function == function else { return value }
        return change(leaf.scope.arena, try leaf.arguments(), value)
      }
    }
  }
}
