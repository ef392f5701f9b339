import StatesJSON

/// Writes values as Java prints them: strings bare, maps as `{a=1, b=[x, 2.0]}`.
///
/// Without a buffer it only counts what it would write.
struct JavaTextWriter {
  private let arena: Arena
  private let buffer: UnsafeMutableBufferPointer<UInt8>?
  private var count = 0

  /// The deepest value that is written.
  private static let depthLimit = 512

  /// Writes into `buffer`, which has room for all that will be written.
  init(arena: Arena, buffer: UnsafeMutableBufferPointer<UInt8>? = nil) {
    self.arena = arena
    self.buffer = buffer
  }

  /// What was written so far.
  var text: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      rebasing: (buffer ?? UnsafeMutableBufferPointer(start: nil, count: 0))[0..<count])
  }

  /// The bytes that a value needs; values nested too deeply or longer than `limit` are refused.
  static func length(
    of value: Value, in arena: Arena, limit: Int
  ) throws(PathError) -> Int {
    if value.isString { return arena.utf8Count(of: value) }
    guard arena.depth(of: value) <= depthLimit else { throw .tooDeep(limit: depthLimit) }
    guard arena.textLength(of: value) <= limit else { throw .resultTooLong(limit: limit) }
    var writer = JavaTextWriter(arena: arena)
    writer.append(value)
    return writer.count
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let buffer {
      for index in 0..<bytes.count { buffer[count + index] = bytes[index] }
    }
    count += bytes.count
  }

  mutating func append(_ value: Value) {
    switch value.kind {
    case .string: arena.withUTF8(of: value) { append($0) }
    case .null: append("null")
    case .bool: append(arena.bool(of: value) ? "true" : "false")
    case .number:
      var text = JavaText.number(value, in: arena)
      text.withUTF8 { append($0) }
    case .array: appendArray(value)
    case .object: appendMap(value)
    }
  }

  private mutating func appendArray(_ array: Value) {
    append("[")
    for index in 0..<arena.count(of: array) {
      if index > 0 { append(", ") }
      append(arena.element(index, of: array))
    }
    append("]")
  }

  private mutating func appendMap(_ map: Value) {
    append("{")
    for index in 0..<arena.count(of: map) {
      if index > 0 { append(", ") }
      arena.withUTF8(of: arena.key(at: index, of: map)) { append($0) }
      append("=")
      append(arena.memberValue(at: index, of: map))
    }
    append("}")
  }

  private mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
