import StatesJSON
import StatesProperty

// Calls of intrinsic functions, written as text with the shape of what they give.

extension MachineBuilder {
  /// One function, with its arguments.
  private struct Function: Sendable {
    let name: StaticString
    let arguments: [Argument]
    let result: Result
  }

  private enum Argument {
    case text, number, array, object, anything
    /// An array of two at least.
    case pair
    /// One of these; the last ones are good for an error.
    case one(of: [StaticString], failing: Int)
    case fixed(StaticString)
  }

  private enum Result {
    case number, text, bool, unknown
    /// A list of so many elements at most.
    case list(upTo: Int8)
    /// A list of which nobody knows how long it gets.
    case longList
  }

  private static let functions: [Function] = [
    .init(name: "MathAdd", arguments: [.number, .number], result: .number),
    .init(name: "Array", arguments: [.anything, .anything], result: .list(upTo: 3)),
    .init(name: "Array", arguments: [], result: .list(upTo: 0)),
    .init(name: "ArrayLength", arguments: [.array], result: .number),
    .init(name: "ArrayContains", arguments: [.array, .anything], result: .bool),
    .init(
      name: "ArrayGetItem", arguments: [.pair, .one(of: ["0", "1", "2", "-1"], failing: 2)],
      result: .unknown),
    .init(name: "ArrayUnique", arguments: [.array], result: .longList),
    .init(
      name: "ArrayPartition", arguments: [.array, .one(of: ["2", "1", "3", "0"], failing: 1)],
      result: .longList),
    .init(
      name: "ArrayRange",
      arguments: [
        .one(of: ["1", "0", "-2"], failing: 0), .one(of: ["5", "4", "1"], failing: 0),
        .one(of: ["2", "1", "3", "0"], failing: 1),
      ], result: .list(upTo: 8)),
    .init(name: "Format", arguments: [.fixed("'{}-{}'"), .anything, .number], result: .text),
    .init(name: "Format", arguments: [.fixed("'it\\'s \\{\\}'")], result: .text),
    .init(name: "JsonToString", arguments: [.anything], result: .text),
    .init(
      name: "StringToJson",
      arguments: [
        .one(of: ["'[1,{\"a\":null}]'", "'1'", "'\"a\"'", "'{no'", "''"], failing: 2)
      ], result: .unknown),
    .init(
      name: "StringSplit",
      arguments: [.text, .one(of: ["', *'", "','", "'ab'"], failing: 0)], result: .longList),
    .init(name: "Base64Encode", arguments: [.text], result: .text),
    .init(
      name: "Base64Decode", arguments: [.one(of: ["'w6k='", "'YQ=='", "'!!'", "'a'"], failing: 2)],
      result: .text),
    .init(name: "Hash", arguments: [.text, .fixed("'SHA-256'")], result: .text),
    .init(
      name: "Hash",
      arguments: [
        .text, .one(of: ["'MD5'", "'SHA-1'", "'SHA-384'", "'SHA-512'", "'md5'"], failing: 1),
      ], result: .text),
    .init(name: "JsonMerge", arguments: [.object, .object, .fixed("false")], result: .unknown),
    .init(
      name: "MathRandom", arguments: [.fixed("1"), .fixed("7"), .fixed("42")], result: .number),
    .init(name: "UUID", arguments: [], result: .text),
  ]

  /// Draws and writes a call; the shape of its result.
  func call(_ choices: inout Choices, in point: Point, depth: Int) -> Shape.ID {
    choices.span("call") { choices in
      let function = Self.functions[choices.alternative(of: Self.functions.count)]
      write("States.")
      write(function.name)
      write("(")
      for (index, argument) in function.arguments.enumerated() {
        if index > 0 { write(", ") }
        write(argument, &choices, in: point, depth: depth)
      }
      write(")")
      switch function.result {
      case .number: return Shapes.number
      case .text: return Shapes.text
      case .bool: return shapes.add(.constant(.bools))
      case .unknown: return Shapes.unknown
      case .list(let most):
        return shapes.add(.array(element: Shapes.unknown, least: 0, most: most))
      case .longList:
        return shapes.add(.array(element: Shapes.unknown, least: 0, most: Shapes.endless))
      }
    }
  }

  private func write(
    _ argument: Argument, _ choices: inout Choices, in point: Point, depth: Int
  ) {
    switch argument {
    case .fixed(let text): write(text)
    case .one(let texts, let failing):
      let option = option(&choices, of: texts.count, failing)
      if option >= texts.count - failing { fails() }
      write(texts[option])
    case .number:
      if writePath(.number, &choices, in: point) { return }
      write(choices.integer(in: -3...12))
    case .text:
      if isWritten(&choices), writePath(.text, &choices, in: point) { return }
      write(Self.texts[choices.alternative(of: Self.texts.count)])
    case .anything: writeAnything(&choices, in: point, depth: depth)
    case .array:
      if isWritten(&choices), writePath(.array, &choices, in: point) { return }
      writeArray(&choices, in: point, depth: depth, 0...4)
    case .pair: writeArray(&choices, in: point, depth: depth, 2...3)
    case .object:
      if isWritten(&choices), writePath(.object, &choices, in: point) { return }
      write(Self.objects[choices.alternative(of: Self.objects.count)])
    }
  }

  private static let objects: [StaticString] = [
    "States.StringToJson('{\"a\":1}')", "States.StringToJson('{\"a\":2,\"b\":1}')",
    "States.StringToJson('{}')",
  ]
  private static let texts: [StaticString] = ["'a, b*c'", "'a'", "''", "'é'", "'A,,b'"]
  /// Single values of every kind, some of them nearly the same.
  private static let literals: [StaticString] = [
    "1", "true", "'a'", "null", "0", "false", "'1'", "''", "2", "'A'", "-1.5", "1.0",
  ]

  /// Draws whether an argument is a path, if there is one, and not spelt out.
  private func isWritten(_ choices: inout Choices) -> Bool { !chance(&choices, 1, in: 3) }

  /// Draws one of some arguments; fresh ones seldom fail but where a miss is wanted.
  private func option(_ choices: inout Choices, of count: Int, _ failing: Int) -> Int {
    Int(
      choices.draw(upTo: UInt64(count - 1), as: .alternative) { random in
        let isFailureFine = !isSure && (wanted.contains(.miss) || random.chance(1, in: 8))
        return random.next(upTo: UInt64(count - 1 - (isFailureFine ? 0 : failing)))
      })
  }

  private func writeAnything(_ choices: inout Choices, in point: Point, depth: Int) {
    if depth < 2, chance(&choices, 1, in: 6) {
      _ = call(&choices, in: point, depth: depth + 1)
    } else if !isWritten(&choices) || !writePath(.anything, &choices, in: point) {
      write(Self.literals[choices.alternative(of: Self.literals.count)])
    }
  }

  private func writeArray(
    _ choices: inout Choices, in point: Point, depth: Int, _ count: ClosedRange<Int>
  ) {
    write("States.Array(")
    list(&choices, "argument", count, chance: 6) { builder, choices, index in
      if index > 0 { builder.write(", ") }
      builder.writeAnything(&choices, in: point, depth: depth + 1)
      return true
    }
    write(")")
  }

  private func writePath(
    _ need: Need, _ choices: inout Choices, in point: Point
  ) -> Bool {
    guard let spot = spot(&choices, in: point, need) else { return false }
    write(spot)
    return true
  }
}
