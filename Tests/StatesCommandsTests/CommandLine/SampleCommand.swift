@testable import StatesCommands

/// The options of a command that has one of everything.
struct SampleOptions: Sendable, Equatable {
  enum Fruit: String, Sendable, CaseIterable { case apple, banana, cherry }

  struct Limits: Sendable, Equatable { var depth = 3 }

  var isLoud = false
  var count = 5
  var seed: UInt64 = 0
  var fruit = Fruit.apple
  var time: Duration?
  var names: [String] = []
  var limits = Limits()
  var first = ""
  var others: [String] = []

  static let options: [CommandOption<SampleOptions>] =
    [
      .flag("loud", short: "l", \.isLoud, "Be loud."),
      .value("count", short: "c", \.count, .number(in: -1...10), "NUMBER", "How many."),
      .value("seed", \.seed, .seed, "NUMBER", "The seed."),
      .value("fruit", \.fruit, .choice, "FRUIT", "Which fruit: it's [never] ripe."),
      .value("time", \.time, .duration, "TIME", "How long."),
      .list("name", short: "n", \.names, .text, "NAME", "A name."),
    ] + limits.stored(at: \.limits)

  private static let limits: [CommandOption<Limits>] = [
    .value("depth", \.depth, .number(in: 0...Int.max), "NUMBER", "How deep.")
  ]

  static let positionals: [Positional<SampleOptions>] = [
    .required("FIRST", \.first, .path, "The first file."),
    .rest("OTHER", \.others, .path, "The other files."),
  ]

  /// What the arguments in `line`, separated by spaces, mean.
  static func parsing(_ line: String) throws(CommandError) -> SampleOptions {
    let parser = ArgumentParser(options: options, positionals: positionals)
    return try parser.parse(line.split(separator: " ").map(String.init), into: SampleOptions())
  }

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    let bytes = try InputFile.read(first, console: console)
    for path in others { try OutputFile.write(bytes, to: path, console: console) }
    console.print(console.output.paint(.red, fruit.rawValue))
    return isLoud ? .violation : .success
  }
}

extension Command {
  static let sample = Command(
    name: "sample",
    summary: "Copy a file: the 'first' to the others.",
    defaults: SampleOptions(),
    options: SampleOptions.options,
    positionals: SampleOptions.positionals,
    examples: [Example("stateskit sample a", "Does it to a.")],
    statuses: [.success: "it was done", .violation: "it was loud"],
    run: SampleOptions.run)
}
