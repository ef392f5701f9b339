import Glibc
import Testing

@testable import StatesCommands

extension Console {
  /// A console in memory, with `input` on standard input.
  static func captured(
    input: String = "", isTerminal: Bool = false, environment: [String: String] = [:]
  ) -> Console {
    Console(
      output: TextStream(isTerminal: isTerminal), errors: TextStream(isTerminal: isTerminal),
      environment: Environment(environment)
    ) { () throws(CommandError) in Array(input.utf8) }
  }
}

/// Runs `stateskit` with the arguments in `line`, separated by spaces, and returns all it did.
func run(
  _ line: String, input: String = "", isTerminal: Bool = false, environment: [String: String] = [:]
) -> (status: Int32, output: String, errors: String) {
  let console = Console.captured(input: input, isTerminal: isTerminal, environment: environment)
  let status = CommandTable.run(line.split(separator: " ").map(String.init), console)
  return (status, console.output.text, console.errors.text)
}

/// A descriptor for writing; the process ends before it matters that nobody closes it.
func openFile(_ path: String) throws -> Int32 {
  let descriptor = open(path, O_WRONLY)
  try #require(descriptor >= 0, "cannot open \(path)")
  return descriptor
}
