import StatesEngine
import StatesJSON

// What the service's interface refuses before any execution hears of it.

extension Interpreter {
  /// What a failure that is told at too great a length is refused with (TOKEN-08, EXEC-13).
  func refusal(of failure: Failure) -> Refusal? {
    tooLong(failure.error, "error", limit: settings.limits.errorCharacters)
      ?? tooLong(failure.cause, "cause", limit: settings.limits.causeCharacters)
  }

  @inline(__always)
  private func tooLong(_ text: Value, _ member: String, limit: Int) -> Refusal? {
    // No text has more characters than its JSON has bytes, and that figure is at hand.
    guard text.isString, arena.textLength(of: text) > limit else { return nil }
    return countedTooLong(text, member, limit: limit)
  }

  private func countedTooLong(_ text: Value, _ member: String, limit: Int) -> Refusal? {
    let length = arena.string(of: text).utf16.count
    guard length > limit else { return nil }
    return Refusal(
      .validation, "the length of '\(member)' is \(length); at most \(limit) is allowed")
  }

  /// The reply to a start under a name that no execution can have; `nil` if one can (EXEC-21).
  func refusal(of name: ExecutionName) -> Reply? {
    guard settings.limits.restrictsNames else { return nil }
    let text = name.rawValue
    let isValid =
      (1...settings.limits.nameCharacters).contains(text.unicodeScalars.count)
      && text.unicodeScalars.allSatisfy { !Self.isRestricted($0) }
    return isValid ? nil : .rejected(code: .invalidName, message: "Invalid Name: '\(text)'")
  }

  /// White space, brackets, wildcards, signs with a meaning in addresses, and control characters.
  private static func isRestricted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: false
    case 0...0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF, 0x1_0000...: true
    default: restricted.contains(scalar) || scalar.properties.isWhitespace
    }
  }

  private static var restricted: String.UnicodeScalarView {
    "<>{}[]?*\"#%\\^|~`$&,;:/".unicodeScalars
  }
}
