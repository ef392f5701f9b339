import StatesJSON
import StatesProperty

/// `States.Format`, which fills the holes `{}` of a text.
enum FormatFunction {
  static func format(
    _ arguments: IntrinsicArguments, _: inout SplitMix64
  ) throws(PathError) -> Value {
    if let literal = arguments.literal {
      return try literal.bytes.withUnsafeBufferPointer { (text) throws(PathError) in
        try fill(text, holes: literal.holes[...], arguments)
      }
    }
    // A text that is computed has no escapes: each `{}` in it is a hole.
    return try arguments.arena.withUTF8(of: try arguments.string(0)) { (text) throws(PathError) in
      try fill(text, holes: nil, arguments)
    }
  }

  /// Fills the holes at the given places of a text or, without places, those that are written in it.
  private static func fill(
    _ text: UnsafeBufferPointer<UInt8>, holes: ArraySlice<Int>?, _ arguments: IntrinsicArguments
  ) throws(PathError) -> Value {
    let capacity = try capacity(for: text, arguments)
    return try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) {
      (buffer) throws(PathError) in
      var writer = JavaTextWriter(arena: arguments.arena, buffer: buffer)
      let used =
        holes.map { fill(text, holes: $0, arguments, &writer) }
        ?? fillWritten(text, arguments, &writer)
      guard used == arguments.count - 1 else {
        throw .holes(used, arguments: arguments.count - 1)
      }
      return arguments.arena.string(utf8: writer.text)
    }
  }

  /// The most bytes that the filled text can have.
  private static func capacity(
    for text: UnsafeBufferPointer<UInt8>, _ arguments: IntrinsicArguments
  ) throws(PathError) -> Int {
    var capacity = text.count
    for index in 1..<max(1, arguments.count) {
      let limit = arguments.limit
      capacity += try JavaTextWriter.length(of: arguments[index], in: arguments.arena, limit: limit)
      guard capacity <= limit else { throw .resultTooLong(limit: limit) }
    }
    return capacity
  }

  /// The number of holes, whether there was an argument for each or not.
  private static func fill(
    _ text: UnsafeBufferPointer<UInt8>, holes: ArraySlice<Int>, _ arguments: IntrinsicArguments,
    _ writer: inout JavaTextWriter
  ) -> Int {
    var position = 0
    for (index, hole) in holes.enumerated() {
      writer.append(UnsafeBufferPointer(rebasing: text[position..<hole]))
      if index + 1 < arguments.count { writer.append(arguments[index + 1]) }
      position = hole
    }
    writer.append(UnsafeBufferPointer(rebasing: text[position...]))
    return holes.count
  }

  private static func fillWritten(
    _ text: UnsafeBufferPointer<UInt8>, _ arguments: IntrinsicArguments,
    _ writer: inout JavaTextWriter
  ) -> Int {
    var (used, position, copied) = (0, 0, 0)
    while position + 1 < text.count {
      if text[position] == UInt8(ascii: "{"), text[position + 1] == UInt8(ascii: "}") {
        writer.append(UnsafeBufferPointer(rebasing: text[copied..<position]))
        used += 1
        if used < arguments.count { writer.append(arguments[used]) }
        position += 1
        copied = position + 1
      }
      position += 1
    }
    writer.append(UnsafeBufferPointer(rebasing: text[copied...]))
    return used
  }
}
