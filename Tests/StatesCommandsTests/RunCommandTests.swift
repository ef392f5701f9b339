import StatesTestSupport
import Testing

@testable import StatesCommands

@Suite struct RunCommandTests {
  /// A case in which a Wait of 5 seconds ends at 5 seconds, with other members as given.
  private static func file(_ members: String) -> String {
    """
    { "stateskit": "scenario/1", "id": "a/wait", "title": "A wait",
      "machine": {
        "StartAt": "A", "States": { "A": { "Type": "Wait", "Seconds": 5, "End": true } }
      },
      \(members) }
    """
  }

  @Test(
    arguments: [
      (#""expect": { "endedAt": 5 }"#, 0, "passed   a/wait\n1 case: 1 passed, 0 failed"),
      (
        #""expect": { "endedAt": 6 }"#, 1,
        """
        failed   a/wait
                   endedAt: expected 6.000 s, found 5.000 s
        1 case: 0 passed, 1 failed
        """
      ),
      (#""input": {}"#, 0, "passed   a/wait\n1 case: 1 passed, 0 failed"),
    ] as [(String, Int32, String)])
  func eachVerdictHasItsLineAndItsStatus(_ members: String, _ status: Int32, _ start: String) {
    let result = run("run -", input: Self.file(members))
    #expect(result.status == status)
    #expect(result.output.hasPrefix(start), "\(result.output)")
    #expect(result.errors.isEmpty)
  }

  @Test func aCaseForAnotherProfileIsSkipped() {
    let file = Self.file(#""profile": "spec", "expect": { "endedAt": 5 }"#)
    let result = run("run --engine saboteur:wakes-early -", input: file)
    #expect(result.status == 4)
    #expect(
      result.output.hasPrefix("skipped  a/wait\n           the case is for the profile 'spec'"))
    #expect(run("run -", input: file).status == 0)
  }

  @Test func aFileThatIsNoCaseIsNamedWithItsPlace() {
    let result = run("run -", input: Self.file(#""expects": {}"#))
    #expect(result.status == 3)
    #expect(
      result.errors.hasPrefix(
        """
        stateskit run: cannot read standard input: line 5, column 3: /expects: a scenario has no \
        member 'expects'; it may have
        """), "\(result.errors)")
    #expect(result.output.hasSuffix("0 skipped, 1 unreadable\n"))
  }

  @Test func rulesThatNothingExercisesAreNamedOnRequest() {
    let file = Self.file(#""expect": { "endedAt": 5 }"#)
    let result = run("run --require-exercised -", input: file)
    #expect(result.status == 1)
    #expect(result.output.contains(" rules were never exercised: INV-T01 "), "\(result.output)")
    #expect(!result.output.contains("INV-C11"))
    #expect(result.output.hasSuffix("\n1 case: 1 passed, 0 failed, 0 undecided, 0 skipped\n"))
  }

  @Test func whatIsNotThereIsWrongUsage() {
    #expect(run("run").status == 3)
    let result = run("run /nowhere/at/all")
    #expect(result.status == 3)
    #expect(result.errors.contains("cannot read '/nowhere/at/all': No such file or directory"))
  }

  @Test func aDirectoryStandsForItsCases() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write("b.json", Self.file(#""expect": { "endedAt": 6 }"#))
    try folder.write("a.json", Self.file(#""expect": { "endedAt": 5 }"#))
    try folder.write("notes.txt", "no case")
    try folder.write(".hidden.json", "no case")
    try folder.link("loop", to: folder.path)
    let result = run("run --brief \(folder.path)")
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("failed   a/wait\n"))
    #expect(result.output.hasSuffix("\n2 cases: 1 passed, 1 failed, 0 undecided, 0 skipped\n"))
  }
}
