import StatesJSON
import StatesProperty
import StatesTestSupport
import Testing

@testable import StatesEngine

@Suite struct ScenarioWritingTests {
  @Test func aScenarioIsWrittenAsItWasRead() throws {
    let cases = CaseCount.scaled(300)
    try Property.checkSucceeds("read, then written", cases: cases, RandomScenario.file) { file in
      let arena = Arena()
      let value = arena.value(file)
      let written = try Scenario(decoding: value, in: arena).encoded(in: arena)
      #expect(
        arena.equal(value, written), "\(arena.text(of: value)) became \(arena.text(of: written))")
    }
  }

  @Test func whatGoesWithoutSayingIsLeftOut() throws {
    let arena = Arena()
    let file: JSON = [
      "stateskit": "scenario/1", "id": "a/b", "title": "t", "profile": "any", "type": "STANDARD",
      "machine": [:], "machineName": "machine", "execution": "execution", "rules": [],
      "tasks": ["#A": [["when": [:], "replies": [[["after": 0, "succeed": 1]]]]]], "calls": [],
      "seed": 0, "limits": ["events": 25_000], "environment": ["region": "us-east-1"],
      "pollers": [["activity": "a", "from": 0]], "horizon": 63_072_000,
    ]
    let written = try Scenario(decoding: arena.value(file), in: arena).encoded(in: arena)
    #expect(
      arena.text(of: written) == """
        {"stateskit":"scenario/1","id":"a/b","title":"t","machine":{},"input":{},\
        "tasks":{"#A":[[{"succeed":1}]]},"pollers":[{"activity":"a"}]}
        """)
  }

  @Test(arguments: [
    ("0", 0), ("0.001", 1), ("1.5", 1500), ("29.999", 29_999), ("30.100", 30_100),
    ("1.2340", 1234), ("999999999999", 999_999_999_999_000),
  ])
  func secondsAreExact(_ spelling: String, _ milliseconds: Int64) {
    #expect(Seconds.milliseconds(spelling) == milliseconds)
    #expect(Seconds.milliseconds(Seconds.spelling(milliseconds)) == milliseconds)
  }

  @Test(arguments: ["-1", "1e3", "0.0001", "1.", ".5", "", "1000000000000", "1.5.2", "+1", "１"])
  func whatIsNoTimeIsRefused(_ spelling: String) {
    #expect(Seconds.milliseconds(spelling) == nil)
  }
}
