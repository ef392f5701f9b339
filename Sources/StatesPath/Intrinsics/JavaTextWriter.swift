import StatesJSON

/// Writes values as Java prints them: strings bare, maps as `{a=1, b=[x, y]}`.
struct JavaTextWriter {
  private let arena: Arena
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// The deepest value that is written.
  private static let depthLimit = 512

  /// Writes into `buffer`, which has room for all that will be written.
  init(arena: Arena, buffer: UnsafeMutableBufferPointer<UInt8>) {
    self.arena = arena
    self.buffer = buffer
  }

  /// What was written so far.
  var text: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: buffer[0..<count]) }

  /// The most bytes that a value needs: a blank follows each comma, and everything else is no
  /// longer than in JSON.
  static func capacity(for value: Value, in arena: Arena) -> Int {
    let length = arena.textLength(of: value)
    return value.isArray || value.isObject ? 2 * length : length
  }

  /// Refuses a value that is nested too deeply to be written.
  static func requireShallow(_ value: Value, in arena: Arena) throws(PathError) {
    guard arena.depth(of: value) <= depthLimit else { throw .tooDeep(limit: depthLimit) }
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    for index in 0..<bytes.count { buffer[count + index] = bytes[index] }
    count += bytes.count
  }

  mutating func append(_ value: Value) {
    switch value.kind {
    case .string: arena.withUTF8(of: value) { append($0) }
    case .null, .bool, .number: arena.withUTF8Text(of: value) { append($0) }
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
