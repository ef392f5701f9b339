import Testing

@testable import StatesCommands

@Suite struct HelpTextTests {
  @Test func tellsAllThatTheTableKnows() {
    let console = Console.captured()
    Command.sample.printHelp(on: console)
    #expect(
      console.output.text == """
        Usage: stateskit sample [OPTION …] FIRST [OTHER …]

        Copy a file: the 'first' to the others.

        Arguments:
          FIRST  The first file.
          OTHER  The other files.

        Options:
          --loud, -l          Be loud.
          --count, -c NUMBER  How many. Default: 5.
          --seed NUMBER       The seed. Default: 0.
          --fruit FRUIT       Which fruit: it's [never] ripe. One of apple, banana or
                              cherry. Default: apple.
          --time TIME         How long.
          --name, -n NAME     A name. May be repeated.
          --depth NUMBER      How deep. Default: 3.
          --color WHEN        Whether to use colours. One of auto, always or never.
                              Default: auto.
          --help, -h          Print this help and do nothing else.

        Examples:
          stateskit sample a
              Does it to a.

        Exit status:
          0   it was done
          1   it was loud
          3   wrong usage, or something could not be read or written
          70  a bug in stateskit itself

        """)
  }

  @Test func headingsStandOutOnATerminal() {
    let output = run("--help", isTerminal: true).output
    #expect(output.contains("\u{1B}[1mCommands:\u{1B}[0m"))
    #expect(
      !run("--help", isTerminal: true, environment: ["NO_COLOR": "1"]).output.contains("\u{1B}"))
  }

  /// Every command explains itself, to people, within 80 columns.
  @Test(arguments: CommandTable.all.map(\.name))
  func everyCommandExplainsItself(name: String) throws {
    let command = try CommandTable.command(named: name)
    #expect(command.summary.hasSuffix("."))
    #expect(!command.examples.isEmpty)
    #expect(command.statuses.map(\.status).contains(.success))
    let texts = command.options.map(\.help) + command.positionals.map(\.help)
    #expect(texts.allSatisfy { $0.hasSuffix(".") })
    let help = run("\(name) --help").output
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(run("help \(name)").output == help)
    let texts40 = run("\(name) --help", environment: ["COLUMNS": "200"]).output
    #expect(texts40 == help)
  }

  /// What the help tells people to type is understood.
  @Test(arguments: CommandTable.all.flatMap(\.examples).map(\.line))
  func everyExampleIsUnderstood(line: String) throws {
    let start = try #require(line.firstRange(of: "stateskit ")).upperBound
    let words = line[start...].prefix { !"|><)".contains($0) }.split(separator: " ")
    let arguments = words.map { $0.filter { $0 != "'" } }
    let command = try CommandTable.command(named: try #require(arguments.first))
    try command.check(Array(arguments.dropFirst()))
  }
}

@Suite struct TextLayoutTests {
  @Test func wrapsBetweenWords() {
    #expect(TextLayout.wrap("one two  three\nfour", 9) == "one two\nthree\nfour")
    #expect(TextLayout.wrap("unbreakable word", 5) == "unbreakable\nword")
    #expect(TextLayout.wrap("a b", 5, indent: 2) == "  a b")
    #expect(TextLayout.wrap("  kept   as it is", 5) == "  kept   as it is")
    #expect(TextLayout.wrap("", 5) == "")
  }

  @Test func aLongLabelHasItsOwnLine() {
    let entries = [(label: "short", text: "a"), (label: "--a-very-long-option-name", text: "b")]
    #expect(
      TextLayout.columns(entries, 40)
        == "  short  a\n  --a-very-long-option-name\n         b")
  }
}
