/// The commands of `stateskit`.
package enum CommandTable {
  /// Every command, in the order in which help lists them.
  static let all: [Command] = [.completions, .help]

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

  static func printHelp(to stream: TextStream, width: Int) {
    stream.write(HelpText(stream, width: width).text(of: all, summary: summary))
  }

  private static func attempt(_ arguments: [String], _ console: Console) -> ExitStatus {
    var typed = "stateskit"
    do throws(CommandError) {
      guard let first = arguments.first else { throw .missingCommand() }
      let rest = Array(arguments.dropFirst())
      if first.hasPrefix("-") { return try runRoot(first, rest, console) }
      let command = try command(named: first)
      typed += " " + command.name
      return try command.run(rest, console)
    } catch {
      return report(error, console, command: typed)
    }
  }

  private static func runRoot(
    _ option: String, _ rest: [String], _ console: Console
  ) throws(CommandError) -> ExitStatus {
    guard ["--help", "-h", "--version"].contains(option) else {
      throw .unknownOption(option, among: ["--help", "--version"])
    }
    if let extra = rest.first { throw .unexpectedArgument(extra) }
    if option == "--version" {
      console.print("stateskit \(Version.current)")
    } else {
      printHelp(to: console.output, width: console.width)
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

extension Command {
  /// Does what the arguments ask for; a call for help counts wherever it stands among the options.
  func run(_ arguments: [String], _ console: Console) throws(CommandError) -> ExitStatus {
    let beforeEnd = arguments.prefix { $0 != "--" }
    guard beforeEnd.contains("--help") || beforeEnd.contains("-h") else {
      return try perform(arguments, console)
    }
    printHelp(on: console)
    return .success
  }

  func printHelp(on console: Console) {
    console.output.write(HelpText(console.output, width: console.width).text(of: self))
  }
}
