import StatesJSON

/// Looks through the fields of a state for what makes its data hard to work out again.
struct FieldScan {
  private let arena: Arena
  private let result: Key?
  /// Fields that hold no data or none that a state gives when it succeeds, and the machines inside.
  private let skipped: InlineArray<10, Key?>

  init(_ arena: Arena) {
    func key(_ name: StaticString) -> Key? {
      name.withUTF8Buffer { arena.existingKey(utf8: $0) }
    }
    self.arena = arena
    result = key("Result")
    skipped = [
      key("Type"), key("Next"), key("Resource"), key("Default"), key("Comment"), key("Branches"),
      key("ItemProcessor"), key("Iterator"), key("Retry"), key("Catch"),
    ]
  }

  private func isSkipped(_ key: Key) -> Bool {
    for place in skipped.indices where skipped[place] == key { return true }
    return false
  }

  /// The traits of a state with these fields; machines inside it are not looked at.
  func traits(of fields: Value) -> StateFacts.Traits {
    var traits: StateFacts.Traits = []
    for index in 0..<arena.count(of: fields) {
      let key = arena.key(at: index, of: fields)
      let value = arena.memberValue(at: index, of: fields)
      if key == result {
        if looksLikeTemplate(value) { traits.insert(.verbatim) }
      } else if !isSkipped(key) {
        collect(value, &traits)
      }
    }
    return traits
  }

  /// The traits of a state's catcher of that number.
  func traits(ofCatcher number: Int, of fields: Value) -> StateFacts.Traits {
    var traits: StateFacts.Traits = []
    guard let catchers = arena.member("Catch", of: fields), catchers.isArray,
      number < arena.count(of: catchers)
    else { return traits }
    collect(arena.element(number, of: catchers), &traits)
    return traits
  }

  /// Adds the traits of every string inside a value; definitions nest at most 512 levels deep.
  private func collect(_ value: Value, _ traits: inout StateFacts.Traits) {
    switch value.kind {
    case .null, .bool, .number: break
    case .string: arena.withUTF8(of: value) { Self.collect($0, &traits) }
    case .array:
      for index in 0..<arena.count(of: value) { collect(arena.element(index, of: value), &traits) }
    case .object:
      for index in 0..<arena.count(of: value) {
        collect(arena.memberValue(at: index, of: value), &traits)
      }
    }
  }

  private static func collect(
    _ bytes: UnsafeBufferPointer<UInt8>, _ traits: inout StateFacts.Traits
  ) {
    let dollar = UInt8(ascii: "$")
    let isCall = bytes.has("States.", at: 0)
    guard isCall || bytes.contains(dollar) else { return }
    for (index, byte) in bytes.enumerated() where byte == dollar && index + 1 < bytes.count {
      let next = bytes[index + 1]
      if next == dollar { traits.insert(.context) }
      if startsName(next) { traits.insert(.variables) }
    }
    let hasIndex = bytes.contains(UInt8(ascii: "["))
    if isCall, bytes.contains(UInt8(ascii: "(")) {
      traits.formUnion(callTraits(bytes))
      if hasIndex { traits.insert(.indices) }
    }
    if hasIndex, bytes.first == dollar { traits.insert(.indices) }
  }

  private static func callTraits(_ bytes: UnsafeBufferPointer<UInt8>) -> StateFacts.Traits {
    var traits: StateFacts.Traits = .intrinsics
    for place in bytes.indices where bytes.has("States.", at: place) {
      if lucky.contains(where: { bytes.has($0, at: place) }) { traits.insert(.random) }
      if hiding.contains(where: { bytes.has($0, at: place) }) { traits.insert(.hiding) }
      if disputed.contains(where: { bytes.has($0, at: place) }) { traits.insert(.disputed) }
    }
    return traits
  }

  /// Functions that make of a stand-in what nobody can recognise.
  private static let hiding: [StaticString] = [
    "States.Base64", "States.Hash", "States.StringSplit", "States.JsonToString",
    "States.StringToJson", "States.ArrayContains", "States.ArrayUnique",
  ]

  private static let lucky: [StaticString] = ["States.MathRandom", "States.UUID"]

  /// Functions on whose corner cases the written language and the service disagree.
  private static let disputed: [StaticString] = [
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
