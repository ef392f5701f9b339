/// One argument that is found by its place, and where in `Options` its value goes.
struct Positional<Options>: Sendable {
  let shape: PositionalShape
  let store: @Sendable (inout Options, String) throws(CommandError) -> Void

  /// An argument that must be given.
  static func required<Value>(
    _ name: String, _ path: Place<Options, Value>,
    _ reader: ValueReader<Value>, _ help: String
  ) -> Self {
    let shape = PositionalShape(value: reader.shape(name), help: help, isRequired: true)
    return Self(shape: shape) { options, text throws(CommandError) in
      options[keyPath: path] = try reader.value(of: text, for: "argument \(name)")
    }
  }

  /// An argument that may be left out; nothing required can follow it.
  static func optional<Value>(
    _ name: String, _ path: Place<Options, Value?>,
    _ reader: ValueReader<Value>, _ help: String
  ) -> Self {
    let shape = PositionalShape(value: reader.shape(name), help: help, isRequired: false)
    return Self(shape: shape) { options, text throws(CommandError) in
      options[keyPath: path] = try reader.value(of: text, for: "argument \(name)")
    }
  }

  /// Every argument from here on; it comes last.
  static func rest<Value>(
    _ name: String, atLeastOne isRequired: Bool = false,
    _ path: Place<Options, [Value]>, _ reader: ValueReader<Value>,
    _ help: String
  ) -> Self {
    let shape = PositionalShape(
      value: reader.shape(name), help: help, isRequired: isRequired, isRepeated: true)
    return Self(shape: shape) { options, text throws(CommandError) in
      let value = try reader.value(of: text, for: "argument \(name)")
      options[keyPath: path].append(value)
    }
  }
}

/// What help, completion and the parser know about a positional.
struct PositionalShape: Sendable {
  let value: ValueShape
  let help: String
  let isRequired: Bool
  var isRepeated = false

  var name: String { value.placeholder }

  /// As in a usage line: `FILE`, `[FILE]`, `FILE …`, `[FILE …]`.
  var usage: String {
    let one = isRepeated ? name + " …" : name
    return isRequired ? one : "[\(one)]"
  }
}
