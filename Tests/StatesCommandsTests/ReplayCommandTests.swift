import StatesTestSupport
import Testing

@testable import StatesCommands

@Suite struct ReplayCommandTests {
  /// A task that is answered only when its time is over.
  static let late = """
    {"stateskit":"scenario/1","id":"a/late","title":"A late answer","machine":{"StartAt":"A","States":{
    "A":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke.waitForTaskToken","TimeoutSeconds":2,
    "Next":"B"},"B":{"Type":"Wait","Seconds":60,"End":true}}},"tasks":{"#A":[[{"after":1.5,"succeed":7}]]}}
    """

  @Test func aCaseIsExplained() {
    let (status, output, errors) = run("replay -", input: Self.late)
    #expect(status == 0 && errors == "")
    for part in [
      "  > A     Task -> B  arn:aws:states:::lambda:invoke.waitForTaskToken TimeoutSec…\n",
      "    B     Wait -> end  Seconds=60", "  input {}",
      "     time  machine                    tasks                calls\n",
      " 0:00.000                             A started\n",
      " 0:01.500                                                  success A#1: ok\n",
      " 1:01.500  ExecutionSucceeded 7\n", "No rule is broken.\n",
    ] { #expect(output.contains(part), "\(part) is not in \(output)") }
    #expect(output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func twoEnginesAreCompared() {
    let line = "replay - --engine reference --against saboteur:wakes-early"
    let (status, output, _) = run(line, input: Self.late)
    #expect(status == 1)
    #expect(output.contains("On saboteur:wakes-early\n"))
    #expect(output.contains("They part at event 9:\n"), "\(output)")
    #expect(output.contains("INV-C11\n"))
    let same = run("replay - --engine reference --against reference", input: Self.late)
    #expect(same.status == 0)
    #expect(same.output.contains("Both engines did the same"))
  }

  /// A seed's case, written as a file, is the same case.
  @Test(arguments: [0, 1, 2, 3, 4])
  func aSeedCanBecomeAFile(seed: Int) {
    let file = run("replay \(seed) --format scenario")
    #expect(file.status == 0)
    #expect(run("replay - --format scenario", input: file.output).output == file.output)
    #expect(run("replay -", input: file.output).output == run("replay \(seed)").output)
  }

  @Test func anExpectationIsJudgedToo() {
    let wrong = Self.late.dropLast() + #","expect":{"status":"FAILED"}}"#
    let (status, output, _) = run("replay -", input: String(wrong))
    #expect(status == 1)
    #expect(output.contains("Expected otherwise: "))
  }

  @Test(arguments: [
    ("", "argument CASE is missing"), ("nowhere.json", "cannot read 'nowhere.json'"),
    ("c1-AAAA", "cannot read 'c1-AAAA': it is not a whole token"),
    ("1 --against nobody", "option '--against' takes"), ("1 2", "unexpected argument '2'"),
  ])
  func wrongUsageIsTold(arguments: String, message: String) {
    let (status, output, errors) = run("replay " + arguments)
    #expect(status == 3 && output == "")
    #expect(errors.contains(message), "\(errors)")
  }
}
