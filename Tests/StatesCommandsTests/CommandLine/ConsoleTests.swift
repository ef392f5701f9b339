import Testing

@testable import StatesCommands

@Suite struct ConsoleTests {
  @Test(
    arguments: [
      ("auto", true, [:], true), ("auto", false, [:], false),
      ("auto", true, ["NO_COLOR": "1"], false),
      ("auto", true, ["NO_COLOR": ""], true), ("auto", true, ["TERM": "dumb"], false),
      ("auto", true, ["TERM": "xterm"], true), ("always", false, ["NO_COLOR": "1"], true),
      ("never", true, [:], false),
    ] as [(String, Bool, [String: String], Bool)])
  func showsColors(
    choice: String, isTerminal: Bool, environment: [String: String], isColored: Bool
  ) throws {
    let choice = try #require(ColorChoice(rawValue: choice))
    let environment = Environment(environment)
    #expect(choice.showsColors(onTerminal: isTerminal, environment: environment) == isColored)
  }

  @Test func paintsOnlyWhereColoursShow() {
    let stream = TextStream()
    #expect(stream.paint(.green, "ok") == "ok")
    stream.isColored = true
    #expect(stream.paint(.green, "ok") == "\u{1B}[32mok\u{1B}[0m")
  }

  @Test(arguments: [("120", 120), ("10", 40), ("0", 80), ("-5", 80), ("wide", 80), ("", 80)])
  func width(columns: String, width: Int) {
    #expect(Console.captured(environment: ["COLUMNS": columns]).width == width)
    #expect(Console.captured().width == 80)
  }

  @Test func aFullDiskIsRemembered() throws {
    let stream = TextStream(descriptor: try openFile("/dev/full"))
    stream.write("lost")
    #expect(stream.failure == nil)
    stream.flush()
    #expect(stream.failure == "No space left on device")
  }

  @Test func aFullDiskIsAnError() throws {
    let errors = TextStream()
    let console = Console(
      output: TextStream(descriptor: try openFile("/dev/full")), errors: errors,
      environment: Environment([:])
    ) { () throws(CommandError) in [] }
    #expect(CommandTable.run(["--version"], console) == ExitStatus.wrongUsage.rawValue)
    #expect(
      errors.text == "stateskit: cannot write standard output: No space left on device.\n")
  }
}

@Suite struct FileTests {
  @Test func minusIsStandardInputAndOutput() throws {
    let console = Console.captured(input: "hello ")
    let status = try Command.sample.perform(["-", "-", "--loud"], console)
    #expect(status == .violation)
    #expect(console.output.text == "hello apple\n")
  }

  @Test(arguments: [
    (["/nowhere/at/all"], "cannot read '/nowhere/at/all': No such file or directory"),
    (["/"], "cannot read '/': Is a directory"),
    (
      ["/dev/null", "/nowhere/at/all"], "cannot write '/nowhere/at/all': No such file or directory"
    ),
    (["-", "/dev/full"], "cannot write '/dev/full': No space left on device"),
  ])
  func tellsWhyAFileIsNoUse(arguments: [String], message: String) {
    let console = Console.captured(input: "x")
    #expect(throws: CommandError(status: .wrongUsage, message: message)) {
      try Command.sample.perform(arguments, console)
    }
  }
}
