import StatesJSON

/// Looks through the fields of a state for what makes its data hard to work out again.
struct FieldScan {
  private let arena: Arena

  init(_ arena: Arena) { self.arena = arena }

  /// The traits of a state with these fields; machines inside it are not looked at.
  func traits(of fields: Value) -> StateFacts.Traits {
    var traits: StateFacts.Traits = []
    for index in 0..<arena.count(of: fields) {
      let name = arena.name(of: arena.key(at: index, of: fields))
      let value = arena.memberValue(at: index, of: fields)
      if name == "Result" {
        if looksLikeTemplate(value) { traits.insert(.verbatim) }
      } else if !Self.skipped.contains(name) {
        traits.formUnion(self.traits(within: value))
      }
    }
    return traits
  }

  private static let skipped: Set<String> = [
    "Branches", "ItemProcessor", "Iterator", "Comment", "Type", "Next", "Resource", "Default",
  ]

  /// The traits of every string inside a value; definitions nest at most 512 levels deep.
  private func traits(within value: Value) -> StateFacts.Traits {
    switch value.kind {
    case .null, .bool, .number: []
    case .string: traits(of: arena.string(of: value))
    case .array:
      (0..<arena.count(of: value)).reduce([]) {
        $0.union(traits(within: arena.element($1, of: value)))
      }
    case .object:
      (0..<arena.count(of: value)).reduce([]) {
        $0.union(traits(within: arena.memberValue(at: $1, of: value)))
      }
    }
  }

  private func traits(of text: String) -> StateFacts.Traits {
    guard text.utf8.contains(UInt8(ascii: "$")) || text.hasPrefix("States.") else { return [] }
    var traits: StateFacts.Traits = []
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      guard byte == UInt8(ascii: "$"), index + 1 < bytes.count else { continue }
      let next = bytes[index + 1]
      if next == UInt8(ascii: "$") { traits.insert(.context) }
      if Self.startsName(next) { traits.insert(.variables) }
    }
    if text.hasPrefix("States."), text.utf8.contains(UInt8(ascii: "(")) {
      traits.formUnion(callTraits(text))
    }
    if text.hasPrefix("$"), text.utf8.contains(UInt8(ascii: "[")) { traits.insert(.indices) }
    return traits
  }

  private func callTraits(_ text: String) -> StateFacts.Traits {
    var traits: StateFacts.Traits = .intrinsics
    if text.has("States.MathRandom") || text.has("States.UUID") { traits.insert(.random) }
    if Self.disputed.contains(where: text.has) { traits.insert(.disputed) }
    if text.utf8.contains(UInt8(ascii: "[")) { traits.insert(.indices) }
    return traits
  }

  /// Functions on whose corner cases the written language and the service disagree.
  private static let disputed = [
    "States.JsonMerge", "States.Format", "States.ArrayGetItem", "States.ArrayRange",
  ]

  private static func startsName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte >= 0x80
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private func looksLikeTemplate(_ value: Value) -> Bool {
    switch value.kind {
    case .null, .bool, .number, .string: false
    case .array:
      (0..<arena.count(of: value)).contains { looksLikeTemplate(arena.element($0, of: value)) }
    case .object:
      (0..<arena.count(of: value)).contains {
        arena.name(of: arena.key(at: $0, of: value)).hasSuffix(".$")
          || looksLikeTemplate(arena.memberValue(at: $0, of: value))
      }
    }
  }
}

extension String {
  /// Whether `part` stands somewhere in the text.
  func has(_ part: String) -> Bool {
    let (text, part) = (Array(utf8), Array(part.utf8))
    guard !part.isEmpty, text.count >= part.count else { return part.isEmpty }
    return (0...(text.count - part.count)).contains { text[$0..<($0 + part.count)] == part[...] }
  }
}
