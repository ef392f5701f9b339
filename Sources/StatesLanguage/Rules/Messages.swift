// Texts that several rules share.

extension Diagnostic.Message {
  static func required(_ fields: [Field]) -> Self {
    let names = fields.map(\.name).joined(separator: ", ")
    return Self(.schema, "These fields are required: [\(names)]")
  }

  static func expected(_ type: String, advice: String? = nil) -> Self {
    Self(.schema, "Expected value of type \(type)", advice: advice)
  }

  static let empty = Self(.schema, "Value cannot be empty")

  static func oneOf(_ field: Field, _ values: [String], found: String? = nil) -> Self {
    Self(
      .schema,
      "The field '\(field.name)' should have one of these values: [\(values.joined(separator: ", "))]",
      suggestion: found.flatMap { Suggestion.nearest(to: $0, among: values) })
  }

  static func unsupported(
    _ name: String, in place: String, advice: String? = nil, suggestion: String? = nil
  ) -> Self {
    let problem = "\(place) has no field '\(Quote.short(name))'"
    var message = Self(
      .schema, "Field is not supported", advice: advice.map { "\(problem): \($0)" } ?? problem,
      suggestion: suggestion)
    message.blamesName = true
    return message
  }
}

extension Diagnostic.Message {
  /// As ``unsupported(_:in:advice:suggestion:)``, with the nearest of the names that are.
  static func unsupported(
    _ name: String, in place: String, advice: String? = nil, among known: [Field]
  ) -> Self {
    .unsupported(
      name, in: place, advice: advice,
      suggestion: Suggestion.nearest(to: name, among: known.map(\.name)))
  }
}

/// Makes a text fit to stand in a message.
enum Quote {
  /// The longest piece of a definition that a message repeats, in characters.
  static let limit = 100

  /// The text, cut off where it is longer than a message should be.
  static func short(_ text: String) -> String {
    let head = text.unicodeScalars.prefix(limit + 1)
    guard head.count > limit else { return text }
    return String(String.UnicodeScalarView(head.prefix(limit))) + "…"
  }
}
