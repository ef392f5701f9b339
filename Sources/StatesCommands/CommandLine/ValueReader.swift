/// How the text of one argument becomes a value.
struct ValueReader<Value>: Sendable {
  /// What it takes, as it stands after "takes": `a whole number from 1 to 8`.
  let expectation: String
  /// Every spelling there is, where there are few.
  var choices: [String] = []
  /// Whether the value is the path of a file.
  var isPath = false
  /// The value that the text spells, or `nil`.
  let read: @Sendable (String) -> Value?
  /// The text that spells the value.
  let spell: @Sendable (Value) -> String

  func shape(_ placeholder: String) -> ValueShape {
    ValueShape(
      placeholder: placeholder, expectation: expectation, choices: choices, isPath: isPath)
  }

  /// The value of `text`, or an error that names the option or argument by `subject`.
  func value(of text: String?, for subject: String) throws(CommandError) -> Value {
    guard let text else { throw .missingValue(subject, expectation) }
    guard let value = read(text) else { throw .badValue(subject, expectation, text, choices) }
    return value
  }
}

/// What help and completion know about the value of an option or positional.
struct ValueShape: Sendable {
  let placeholder: String
  let expectation: String
  let choices: [String]
  let isPath: Bool
}

extension ValueReader where Value == String {
  /// Any text.
  static let text = text("some text")

  /// The path of a file that is read or written; `-` is standard input or output.
  static let path = Self(expectation: "the path of a file", isPath: true, read: nonempty) { $0 }

  /// Any text, told of as `expectation`.
  static func text(_ expectation: String) -> Self {
    Self(expectation: expectation, read: nonempty) { $0 }
  }

  private static let nonempty: @Sendable (String) -> String? = { $0.isEmpty ? nil : $0 }
}

extension ValueReader where Value == Int {
  /// A whole number in `range`, in decimal.
  static func number(in range: ClosedRange<Int>) -> Self {
    let expectation =
      range.upperBound == .max
      ? "a whole number from \(range.lowerBound)"
      : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    return Self(expectation: expectation) { text in
      Int(text).flatMap { range.contains($0) ? $0 : nil }
    } spell: {
      String($0)
    }
  }
}

extension ValueReader where Value == UInt64 {
  /// A seed: any number that fits into 64 bits, in decimal, or in hexadecimal after `0x`.
  static let seed = Self(expectation: "a whole number from 0 to \(UInt64.max)") { text in
    text.hasPrefix("0x") ? UInt64(text.dropFirst(2), radix: 16) : UInt64(text)
  } spell: {
    String($0)
  }
}

extension ValueReader
where Value: CaseIterable & RawRepresentable & Sendable, Value.RawValue == String {
  /// One of the raw values of an enum.
  static var choice: Self {
    let choices = Value.allCases.map(\.rawValue)
    return Self(expectation: choices.alternatives, choices: choices) {
      Value(rawValue: $0)
    } spell: {
      $0.rawValue
    }
  }
}

extension [String] {
  /// The elements as an alternative in words: `a, b or c`.
  var alternatives: String {
    count < 2 ? joined() : dropLast().joined(separator: ", ") + " or " + self[count - 1]
  }
}
