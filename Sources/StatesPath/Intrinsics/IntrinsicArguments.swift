import StatesJSON

/// The arguments of one call of an intrinsic function, with the checks that functions share.
struct IntrinsicArguments {
  let arena: Arena
  /// The values, on the stack of the evaluation.
  let values: UnsafeBufferPointer<Value>
  /// The first argument, if it is written as a literal.
  let literal: FormatText?
  /// The most bytes of text that the result may have.
  let limit: Int

  var count: Int { values.count }

  subscript(index: Int) -> Value { values[index] }

  func array(_ index: Int) throws(PathError) -> Value {
    guard self[index].isArray else { throw .argument(index, mustBe: "an array") }
    return self[index]
  }

  func object(_ index: Int) throws(PathError) -> Value {
    guard self[index].isObject else { throw .argument(index, mustBe: "an object") }
    return self[index]
  }

  func string(_ index: Int) throws(PathError) -> Value {
    guard self[index].isString else { throw .argument(index, mustBe: "a string") }
    return self[index]
  }

  func bool(_ index: Int) throws(PathError) -> Bool {
    guard self[index].isBool else { throw .argument(index, mustBe: "a boolean") }
    return arena.bool(of: self[index])
  }

  /// A whole number; other numbers are rounded, halves towards positive infinity.
  func integer(_ index: Int) throws(PathError) -> Int64 {
    guard self[index].isNumber else { throw .argument(index, mustBe: "a number") }
    if let exact = arena.int64(of: self[index]) { return exact }
    guard let rounded = Self.rounded(arena.double(of: self[index])) else {
      throw .argument(index, mustBe: "a number of at most 64 bits")
    }
    return rounded
  }

  /// A whole number that fits 32 bits.
  func integer32(_ index: Int) throws(PathError) -> Int32 {
    guard let integer = Int32(exactly: try integer(index)) else {
      throw .argument(index, mustBe: "between -2147483648 and 2147483647")
    }
    return integer
  }

  /// Calls `body` with the UTF-8 of a string of at most ten thousand characters.
  func withShortText(
    _ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(PathError) -> Value
  ) throws(PathError) -> Value {
    try arena.withUTF8(of: try string(index)) { (text) throws(PathError) in
      try Self.requireShort(text, index)
      return try body(text)
    }
  }

  /// The most characters of a text that is to be encoded or hashed.
  private static let characterLimit = 10_000

  /// Refuses a text of more than ten thousand characters, as Java counts them.
  static func requireShort(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) throws(PathError) {
    // A character has at most three bytes for each unit that Java counts.
    guard text.count <= characterLimit || JavaString.length(of: text) <= characterLimit else {
      throw .argument(index, mustBe: "at most \(characterLimit) characters long")
    }
  }

  /// Rounds as Java does: to the nearest whole number, halves towards positive infinity.
  private static func rounded(_ number: Double) -> Int64? {
    let floor = number.rounded(.down)
    return Int64(exactly: number - floor >= 0.5 ? floor + 1 : floor)
  }
}
