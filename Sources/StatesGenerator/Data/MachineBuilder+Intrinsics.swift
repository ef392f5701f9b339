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
    case fixed(StaticString)
  }

  private enum Result {
    case number, text, unknown
    /// A list of a few elements.
    case list
    /// A list of which nobody knows how long it gets.
    case longList
  }

  private static let functions: [Function] = [
    .init(name: "MathAdd", arguments: [.number, .number], result: .number),
    .init(name: "Array", arguments: [.anything, .anything], result: .list),
    .init(name: "Array", arguments: [], result: .list),
    .init(name: "ArrayLength", arguments: [.array], result: .number),
    .init(name: "ArrayContains", arguments: [.array, .anything], result: .unknown),
    .init(name: "ArrayGetItem", arguments: [.array, .fixed("0")], result: .unknown),
    .init(name: "ArrayUnique", arguments: [.array], result: .longList),
    .init(name: "ArrayPartition", arguments: [.array, .fixed("2")], result: .longList),
    .init(
      name: "ArrayRange", arguments: [.fixed("1"), .fixed("5"), .fixed("2")], result: .list),
    .init(name: "Format", arguments: [.fixed("'{}-{}'"), .anything, .number], result: .text),
    .init(name: "Format", arguments: [.fixed("'it\\'s \\{\\}'")], result: .text),
    .init(name: "JsonToString", arguments: [.anything], result: .text),
    .init(name: "StringToJson", arguments: [.fixed("'[1,{\"a\":null}]'")], result: .unknown),
    .init(name: "StringSplit", arguments: [.text, .fixed("', *'")], result: .longList),
    .init(name: "Base64Encode", arguments: [.text], result: .text),
    .init(name: "Base64Decode", arguments: [.fixed("'w6k='")], result: .text),
    .init(name: "Hash", arguments: [.text, .fixed("'SHA-256'")], result: .text),
    .init(name: "Hash", arguments: [.text, .fixed("'MD5'")], result: .text),
    .init(name: "JsonMerge", arguments: [.object, .object, .fixed("false")], result: .unknown),
    .init(
      name: "MathRandom", arguments: [.fixed("1"), .fixed("7"), .fixed("42")], result: .number),
    .init(name: "UUID", arguments: [], result: .text),
  ]

  /// Draws and writes a call; the shape of its result.
  mutating func call(_ choices: inout Choices, in point: Point, depth: Int) -> Shape.ID {
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
      case .unknown: return Shapes.unknown
      case .list: return shapes.add(.array(element: Shapes.unknown, least: 0, most: 3))
      case .longList:
        return shapes.add(.array(element: Shapes.unknown, least: 0, most: Shapes.endless))
      }
    }
  }

  private mutating func write(
    _ argument: Argument, _ choices: inout Choices, in point: Point, depth: Int
  ) {
    switch argument {
    case .fixed(let text): write(text)
    case .number:
      if writePath(.number, &choices, in: point) { return }
      write(choices.integer(in: -3...12))
    case .text:
      if writePath(.text, &choices, in: point) { return }
      write("'a, b*c'")
    case .anything:
      if depth < 2, chance(&choices, 1, in: 6) {
        _ = call(&choices, in: point, depth: depth + 1)
      } else if !writePath(.anything, &choices, in: point) {
        write("true")
      }
    case .array:
      if writePath(.array, &choices, in: point) { return }
      write("States.Array(1, 'a', null, 1)")
    case .object:
      if writePath(.object, &choices, in: point) { return }
      write("States.StringToJson('{\"a\":1}')")
    }
  }

  private mutating func writePath(
    _ need: Need, _ choices: inout Choices, in point: Point
  ) -> Bool {
    guard let spot = spot(&choices, in: point, need) else { return false }
    write(spot)
    return true
  }
}
