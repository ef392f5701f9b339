import StatesInvariants
import StatesJSON
import StatesRunner
import StatesTestSupport
import Testing

/// What the cases that catch saboteurs shrink to, written out.
@Suite struct ShrunkSaboteursTests {
  @Test(
    arguments: [
      (
        "wakes-early",
        #"""
        {"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":31,"End":true}}}
        """#, []
      ),
      (
        "never-times-out",
        #"""
        {"StartAt":"A","States":{"A":{"Type":"Task",\#
        "Resource":"arn:aws:lambda:us-east-1:123456789012:function:work",\#
        "TimeoutSeconds":1,"End":true}}}
        """#, ["/machine/States/A/TimeoutSeconds"]
      ),
      (
        "accepts-answer-after-timeout",
        #"""
        {"StartAt":"A","States":{"A":{"Type":"Task",\#
        "Resource":"arn:aws:lambda:us-east-1:123456789012:function:work",\#
        "TimeoutSeconds":1,"End":true}}}
        """#, ["/tasks/#A/0/0/succeed"]
      ),
    ] as [(name: String, machine: String, irrelevant: [String])])
  func endsAtOneCase(_ name: String, _ machine: String, _ irrelevant: [String]) throws {
    let saboteur = try #require(Saboteur.all.first { $0.name == name })
    let rules = Invariant.catalog.filter { saboteur.breaks.contains($0.id) }
    let campaign = Campaign(rules: rules, play: saboteur.play)
    for trial in 0..<CaseCount.scaled(1) {
      let seed = UInt64(trial) * 1_000_003
      let failure = try #require(campaign.hunt(from: seed, cases: 3000).failure)
      #expect(failure.scenario["machine"]?.text() == machine, "from seed \(seed)")
      #expect(failure.irrelevant.map(\.description) == irrelevant, "from seed \(seed)")
    }
  }
}
