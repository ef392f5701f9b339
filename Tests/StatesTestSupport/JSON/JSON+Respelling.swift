import StatesJSON

extension JSON {
  /// An equal value in other words: members in reverse, numbers spelled otherwise.
  func respelled() -> JSON {
    switch self {
    case .null, .bool, .string: self
    case .number(let number): .number(number.respelled())
    case .array(let elements): .array(elements.map { $0.respelled() })
    case .object(let members):
      .object(Object(members.reversed().map { ($0.key, $0.value.respelled()) }))
    }
  }

  /// A value that is not equal: the first leaf, or the emptiness of the first empty part, differs.
  func disturbed() -> JSON {
    switch self {
    case .null: false
    case .bool(let value): .bool(!value)
    case .number(let number): .number(number.disturbed())
    case .string(let text): .string(text + "x")
    case .array(let elements):
      .array([elements.first?.disturbed() ?? .null] + elements.dropFirst())
    case .object(let members): .object(Self.disturbed(members))
    }
  }

  private static func disturbed(_ members: Object) -> Object {
    var members = members
    let last = members.map { $0 }.last
    members[last?.key ?? "new"] = last?.value.disturbed() ?? .null
    return members
  }
}

extension JSON.Number {
  /// The same number with another spelling: with an exponent, or with a point moved to it.
  fileprivate func respelled() -> JSON.Number {
    let mantissa = spelling.prefix { $0 != "e" && $0 != "E" }
    let exponent = spelling.dropFirst(mantissa.count)
    if !exponent.isEmpty {
      return JSON.Number(spelling: mantissa + (mantissa.contains(".") ? "0" : ".0") + exponent)
        ?? self
    }
    if mantissa.contains(".") { return JSON.Number(spelling: mantissa + "00E-0") ?? self }
    return JSON.Number(spelling: mantissa + "000e-3") ?? self
  }

  /// A number next to this one, however large.
  fileprivate func disturbed() -> JSON.Number {
    let sign = spelling.hasPrefix("-") ? "-" : ""
    let digits = spelling.dropFirst(sign.count)
    return JSON.Number(spelling: sign + (digits.first == "1" ? "2" : "1") + rest(digits)) ?? 7
  }

  /// What follows the first digit, kept legal behind another one.
  private func rest(_ digits: Substring) -> Substring { digits.dropFirst() }
}
