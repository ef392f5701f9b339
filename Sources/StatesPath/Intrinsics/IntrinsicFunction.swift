import StatesJSON
import StatesProperty

/// One intrinsic function: its name, how many arguments it takes, and what it does.
struct IntrinsicFunction: Sendable {
  typealias Body =
    @Sendable (IntrinsicArguments, inout SplitMix64) throws(PathError) -> Value

  /// The name behind `States.`.
  let name: String
  let argumentCount: ClosedRange<Int>
  let body: Body

  init(_ name: String, _ argumentCount: ClosedRange<Int>, _ body: @escaping Body) {
    self.name = name
    self.argumentCount = argumentCount
    self.body = body
  }

  /// Every intrinsic function there is.
  static let table: [IntrinsicFunction] = [
    .init("Array", 0...Int.max, ArrayFunctions.array),
    .init("ArrayContains", 2...2, ArrayFunctions.contains),
    .init("ArrayGetItem", 2...2, ArrayFunctions.item),
    .init("ArrayLength", 1...1, ArrayFunctions.length),
    .init("ArrayPartition", 2...2, RangeFunctions.partition),
    .init("ArrayRange", 3...3, RangeFunctions.range),
    .init("ArrayUnique", 1...1, ArrayFunctions.unique),
    .init("Base64Decode", 1...1, EncodingFunctions.base64Decode),
    .init("Base64Encode", 1...1, EncodingFunctions.base64Encode),
    .init("Format", 1...Int.max, FormatFunction.format),
    .init("Hash", 2...2, EncodingFunctions.hash),
    .init("JsonMerge", 3...3, JSONFunctions.merge),
    .init("JsonToString", 1...1, JSONFunctions.toString),
    .init("MathAdd", 2...2, MathFunctions.add),
    .init("MathRandom", 2...3, MathFunctions.random),
    .init("StringSplit", 2...2, StringFunctions.split),
    .init("StringToJson", 1...1, JSONFunctions.fromString),
    .init("UUID", 0...0, StringFunctions.uuid),
  ]

  static func named(_ name: String) -> IntrinsicFunction? { table.first { $0.name == name } }
}
