import StatesJSON

extension JSONProperty {
  private static let styles: [TextStyle] = [.compact, .pretty, .canonical]

  static let writtenReadsBack = Self(name: "what is written reads back", isCentral: true) {
    json, arena in
    let value = arena.value(json)
    for style in styles {
      let text = arena.text(of: value, style)
      let read = try arena.parse(text)
      try expect(arena.equal(read, value), "the arena reads back another value from \(text)")
      try expect(try JSON(parsing: text) == json, "the enum reads back another value from \(text)")
    }
    let read = try arena.parse(arena.text(of: value))
    try expect(arena.sameText(read, value), "the compact text changed by being read")
  }

  static let facesAgree = Self(name: "both faces agree", isCentral: true) { json, arena in
    let value = arena.value(json)
    try expect(arena.json(value) == json, "the value changed on its way through the arena")
    for style in styles {
      let text = json.text(style)
      try expect(arena.text(of: value, style) == text, "two texts, one of them \(text)")
    }
    try expect(arena.json(value).text() == json.text(), "a spelling or an order changed")
  }

  static let equalMeansSameHash = Self(name: "equal values hash alike") { json, arena in
    let value = arena.value(json)
    let same = arena.value(json.respelled())
    try expect(json == json.respelled(), "respelled, the enum differs")
    try expect(json.hashValue == json.respelled().hashValue, "respelled, the enum hashes otherwise")
    try expect(arena.equal(value, same), "respelled, the value differs")
    try expect(arena.hash(of: value) == arena.hash(of: same), "respelled, it hashes otherwise")
    try expect(
      arena.text(of: value, .canonical) == arena.text(of: same, .canonical), "two canonical texts")
    let other = arena.value(json.disturbed())
    try expect(json != json.disturbed(), "disturbed, the enum is equal")
    try expect(!arena.equal(value, other), "disturbed, the value is equal")
    try expect(!arena.sameText(value, other), "disturbed, the value has the same text")
  }

  static let lengthIsBytesWritten = Self(name: "the length is the bytes written") { json, arena in
    let value = arena.value(json)
    try expectLength(of: value, arena)
    let pretty = try arena.parse(json.text(.pretty), keepingSource: true)
    try expectLength(of: pretty, arena)
    try expectLength(of: arena.array([value, pretty, value]), arena)
    try expectLength(of: arena.compacting(pretty), arena)
    guard json.text(.pretty).utf8.count > 0, value.isObject else { return }
    try expectLength(of: arena.setting(arena.key("new\n"), to: pretty, in: pretty), arena)
  }

  private static func expectLength(of value: Value, _ arena: Arena) throws(Broken) {
    let text = arena.text(of: value)
    try expect(
      arena.textLength(of: value) == text.utf8.count,
      "the length is \(arena.textLength(of: value)) for \(text)")
  }

  static let resetRebuilds = Self(name: "after a reset the same is built again") { json, arena in
    let before = arena.usedBytes
    let mark = arena.mark()
    let first = arena.value(json)
    let hash = arena.hash(of: first)
    let text = arena.text(of: first)
    let used = arena.usedBytes
    arena.reset(to: mark)
    try expect(arena.usedBytes == before, "the reset left something")
    let second = arena.value(json)
    try expect(arena.hash(of: second) == hash, "another hash")
    try expect(arena.text(of: second) == text, "another text")
    try expect(arena.usedBytes == used, "another size")
  }

  static let sourceIsKept = Self(name: "source is kept until compacted") { json, arena in
    let plain = arena.value(json)
    let source = " " + json.text(.pretty).escapedOtherwise() + "\n"
    let value = try arena.parse(source, keepingSource: true)
    let trimmed = String(source.dropFirst().dropLast())
    try expect(arena.text(of: value) == trimmed, "the source became \(arena.text(of: value))")
    try expect(arena.equal(value, plain), "with its source, the value differs")
    try expect(arena.sameText(value, plain) == (trimmed == json.text()), "the same text")
    let compact = arena.compacting(value)
    try expect(arena.sameText(compact, plain), "compacted, \(arena.text(of: compact))")
    try expect(arena.text(of: value, .pretty) == json.text(.pretty), "pretty, a source remains")
  }
}

extension String {
  /// The same JSON text with the letters m and T, which no escape contains, escaped.
  fileprivate func escapedOtherwise() -> String {
    unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "m": text += "\\u006d"
      case "T": text += "\\u0054"
      case _: text.unicodeScalars.append(scalar)
      }
    }
  }
}
