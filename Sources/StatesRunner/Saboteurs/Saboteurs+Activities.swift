import StatesEngine
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesLanguage

extension Saboteur {
  static let activities: [Saboteur] = [
    .givesWorkTwice, .hidesWorker, .givesDeadWork, .childFailureSucceeds, .toleranceOffByOne,
    .losesChildCause,
  ]

  private static let twoPolls =
    "{\"at\":1,\"poll\":{\"activity\":\"\(StateSketch.activityArn)\"}},"
    + "{\"at\":2,\"poll\":{\"activity\":\"\(StateSketch.activityArn)\"}}"

  static let givesWorkTwice = Saboteur(
    "gives-work-twice", "Two workers that poll get the same task.",
    breaks: ["INV-A01"], mayBreak: ["INV-T01", "INV-T10", "INV-X05"], rules: ["ACT-02"],
    smallest: SmallestCase([.activity("A")], calls: twoPolls)
  ) { sabotage in
    sabotage.decisions.handsOutTwice = { question, _ in question.workers < 2 }
  }

  static let hidesWorker = Saboteur(
    "hides-worker", "ActivityStarted names no worker.",
    breaks: ["INV-A02"], rules: ["ACT-04"],
    smallest: SmallestCase(
      [.activity("A")],
      calls:
        "{\"at\":1,\"poll\":{\"activity\":\"\(StateSketch.activityArn)\",\"worker\":\"w\"}}")
  ) { sabotage in
    sabotage.history = { history in
      for index in history.records.indices where history.records[index].type == .activityStarted {
        history.records[index].value = .null
      }
    }
  }

  static let givesDeadWork = Saboteur(
    "gives-dead-work", "A poll is given work of an execution that is over.",
    breaks: ["INV-A03"], mayBreak: ["INV-T10", "INV-X05"], rules: ["RACE-24"],
    smallest: SmallestCase([.activity("A")], calls: twoPolls + #",{"at":1.5,"stop":{}}"#)
  ) { sabotage in
    sabotage.observation = { observation in
      let end = observation.history?.end?.time ?? .never
      for index in observation.handouts.indices
      where observation.handouts[index].task.resource.contains(":activity:") && end != .never {
        observation.handouts[index].time = end.advanced(byMilliseconds: 1)
      }
    }
  }

  static let childFailureSucceeds = Saboteur(
    "child-failure-succeeds",
    "A task that waits for a child execution succeeds although it failed.",
    breaks: ["INV-E03"], mayBreak: ["INV-L06", "INV-T12"], rules: ["SYNC-02"],
    smallest: childFails
  ) { sabotage in
    sabotage.decisions.childSucceeded = { _, _ in true }
  }

  static let losesChildCause = Saboteur(
    "loses-child-error", "A child's failure has the child's own error, not States.TaskFailed.",
    breaks: ["INV-E03"], rules: ["SYNC-02"], smallest: childFails
  ) { sabotage in
    let name = sabotage.arena.string("Child.Failed")
    sabotage.history = { history in
      for index in history.records.indices where history.records[index].type == .taskFailed {
        let subject = history.subjects[history.records[index].subject]
        guard subject.resource.isString,
          history.arena.string(of: subject.resource).contains(".sync")
        else { continue }
        history.records[index].value = name
        if let last = history.records.indices.last,
          history.records[last].type == .executionFailed
        {
          history.records[last].value = name
        }
      }
    }
  }

  private static let childFails = SmallestCase(
    [
      .sync("A", #""Parameters":{"StateMachineArn":"Child","Input":{}}"#)
    ],
    more: "\"machines\":{\"Child\":{\"machine\":\(StateSketch.machine([.fail("F")]))}}")

  static let toleranceOffByOne = Saboteur(
    "tolerates-one-fewer", "As many failed items as are tolerated fail the Map.",
    breaks: ["INV-P15"], mayBreak: ["INV-E10", "INV-L06"], rules: ["DMAP-09"],
    seen: "floe, issue 284",
    smallest: SmallestCase(
      [
        .distributedMap("M", [.fail("F")], #""ToleratedFailureCount":1"#)
      ], input: "[0]")
  ) { sabotage in
    sabotage.decisions.tolerates = { question, answer in
      answer && Int64(question.failed) != question.count
    }
  }
}
