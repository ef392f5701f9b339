/// Where a command reads from and writes to, so that it can be run with no process around it.
final class Console {
  /// Where results go.
  let output: TextStream
  /// Where everything goes that is not a result: progress, warnings, errors.
  let errors: TextStream
  /// Everything that stands on standard input.
  let readInput: () throws(CommandError) -> [UInt8]

  private let environment: Environment

  init(
    output: TextStream, errors: TextStream, environment: Environment,
    readInput: @escaping () throws(CommandError) -> [UInt8]
  ) {
    self.output = output
    self.errors = errors
    self.environment = environment
    self.readInput = readInput
    use(.auto)
  }

  /// The console of this process.
  static func process() -> Console {
    Console(
      output: TextStream(descriptor: 1), errors: TextStream(descriptor: 2), environment: .process
    ) { () throws(CommandError) in try InputFile.standardInput() }
  }

  /// Writes one line of a result.
  func print(_ line: String = "") { output.write(line + "\n") }

  /// Decides which of the two streams show colours.
  func use(_ choice: ColorChoice) {
    for stream in [output, errors] {
      stream.isColored = choice.showsColors(
        onTerminal: stream.isTerminal, environment: environment)
    }
  }

  /// The columns that a line of the result should keep to.
  var width: Int { output.width(environment) }
}

/// The environment variables, as a value so that tests can have their own.
struct Environment: Sendable {
  let value: @Sendable (String) -> String?

  init(_ variables: [String: String]) { value = { variables[$0] } }
  init(_ value: @escaping @Sendable (String) -> String?) { self.value = value }
}
