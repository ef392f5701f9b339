import Glibc
import StatesTestSupport
import Testing

@testable import StatesCommands

@Suite struct CheckCommandTests {
  /// A quick search that finds: small machines, on an engine that is wrong.
  static let search =
    "check --engine saboteur:wakes-early --cases 180 --features wait,task,failure --no-guidance"

  @Test(arguments: [2, 5])
  func anyNumberOfJobsPrintsTheSame(jobs: Int) {
    let alone = run(Self.search + " --jobs 1")
    let together = run(Self.search + " --jobs \(jobs)")
    #expect(alone.status == 1)
    #expect(alone.output == together.output)
    #expect(alone.errors == "" && together.errors == "")
  }

  @Test func aFailureIsExplained() throws {
    let (status, output, _) = run(Self.search)
    #expect(status == 1)
    for part in [
      "saboteur:wakes-early fails in 1 way, in 180 random cases judged by ",
      "1. INV-C11/", "  > A     Wait -> end", "Machine\n", "Replay it: stateskit replay c1-",
      "\n>", "  Rule    A Wait lasts at least as long", "Never exercised (", "Repeat it: ",
    ] { #expect(output.contains(part), "\(part) is not in \(output)") }
    #expect(output.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.contains("stateskit") })
    let token = try #require(output.split(separator: "stateskit replay ").dropFirst().first)
    let replayed = run("replay " + token.prefix { $0 != "\n" })
    #expect(replayed.status == 1)
    #expect(replayed.output.contains("INV-C11\n"))
  }

  @Test func valuesThatDoNotMatterAreTold() {
    let search =
      "check --engine saboteur:never-times-out --rules INV-C02 --cases 200 --no-guidance "
      + "--features task,timeout"
    let output = run(search).output
    #expect(output.contains("Other values fail in the same way, as far as tried, at:"))
    #expect(output.contains("'/machine/States/A/TimeoutSeconds' (here 1)"))
    let json = run(search + " --format json").output
    #expect(json.contains(#""anyValueFailsAt":["/machine/States/A/TimeoutSeconds"]"#))
  }

  @Test func knownKindsDoNotCount() throws {
    let known = "# why\nINV-C11 # as long as it was asked\n\nINV-R02/its-retriers-allow\n"
    let (status, output, _) = run(Self.search + " --known -", input: known)
    #expect(status == 0)
    #expect(output.contains("Known: INV-C11 in "))
    #expect(output.contains("Known, but not met: INV-R02/its-retriers-allow."))
  }

  @Test func theFirstFailureCanBeTheLast() {
    let (status, output, _) = run(
      "check --engine saboteur:swaps-error-and-cause --cases 3000 --no-guidance --fail-fast "
        + "--features fail,task,failure")
    #expect(status == 1)
    #expect(output.contains("in 1024 random cases"))
  }

  @Test func jsonIsOneObject() {
    let (status, output, _) = run(Self.search + " --format json")
    #expect(status == 1)
    #expect(output.hasPrefix(#"{"engine":"saboteur:wakes-early","seed":0,"cases":180,"#))
    #expect(output.hasSuffix("}\n") && output.split(separator: "\n").count == 1)
    #expect(output.contains(#""kind":"INV-C11/"#))
  }

  /// The parts of a run are the cases of the whole, each once, and those of one machine stay together.
  @Test func shardsAddUp() throws {
    let whole = try failingCases(Self.search)
    let parts = try (1...3).map { try failingCases(Self.search + " --shard \($0)/3") }
    #expect(whole.cases == 180 && whole.failing > 0)
    #expect(parts.map(\.cases) == [60, 60, 60])
    #expect(parts.reduce(0) { $0 + $1.failing } == whole.failing)
  }

  private func failingCases(_ line: String) throws -> (cases: Int, failing: Int) {
    let output = run(line + " --format json").output
    func numbers(_ name: String) -> [Int] {
      output.split(separator: "\"\(name)\":").dropFirst().compactMap { part in
        Int(part.prefix { $0.isNumber })
      }
    }
    return (try #require(numbers("cases").first), numbers("cases").dropFirst().first ?? 0)
  }

  @Test func whatIsSavedCanBeRun() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let directory = folder.path
    let file = directory + "/inv-c11-it-was-asked-to-wait-for.json"
    let first = run(Self.search + " --save \(directory)")
    #expect(first.errors == "saved \(file)\n")
    #expect(run("run --engine saboteur:wakes-early \(file)").status == 1)
    #expect(run("run \(file)").status == 0)
    #expect(run("replay --engine saboteur:wakes-early \(file)").status == 1)
    #expect(run(Self.search + " --save \(directory)").errors == "saved \(file)\n")
    let descriptor = try openFile(file)
    _ = write(descriptor, "x", 1)
    close(descriptor)
    let again = run(Self.search + " --save \(directory)")
    #expect(again.errors == "saved \(file.dropLast(5))-2.json\n")
  }

  @Test func aMachineOfOnesOwnGetsRandomWorlds() throws {
    let machine = #"{"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":60,"End":true}}}"#
    let search = "check --engine saboteur:wakes-early --machine - --cases 20"
    let (status, output, _) = run(search, input: machine)
    #expect(status == 1)
    #expect(output.contains("  > A     Wait -> end  Seconds=60\n"))
    let token = try #require(output.split(separator: "stateskit replay ").dropFirst().first)
    let replayed = run("replay " + token.prefix { $0 != "\n" }, input: machine)
    #expect(replayed.status == 1 && replayed.output.contains("Seconds=60"))
    let wrong = run("check --machine -", input: #"{"StartAt":"B"}"#)
    #expect(wrong.status == 3)
    #expect(wrong.errors.contains("cannot read standard input: it is no valid definition: "))
  }

  @Test func rulesCanBeChosen() {
    let one = run("check --cases 30 --rules INV-C11 --require-exercised --features wait")
    #expect(one.output.contains("judged by 1 rules") && one.status == 0)
    let none = run("check --cases 30 --rules inv-a* --require-exercised --features wait")
    #expect(none.status == 2)
    #expect(none.output.contains("Never exercised (4): INV-A01,"))
  }

  @Test(arguments: [
    ("--cases 0", "option '--cases' takes a whole number from 1 to 1000000000, not '0'"),
    ("--for 3", "option '--for' takes a length of time"),
    ("--shard 3/2", "option '--shard' takes a part and the number of parts, such as 2/4"),
    ("--shard 0/2", "not '0/2'"), ("--shard x", "not 'x'"),
    ("--rules INV-C1", "option '--rules' takes ids of rules"),
    ("--rules RETRY-XX", "not 'RETRY-XX'"), ("--features wait,weight", "not 'wait,weight'"),
    ("--engine saboteur:wakes-erly", "Did you mean 'saboteur:wakes-early'?"),
    ("--known /nowhere", "cannot read '/nowhere': "),
    ("--save /proc/nowhere", "cannot write '/proc/nowhere': "),
    ("--format yaml", "option '--format' takes text or json, not 'yaml'"),
    ("--seed 18446744073709551615 --cases 2", "--seed and --cases together pass 2^64"),
    ("--jobs 0", "option '--jobs' takes a whole number from 1 to 256"),
  ])
  func wrongUsageIsTold(arguments: String, message: String) {
    let (status, output, errors) = run("check " + arguments)
    #expect(status == 3 && output == "")
    #expect(errors.contains(message), "\(errors)")
  }

  @Test(arguments: [
    ("INV-C1x", "line 1: 'INV-C1x' is no kind of failure"),
    ("# fine\nINV-C11 INV-C12", "line 2: 'INV-C11 INV-C12' is no kind"),
  ])
  func aListOfKnownKindsIsChecked(text: String, message: String) {
    let (status, _, errors) = run("check --cases 1 --known -", input: text)
    #expect(status == 3 && errors.contains(message), "\(errors)")
  }

  @Test func progressIsForTerminals() {
    let (_, _, errors) = run("check --cases 20 --features wait", isTerminal: true)
    #expect(errors.contains(" cases, ") && errors.contains(" rules, 0 failures, 0:00 left"))
    #expect(errors.contains("\r\u{1B}[K20 cases in "))
  }
}
