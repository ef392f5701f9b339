/// The place of a value inside another one (RFC 6901), such as `/States/Work/Retry/0`.
public struct JSONPointer: Hashable, Sendable {
  /// The names and numbers on the way, unescaped, outermost first.
  public let tokens: [String]

  /// The place of the whole value.
  public static let root = JSONPointer(tokens: [])

  /// The place that is reached by `tokens`, unescaped.
  public init(tokens: [String]) { self.tokens = tokens }

  /// Reads a pointer in its text form, or `nil` if the text is none.
  public init?(_ text: String) {
    guard text.isEmpty || text.utf8.first == 0x2F else { return nil }
    var tokens: [String] = []
    for part in text.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      guard let token = Self.unescaped(part) else { return nil }
      tokens.append(token)
    }
    self.tokens = tokens
  }

  private static func unescaped(_ part: Substring) -> String? {
    var token = String.UnicodeScalarView()
    var scalars = part.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard scalar == "~" else {
        token.append(scalar)
        continue
      }
      switch scalars.next() {
      case "0": token.append("~")
      case "1": token.append("/")
      case _: return nil
      }
    }
    return String(token)
  }

  /// The place of the member `key` of the value here.
  public func appending(_ key: String) -> JSONPointer { JSONPointer(tokens: tokens + [key]) }

  /// The place of the element number `index` of the value here.
  public func appending(_ index: Int) -> JSONPointer { appending(String(index)) }

  /// The place of what holds the value here; the root has none.
  public var parent: JSONPointer? {
    tokens.isEmpty ? nil : JSONPointer(tokens: Array(tokens.dropLast()))
  }

  /// Whether both name the same place, scalar by scalar.
  public static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.tokens.elementsEqual(rhs.tokens) { $0.hasSameScalars(as: $1) }
  }

  /// The number that `token` names as an element: digits without leading zeros.
  static func index(_ token: String) -> Int? {
    guard token == "0" || token.utf8.first != 0x30,
      token.utf8.allSatisfy({ $0 &- 0x30 < 10 })
    else { return nil }
    return Int(token)
  }
}

extension JSONPointer {
  /// The value at this place of `json`, if there is one.
  public func resolve(in json: JSON) -> JSON? {
    tokens.reduce(json) { value, token in
      switch value {
      case .object(let object)?: object[token]
      case .array?: Self.index(token).flatMap { value?[$0] }
      case .null?, .bool?, .number?, .string?, nil: nil
      }
    }
  }

  /// The value at this place of `value`, if there is one.
  public func resolve(in value: Value, _ arena: Arena) -> Value? {
    var place = value
    for token in tokens {
      switch place.kind {
      case .object:
        guard let member = arena.member(token, of: place) else { return nil }
        place = member
      case .array:
        guard let index = Self.index(token), index < arena.count(of: place) else { return nil }
        place = arena.element(index, of: place)
      case .null, .bool, .number, .string: return nil
      }
    }
    return place
  }
}

extension JSONPointer: CustomStringConvertible {
  /// The text form: each token behind a slash, `~` as `~0` and `/` as `~1`.
  public var description: String {
    var text = String.UnicodeScalarView()
    for token in tokens {
      text.append("/")
      for scalar in token.unicodeScalars {
        switch scalar {
        case "~": text.append(contentsOf: "~0".unicodeScalars)
        case "/": text.append(contentsOf: "~1".unicodeScalars)
        case _: text.append(scalar)
        }
      }
    }
    return String(text)
  }
}

extension JSONPointer: ExpressibleByStringLiteral {
  /// A pointer known when the program is written.
  ///
  /// - Precondition: The literal is a pointer.
  public init(stringLiteral value: String) {
    guard let pointer = JSONPointer(value) else {
      preconditionFailure("no JSON pointer: '\(value)'")
    }
    self = pointer
  }
}
