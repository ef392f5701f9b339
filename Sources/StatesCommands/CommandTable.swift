/// The commands of `stateskit`.
package enum CommandTable {
  /// Every command, in the order in which help lists them.
  static let all: [Command] = [
    .check, .replay, .run, .validate, .audit, .completions, .help, .recordings, .rules, .saboteurs,
    .simulate,
  ]

  /// One sentence on the whole program.
  static let summary =
    "Judges engines that run the Amazon States Language, with random machines and callback timings."

  /// Runs the command that `arguments` name on the console of this process and returns the exit
  /// status.
  package static func run(_ arguments: [String]) -> Int32 {
    ProcessSignals.prepare()
    return run(arguments, .process())
  }

  /// Runs the command that `arguments` name and returns the exit status.
  static func run(_ arguments: [String], _ console: Console) -> Int32 {
    let status = attempt(arguments, console)
    console.output.flush()
    console.errors.flush()
    guard let reason = console.output.failure else { return status.rawValue }
    let error = CommandError.unwritable("-", reason)
    return report(error, console, command: "stateskit").rawValue
  }

  /// The command with that name.
  static func command(named name: String) throws(CommandError) -> Command {
    guard let command = all.first(where: { $0.name == name }) else {
      throw .unknownCommand(name, among: all.map(\.name))
    }
    return command
  }

  static func printHelp(on console: Console) {
    let help = HelpText(console.output, width: console.width)
    let options = RootOptions.table.map { $0.shape(telling: RootOptions()) }
    console.output.write(help.text(of: all, options: options, summary: summary))
  }

  private static func attempt(_ arguments: [String], _ console: Console) -> ExitStatus {
    var typed = "stateskit"
    do throws(CommandError) {
      guard let first = arguments.first else { throw .missingCommand() }
      if first.hasPrefix("-") { return try runRoot(arguments, console) }
      let command = try command(named: first)
      typed += " " + command.name
      return try command.run(Array(arguments.dropFirst()), console)
    } catch {
      return report(error, console, command: typed)
    }
  }

  /// Does what options without a command ask for.
  private static func runRoot(
    _ arguments: [String], _ console: Console
  ) throws(CommandError) -> ExitStatus {
    let parser = ArgumentParser(options: RootOptions.table, positionals: [])
    let options = try parser.parse(arguments, into: RootOptions())
    console.use(options.common.color)
    if options.common.isHelp {
      printHelp(on: console)
    } else if options.isVersion {
      console.print("stateskit \(Version.current)")
    } else {
      throw .missingCommand()
    }
    return .success
  }

  private static func report(
    _ error: CommandError, _ console: Console, command: String
  ) -> ExitStatus {
    console.output.flush()
    console.errors.write(error.line(for: command) + "\n")
    console.errors.flush()
    return error.status
  }
}

/// The options that can stand in the place of a command.
struct RootOptions: Sendable {
  var isVersion = false
  var common = CommonOptions()

  static let table: [CommandOption<RootOptions>] =
    [.flag("version", \.isVersion, "Print the version.")]
    + CommonOptions.table.stored(at: \.common)
}

extension Command {
  /// Does what the arguments ask for; a call for help counts wherever it stands among the options.
  func run(_ arguments: [String], _ console: Console) throws(CommandError) -> ExitStatus {
    let beforeEnd = arguments.prefix { $0 != "--" }
    guard beforeEnd.contains("--help") || beforeEnd.contains("-h") else {
      return try perform(arguments, console)
    }
    console.use(CommonOptions.color(among: Array(beforeEnd)) ?? .auto)
    printHelp(on: console)
    return .success
  }

  func printHelp(on console: Console) {
    console.output.write(HelpText(console.output, width: console.width).text(of: self))
  }
}
