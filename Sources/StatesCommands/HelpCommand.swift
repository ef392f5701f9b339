/// What `stateskit help` is told.
struct HelpOptions: Sendable {
  var command: String?

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    guard let command else {
      CommandTable.printHelp(on: console)
      return .success
    }
    try CommandTable.command(named: command).printHelp(on: console)
    return .success
  }
}

extension Command {
  static let help = Command(
    name: "help",
    summary: "Tell what there is, or all about one command.",
    defaults: HelpOptions(),
    positionals: [.optional("COMMAND", \.command, .text("the name of a command"), "The command.")],
    examples: [
      Example("stateskit help", "Lists all commands."),
      Example("stateskit help completions", "Same as 'stateskit completions --help'."),
    ],
    statuses: [.success: "the help was printed"],
    run: HelpOptions.run)
}
