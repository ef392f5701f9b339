import StatesJSON
import StatesRunner
import Testing

@testable import StatesCommands

@Suite struct SaboteursCommandTests {
  @Test func whatProgramsReadHasExactlyTheseMembers() throws {
    let result = run("saboteurs ends-twice --trials 2 --format json")
    #expect(result.status == ExitStatus.success.rawValue)
    guard case .object(let line) = try JSON(parsing: result.output) else {
      Issue.record("not an object: \(result.output)")
      return
    }
    #expect(
      line.map(\.key) == [
        "saboteur", "trials", "found", "casesToFind", "cpuMillisecondsToFind", "states", "signals",
        "distinctShrunkCases",
      ])
    #expect(line["found"] == 2)
    #expect(line["states"] == 1)
  }

  /// Only how long it takes depends on how many trials run at once.
  @Test func theNumberOfJobsChangesNothing() throws {
    let lines = try [1, 2, 3].map { jobs in
      let result = run("saboteurs never-wakes --trials 3 --format json --jobs \(jobs)")
      guard case .object(var line) = try JSON(parsing: result.output) else { return JSON.null }
      line["cpuMillisecondsToFind"] = nil
      return .object(line)
    }
    #expect(lines[0]["found"] == 3)
    #expect(lines[1] == lines[0] && lines[2] == lines[0])
  }

  @Test func theTableFitsATerminal() {
    let result = run("saboteurs ends-twice accepts-second-answer --trials 1")
    #expect(result.status == ExitStatus.success.rawValue)
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(Saboteur.all.filter { $0.name.count > 33 }.map(\.name) == [])
  }

  @Test func whatIsNotFoundIsTold() throws {
    let result = run("saboteurs ends-twice --trials 1 --budget 0s --format json")
    #expect(result.status == ExitStatus.violation.rawValue)
    let line = try JSON(parsing: result.output)
    #expect(line["found"] == 0)
    #expect(line["casesToFind"] == JSON.null)
  }
}
