/// Reads the arguments of one command into its options.
///
/// `--name value` and `--name=value` are the same, as are `-n value` and `-nvalue`; options and
/// positionals may come in any order; `--` ends the options; `-` alone is a positional.
struct ArgumentParser<Options: Sendable>: Sendable {
  let options: [CommandOption<Options>]
  let positionals: [Positional<Options>]

  /// The defaults with everything stored into them that the arguments say.
  func parse(
    _ arguments: [String], into defaults: Options
  ) throws(CommandError) -> Options {
    var reading = Reading(options: defaults, rest: arguments[...])
    while let argument = reading.rest.popFirst() {
      if argument == "--" {
        while let positional = reading.rest.popFirst() { try store(positional, &reading) }
      } else if argument.hasPrefix("--") {
        try readLong(argument.dropFirst(2), &reading)
      } else if argument.hasPrefix("-"), argument != "-" {
        try readShort(argument.dropFirst(), &reading)
      } else {
        try store(argument, &reading)
      }
    }
    let unfilled = positionals.dropFirst(reading.positionals).map(\.shape)
    if let missing = unfilled.first(where: \.isRequired) { throw .missingArgument(missing.value) }
    return reading.options
  }

  /// What is read so far and what is left.
  private struct Reading {
    var options: Options
    var rest: ArraySlice<String>
    /// How many positionals have got a value.
    var positionals = 0
  }

  private func readLong(_ argument: Substring, _ reading: inout Reading) throws(CommandError) {
    let name = argument.prefix { $0 != "=" }
    let attached = name.endIndex == argument.endIndex ? nil : argument[name.endIndex...].dropFirst()
    guard let option = options.first(where: { $0.shape.name == name }) else {
      throw .unknownOption("--" + name, among: options.map { "--" + $0.shape.name })
    }
    try store(option, attached: attached, &reading)
  }

  private func readShort(_ argument: Substring, _ reading: inout Reading) throws(CommandError) {
    let attached = argument.dropFirst()
    guard let option = options.first(where: { $0.shape.short == argument.first }),
      option.shape.value != nil || attached.isEmpty
    else {
      throw .unknownOption("-" + argument, among: options.map { "--" + $0.shape.name })
    }
    try store(option, attached: attached.isEmpty ? nil : attached, &reading)
  }

  private func store(
    _ option: CommandOption<Options>, attached: Substring?, _ reading: inout Reading
  ) throws(CommandError) {
    guard option.shape.value != nil else {
      if let attached { throw .valueOfFlag(option.shape.subject, String(attached)) }
      return try option.store(&reading.options, nil)
    }
    try option.store(&reading.options, attached.map(String.init) ?? nextValue(&reading))
  }

  /// The next argument if it can be the value of an option: text that looks like an option is more
  /// likely one whose predecessor lacks its value.
  private func nextValue(_ reading: inout Reading) -> String? {
    guard let next = reading.rest.first else { return nil }
    let isOption = next.hasPrefix("-") && next != "-" && Double(next) == nil
    return isOption ? nil : reading.rest.popFirst()
  }

  private func store(_ argument: String, _ reading: inout Reading) throws(CommandError) {
    let isExtra = reading.positionals == positionals.count
    guard let positional = isExtra ? positionals.last : positionals[reading.positionals],
      !isExtra || positional.shape.isRepeated
    else { throw .unexpectedArgument(argument) }
    try positional.store(&reading.options, argument)
    if !isExtra { reading.positionals += 1 }
  }
}
