/// Where a value goes in the options of a command.
typealias Place<Options, Value> = any WritableKeyPath<Options, Value> & Sendable

/// One option of a command, and where in `Options` its value goes.
struct CommandOption<Options>: Sendable {
  let shape: OptionShape
  /// The spelling of the value that `Options` holds, where one is worth telling.
  var spelling: @Sendable (Options) -> String? = { _ in nil }
  /// Reads `text`, which is `nil` for a flag, into the options.
  let store: @Sendable (inout Options, String?) throws(CommandError) -> Void

  /// What to tell of this option when `defaults` are the values that count without it.
  func shape(telling defaults: Options) -> OptionShape {
    var shape = shape
    shape.normal = spelling(defaults)
    return shape
  }

  /// An option without a value.
  static func flag(
    _ name: String, short: Character? = nil,
    _ path: Place<Options, Bool>, _ help: String
  ) -> Self {
    Self(shape: OptionShape(name: name, short: short, help: help)) { options, _ in
      options[keyPath: path] = true
    }
  }

  /// An option with one value; given again, the last one counts.
  static func value<Value>(
    _ name: String, short: Character? = nil,
    _ path: Place<Options, Value>, _ reader: ValueReader<Value>,
    _ placeholder: String, _ help: String
  ) -> Self {
    let shape = OptionShape(name: name, short: short, help: help, value: reader.shape(placeholder))
    return Self(shape: shape) { options in
      reader.spell(options[keyPath: path])
    } store: { options, text throws(CommandError) in
      options[keyPath: path] = try reader.value(of: text, for: shape.subject)
    }
  }

  /// An option with one value that may be absent; given again, the last one counts.
  static func value<Value>(
    _ name: String, short: Character? = nil,
    _ path: Place<Options, Value?>, _ reader: ValueReader<Value>,
    _ placeholder: String, _ help: String
  ) -> Self {
    let shape = OptionShape(name: name, short: short, help: help, value: reader.shape(placeholder))
    return Self(shape: shape) { options, text throws(CommandError) in
      options[keyPath: path] = try reader.value(of: text, for: shape.subject)
    }
  }

  /// An option that may be given several times and keeps every value in order.
  static func list<Value>(
    _ name: String, short: Character? = nil,
    _ path: Place<Options, [Value]>, _ reader: ValueReader<Value>,
    _ placeholder: String, _ help: String
  ) -> Self {
    let value = reader.shape(placeholder)
    let shape = OptionShape(name: name, short: short, help: help, value: value, isRepeated: true)
    return Self(shape: shape) { options, text throws(CommandError) in
      let value = try reader.value(of: text, for: shape.subject)
      options[keyPath: path].append(value)
    }
  }
}

/// What help, completion and the parser know about an option.
struct OptionShape: Sendable {
  let name: String
  var short: Character?
  let help: String
  /// `nil` for a flag.
  var value: ValueShape?
  var isRepeated = false
  /// The spelling of the value that counts when the option is not given.
  var normal: String?

  /// The option as the grammatical subject of a message.
  var subject: String { "option '--\(name)'" }
}

extension Array {
  /// These options, for a struct that holds their own struct at `path`.
  ///
  /// So a group of options that several commands share is one table.
  func stored<Inner, Outer>(
    at path: Place<Outer, Inner>
  ) -> [CommandOption<Outer>] where Element == CommandOption<Inner> {
    map { option in
      CommandOption(shape: option.shape) { outer in
        option.spelling(outer[keyPath: path])
      } store: { outer, text throws(CommandError) in
        try option.store(&outer[keyPath: path], text)
      }
    }
  }

  /// These positionals, for a struct that holds their own struct at `path`.
  func stored<Inner, Outer>(
    at path: Place<Outer, Inner>
  ) -> [Positional<Outer>] where Element == Positional<Inner> {
    map { positional in
      Positional(shape: positional.shape) { outer, text throws(CommandError) in
        try positional.store(&outer[keyPath: path], text)
      }
    }
  }
}
