/// One subcommand: what it is called, what it takes, how it is explained, and what it does.
///
/// Everything that help, completion and parsing need is in this value, so none of them can
/// disagree with another.
struct Command: Sendable {
  /// One way to call the command, with a sentence on what that does.
  struct Example: Sendable {
    let line: String
    let purpose: String

    init(_ line: String, _ purpose: String) {
      self.line = line
      self.purpose = purpose
    }
  }

  let name: String
  /// One sentence, shown in the list of commands.
  let summary: String
  /// Paragraphs for the command's own help; a line that starts with spaces is kept as it is.
  let discussion: String
  let options: [OptionShape]
  let positionals: [PositionalShape]
  let examples: [Example]
  /// What the exit statuses mean for this command, lowest first.
  let statuses: [(status: ExitStatus, meaning: String)]

  /// Reads the arguments without acting on them.
  let check: @Sendable ([String]) throws(CommandError) -> Void
  /// Reads the arguments and does what they ask for.
  let perform: @Sendable ([String], Console) throws(CommandError) -> ExitStatus

  /// A command whose arguments are read into a copy of `defaults` and handed to `run`.
  ///
  /// `--help` and `--color` are added to its options, and the statuses that every command can end
  /// with to its statuses.
  init<Options: Sendable>(
    name: String, summary: String, discussion: String = "", defaults: Options,
    options: [CommandOption<Options>] = [], positionals: [Positional<Options>] = [],
    examples: [Example], statuses: KeyValuePairs<ExitStatus, String>,
    run: @escaping @Sendable (Options) -> (Console) throws(CommandError) -> ExitStatus
  ) {
    let parser = ArgumentParser(
      options: options.stored(at: \Invocation<Options>.own)
        + CommonOptions.table.stored(at: \Invocation<Options>.common),
      positionals: positionals.stored(at: \Invocation<Options>.own))
    let parse: @Sendable ([String]) throws(CommandError) -> Invocation<Options> = { arguments in
      try parser.parse(arguments, into: Invocation(own: defaults))
    }
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.options = parser.options.map { $0.shape(telling: Invocation(own: defaults)) }
    self.positionals = parser.positionals.map(\.shape)
    self.examples = examples
    self.statuses = Self.completed(statuses)
    check = { arguments throws(CommandError) in _ = try parse(arguments) }
    perform = { arguments, console throws(CommandError) in
      let invocation = try parse(arguments)
      console.use(invocation.common.color)
      return try run(invocation.own)(console)
    }
  }

  /// Adds the statuses that no command can exclude.
  private static func completed(
    _ statuses: KeyValuePairs<ExitStatus, String>
  ) -> [(status: ExitStatus, meaning: String)] {
    let own = statuses.map { (status: $0.key, meaning: $0.value) }
    let common = [ExitStatus.wrongUsage, .internalError]
      .filter { status in !own.contains { $0.status == status } }
      .map { (status: $0, meaning: $0.meaning) }
    return (own + common).sorted { $0.status.rawValue < $1.status.rawValue }
  }
}

/// The options of one command together with those that every command has.
private struct Invocation<Options: Sendable>: Sendable {
  var own: Options
  var common = CommonOptions()
}

/// The options that every command has.
struct CommonOptions: Sendable {
  var color = ColorChoice.auto
  var isHelp = false

  static let table: [CommandOption<CommonOptions>] = [
    .value("color", \.color, .choice, "WHEN", "Whether to use colours."),
    .flag("help", short: "h", \.isHelp, "Print this help and do nothing else."),
  ]

  /// The wish for colours among arguments of which not all need be right.
  static func color(among arguments: [String]) -> ColorChoice? {
    let name = "--color"
    let spellings = arguments.indices.compactMap { index in
      arguments[index] == name
        ? arguments.dropFirst(index + 1).first
        : arguments[index].hasPrefix(name + "=")
          ? String(arguments[index].dropFirst(name.count + 1)) : nil
    }
    return spellings.last.flatMap(ColorChoice.init)
  }
}
