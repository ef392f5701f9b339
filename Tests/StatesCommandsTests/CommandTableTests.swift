import StatesTestSupport
import Testing

@testable import StatesCommands

@Suite struct CommandTableTests {
  @Test func namesAreDistinct() {
    #expect(Set(CommandTable.all.map(\.name)).count == CommandTable.all.count)
    for command in CommandTable.all {
      #expect(Set(command.options.map(\.name)).count == command.options.count, "\(command.name)")
      let shorts = command.options.compactMap(\.short)
      #expect(Set(shorts).count == shorts.count, "\(command.name)")
    }
  }

  /// Only the last positional can be repeated, and nothing required follows an optional one.
  @Test func positionalsCanBeTold() {
    for positionals in CommandTable.all.map(\.positionals) {
      #expect(positionals.dropLast().allSatisfy { !$0.isRepeated })
      #expect(positionals.drop { $0.isRequired }.allSatisfy { !$0.isRequired })
    }
  }

  @Test(arguments: [
    ("", "stateskit: no command was given. Run 'stateskit --help' for what there is.\n"),
    (
      "completion",
      """
      stateskit: unknown command 'completion'. Did you mean 'completions'? \
      Run 'stateskit --help' for what there is.\n
      """
    ),
    (
      "--versoin",
      """
      stateskit: unknown option '--versoin'. Did you mean '--version'? \
      Run 'stateskit --help' for what there is.\n
      """
    ),
    (
      "--version now",
      "stateskit: unexpected argument 'now'. Run 'stateskit --help' for what there is.\n"
    ),
    (
      "--color never",
      "stateskit: no command was given. Run 'stateskit --help' for what there is.\n"
    ),
    (
      "completions bash --colour",
      """
      stateskit completions: unknown option '--colour'. Did you mean '--color'? \
      Run 'stateskit completions --help' for what there is.\n
      """
    ),
    (
      "help hlep",
      """
      stateskit help: unknown command 'hlep'. Did you mean 'help'? \
      Run 'stateskit help --help' for what there is.\n
      """
    ),
  ])
  func wrongUsageIsExplained(line: String, errors: String) {
    let result = run(line)
    #expect(result.status == 3)
    #expect(result.output == "")
    #expect(result.errors == errors)
  }

  @Test(arguments: [
    "--help --color=always", "--color always --help", "help --color always",
    "help -h --color always",
    "help --help --color never --color=always", "completions --bogus --help --color=always",
  ])
  func helpFollowsTheWishForColours(line: String) {
    #expect(run(line).output.hasPrefix("\u{1B}[1mUsage:\u{1B}[0m stateskit"))
    let never = line.replacing("always", with: "never")
    #expect(run(never, isTerminal: true).output.hasPrefix("Usage: stateskit"))
  }

  @Test func versionIsOneLine() {
    let result = run("--version")
    #expect(result.status == 0)
    #expect(result.output == "stateskit \(Version.current)\n")
  }

  @Test func helpCountsWhereverItStands() {
    let help = run("completions --help").output
    #expect(help.hasPrefix("Usage: stateskit completions"))
    #expect(run("completions --bogus -h") == (0, help, ""))
    #expect(run("completions -- --help").status == 3)
    #expect(run("--help").output == run("help").output)
  }

  @Test func hostileArgumentsAreQuotedHarmlessly() {
    let console = Console.captured()
    let argument = "\u{1B}[31m\n\u{202E}" + String(repeating: "x", count: 100_000)
    #expect(CommandTable.run([argument], console) == 3)
    #expect(console.errors.text.count < 250)
    #expect(console.errors.text.unicodeScalars.filter { $0.value < 32 } == ["\n"])
  }

  /// The page that people read first has a row for each command, in no particular order.
  @Test func theReadMeListsEveryCommand() throws {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let text = String(decoding: try #require(readFile(root + "/README.md")), as: UTF8.self)
    for command in CommandTable.all {
      #expect(text.contains("\n| `\(command.name)` | "), "README.md has no row for it")
    }
  }

  @Test func statusesAreAsPromised() {
    #expect(ExitStatus.allCases.map(\.rawValue) == [0, 1, 2, 3, 4, 70])
  }
}
