extension Arena {
  /// The value of the friendly face, made in this arena.
  public func value(_ json: JSON) -> Value {
    switch json {
    case .null: return .null
    case .bool(let value): return .bool(value)
    case .number(let number):
      var text = number.spelling
      return text.withUTF8 { makeNumber(ByteSpan($0)) }
    case .string(let text): return string(text)
    case .array(let elements):
      let start = scratch.values.count
      for element in elements { scratch.values.append(value(element).bits) }
      return closeArray(from: start)
    case .object(let members):
      let values = scratch.values.count
      let keys = scratch.keys.count
      for (name, member) in members {
        let bits = value(member).bits
        scratch.keys.append(key(name).index)
        scratch.values.append(bits)
      }
      return closeObject(values: values, keys: keys)
    }
  }

  /// The value in the friendly face.
  ///
  /// An array or object more than ``parsingDepth`` levels down, which no text has but repeated
  /// writes can make, comes out as a string of its text.
  ///
  /// - Precondition: The text is no longer than ``longestText``, as for ``text(of:_:)``.
  public func json(_ value: Value) -> JSON {
    precondition(textLength(of: value) <= Self.longestText, "a text of more than 1 GiB")
    return json(value, levels: Self.parsingDepth)
  }

  private func json(_ value: Value, levels: Int) -> JSON {
    switch value.kind {
    case .null: return .null
    case .bool: return .bool(bool(of: value))
    case .number: return .number(number(of: value))
    case .string: return .string(string(of: value))
    case .array, .object:
      if levels == 0 { return .string(text(of: value)) }
      if value.isArray {
        return .array(
          (0..<count(of: value)).map { json(part($0, of: value), levels: levels - 1) })
      }
      var object = JSON.Object()
      for index in 0..<count(of: value) {
        object[name(of: key(at: index, of: value))] =
          json(part(index, of: value), levels: levels - 1)
      }
      return .object(object)
    }
  }

  private func number(of value: Value) -> JSON.Number {
    if !value.hasNode { return JSON.Number(value.smallInteger) }
    return JSON.Number(spelling: numberSpelling(of: value)) ?? JSON.Number(0)
  }
}
