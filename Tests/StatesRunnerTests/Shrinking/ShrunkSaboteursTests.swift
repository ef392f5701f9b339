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

  /// What a hunt ends with shows something that the case which it met shows too: here a wrong value
  /// in the arguments of a task, or in what a state puts out.
  @Test func aHuntEndsWithinTheGroup() throws {
    let saboteur = try #require(Saboteur.all.first { $0.name == "hashes-in-capitals" })
    let campaign = Campaign(play: saboteur.play)
    let texts = try [1 as UInt64, 2_000_003].prefix(CaseCount.scaled(1)).map { seed in
      let failure = try #require(campaign.hunt(from: seed, cases: 3000).failure)
      #expect(failure.rule?.id.rawValue.hasPrefix("INV-D") == true)
      #expect(failure.violations.contains { $0.rule == failure.kind.rule })
      return failure.scenario["machine"]?.text()
    }
    #expect(Set(texts).count == 1)
  }

  /// Moments weigh most, then what the world does, then states.
  @Test func aCaseWeighsWhatHasToBeFollowed() {
    var size = CaseSize()
    (size.states, size.signals, size.instants) = (1, 0, 1)
    let plain = size.weight
    size.states += 1
    let withState = size.weight
    (size.states, size.signals) = (1, 1)
    let withSignal = size.weight
    (size.signals, size.instants) = (0, 2)
    #expect(plain < withState && withState < withSignal && withSignal < size.weight)
    #expect(CaseSize().weight == 0)
  }
}
