internal import StatesJSON

// Relations with lists: `in`, `contains`, `subsetof` and their like.
extension PathEvaluation {
  mutating func isIn(_ left: Operand, _ right: Operand) throws(EvaluationFailure) -> Bool {
    guard case .json(let list, _) = right else { throw .refused(PathMessages.unusableOperand) }
    return list.isArray ? try self.list(list, contains: left) : false
  }

  mutating func contains(_ left: Operand, _ right: Operand) throws(EvaluationFailure) -> Bool {
    switch (left, right) {
    case (.text(let text), .text(let part)):
      try spend(arena.utf8Count(of: text) * arena.utf8Count(of: part) / PathLimits.bytesPerWork)
      return arena.withUTF8(of: text) { text in
        arena.withUTF8(of: part) { Self.contains(text, $0) }
      }
    case (.json(let list, _), _) where list.isArray: return try self.list(list, contains: right)
    case _: return false
    }
  }

  private static func contains(
    _ text: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = part.first else { return true }
    guard part.count <= text.count else { return false }
    return (0...text.count - part.count).contains { start in
      text[start] == first && text[start..<start + part.count].elementsEqual(part)
    }
  }

  mutating func overlaps(
    _ left: Operand, _ relation: Relation, _ right: Operand
  ) throws(EvaluationFailure) -> Bool {
    guard case .json(let right, _) = right, case .json(let left, _) = left else {
      throw .refused(PathMessages.unusableOperand)
    }
    guard right.isArray, left.isArray else { return false }
    try requirePlainElements(of: left)
    // A subset ends with the first element that is outside, the others with the first inside.
    let decisive = relation != .isSubset
    for index in 0..<arena.count(of: left) {
      let element = try element(of: left, at: index)
      if try list(right, contains: element) == decisive { return relation == .sharesAny }
    }
    return relation != .sharesAny
  }

  private mutating func list(
    _ list: Value, contains operand: Operand
  ) throws(EvaluationFailure) -> Bool {
    try requirePlainElements(of: list)
    for index in 0..<arena.count(of: list) {
      let element = try element(of: list, at: index)
      if isEqual(operand, element) { return true }
    }
    return false
  }

  /// Fails where a list holds arrays or objects, which the library cannot compare inside a list.
  mutating func requirePlainElements(of list: Value) throws(EvaluationFailure) {
    let count = arena.count(of: list)
    try spend(count)
    for index in 0..<count {
      let element = arena.element(index, of: list)
      if element.isArray || element.isObject {
        throw .failed(PathError(.evaluation, PathMessages.unknownValueType))
      }
    }
  }

  /// An element of a list as a side of a comparison: texts are read once more, with their escapes,
  /// and those that look like paths or JSON are not compared as texts.
  mutating func element(
    of list: Value, at index: Int
  ) throws(EvaluationFailure) -> Operand {
    let value = arena.element(index, of: list)
    guard value.isString, arena.withUTF8(of: value, Self.needsReading) else {
      return Operand(value, in: arena)
    }
    try spend(arena.utf8Count(of: value) / PathLimits.bytesReadPerWork + 1)
    return rereadText(value)
  }

  private static func needsReading(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    return first.isQuote || mayBePathOrJSON(first) || text.contains(.backslash)
  }

  private static func mayBePathOrJSON(_ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "$"), UInt8(ascii: "@"), .openBracket, UInt8(ascii: "{"), 0...0x20: true
    case _: false
    }
  }

  private func rereadText(_ value: Value) -> Operand {
    let text = arena.string(of: value)
    var bytes = Array(text.utf8)[...]
    let trimmed = bytes.drop { $0 <= .blank }
    if trimmed.first == UInt8(ascii: "$") || trimmed.first == UInt8(ascii: "@"),
      (try? PathParser.parse(String(decoding: trimmed, as: UTF8.self))) != nil
    {
      return .pathText
    }
    if trimmed.first == .openBracket || trimmed.first == UInt8(ascii: "{"),
      LenientJSON.value(text, in: arena) != nil
    {
      return .jsonText(value)
    }
    if bytes.count > 1, let first = bytes.first, first.isQuote, bytes.last == first {
      bytes = bytes.dropFirst().dropLast()
    }
    return .text(StringEscapes.unescaped(bytes).map { arena.string($0) } ?? value)
  }
}
