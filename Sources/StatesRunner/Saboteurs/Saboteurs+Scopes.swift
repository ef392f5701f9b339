import StatesEngine
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesLanguage
import StatesPath

extension Saboteur {
  static let scopes: [Saboteur] = [
    .runsBranchesInTurn, .waitsForAllBranches, .joinsInOrderOfEnds, .forgetsSiblings, .siblingsGoOn,
    .retriesFailedBranchOnly, .succeedEndsEverything, .branchesGetRawInput,
    .parallelSucceedsOnTimeout, .sharesCountersOfScopes, .keepsInnerCounters,
    .mapFailsWithoutFailure,
  ]

  static let runsBranchesInTurn = Saboteur(
    "runs-branches-in-turn", "The branches of a Parallel run one after another.",
    breaks: ["INV-P13"], rules: ["PAR-01"],
    seen: "stackshy/cloudemu, issues 859 and 861",
    smallest: SmallestCase([.parallel("P", [.wait("A", 1)], [.pass("B")])])
  ) { sabotage in
    sabotage.decisions.breadth = { _, _ in 1 }
  }

  static let waitsForAllBranches = Saboteur(
    "waits-for-all-branches", "A failure is noticed when every branch has ended.",
    breaks: ["INV-P12"], mayBreak: ["INV-E10"], rules: ["PAR-04"], seen: "floci, issue 1810",
    smallest: SmallestCase([.parallel("P", [.wait("A", 1)], [.fail("F")])])
  ) { sabotage in
    sabotage.decisions.failsFast = { _, _ in false }
  }

  static let joinsInOrderOfEnds = Saboteur(
    "joins-in-order-of-ends", "Results are joined in the order in which scopes ended.",
    breaks: ["INV-P01"], mayBreak: ["INV-D02"], rules: ["PAR-02", "MAP-03"],
    smallest: SmallestCase([
      .parallel("P", [.wait("A", 1, next: "C"), .pass("C", #""Result":1"#)], [.pass("B")])
    ])
  ) { sabotage in
    sabotage.decisions.position = { question, _ in question.endedBefore }
  }

  static let forgetsSiblings = Saboteur(
    "forgets-siblings", "Iterations and branches are not stopped when one of them has failed.",
    breaks: ["INV-P05"], mayBreak: ["INV-T05", "INV-H08"], rules: ["PAR-04", "MAP-07", "MAP-10"],
    smallest: .oneItemFailsWhileOneWaits
  ) { sabotage in
    sabotage.decisions.abortsSiblings = { _, _ in false }
  }

  static let siblingsGoOn = Saboteur(
    "siblings-go-on", "Timers and tasks of stopped branches keep running.",
    breaks: ["INV-P03"], mayBreak: ["INV-H06", "INV-H08", "INV-R14", "INV-H07"],
    rules: ["PAR-04", "RACE-18"],
    seen: "aws-local-stepfunctions, issues 57 and 63",
    smallest: SmallestCase([
      .parallel(
        "P", [.wait("A", 1, next: "B"), .pass("B")], [.fail("F")],
        fields: .catching("E", to: "Z")),
      .wait("Z", 2),
    ])
  ) { sabotage in
    sabotage.history = { history in
      guard let exit = history.first(.parallelStateExited),
        let aborted = history.records[..<exit].lastIndex(where: {
          $0.type == .waitStateAborted
        }),
        let entered = history.records.indices.last(where: {
          $0 > exit && history.records[$0].type.entered != nil
        })
      else { return }
      var record = history.copy(of: aborted, as: .waitStateExited)
      record.time = history.records[entered].time
      history.insert(record, at: entered + 1)
      var next = history.copy(of: entered + 1, as: .waitStateEntered)
      next.time = record.time.advanced(byMilliseconds: 1)
      history.insert(next, at: entered + 2)
    }
  }

  static let retriesFailedBranchOnly = Saboteur(
    "retries-failed-branch-only", "A retry of a Parallel runs only the branches that failed.",
    breaks: ["INV-R09"], mayBreak: ["INV-P01", "INV-P04"], rules: ["RETRY-12"],
    smallest: SmallestCase([
      .parallel(
        "P", [.pass("A")], [.wait("W", 1, next: "F"), .fail("F")], fields: .retry("E", 1))
    ])
  ) { sabotage in
    sabotage.decisions.keepsResults = { _, _ in true }
  }

  static let succeedEndsEverything = Saboteur(
    "succeed-ends-everything", "A Succeed inside a branch ends the whole execution.",
    breaks: ["INV-P16"], mayBreak: ["INV-H13", "INV-H03", "INV-H08"], rules: ["SUCC-01"],
    smallest: SmallestCase([.parallel("P", [.succeed("A")])])
  ) { sabotage in
    sabotage.decisions.endsExecution = { question, answer in
      answer || question.state == .succeed
    }
  }

  static let branchesGetRawInput = Saboteur(
    "branches-get-raw-input", "Branches begin with the raw input of their Parallel.",
    breaks: ["INV-D06"], mayBreak: ["INV-D01"], rules: ["PAR-01"],
    smallest: SmallestCase(
      [.parallel("P", [.pass("A")], fields: #""InputPath":"$.a""#)], input: #"{"a":1}"#)
  ) { sabotage in
    sabotage.decisions.scopeInput = { question, input in
      question.state == .parallel ? question.rawInput : input
    }
  }

  static let parallelSucceedsOnTimeout = Saboteur(
    "parallel-succeeds-on-timeout",
    "A Parallel is said to have succeeded when the execution runs out of time.",
    breaks: ["INV-P04"], mayBreak: ["INV-H07", "INV-P13"], rules: ["EXEC-10", "PAR-04"],
    seen: "moto 5.2.1",
    smallest: SmallestCase(
      [.parallel("P", [.wait("A", 2)])], machine: #""TimeoutSeconds":1"#)
  ) { sabotage in
    sabotage.history = { history in
      guard let end = history.first(.executionTimedOut),
        let started = history.records[..<end].lastIndex(where: {
          $0.type == .parallelStateStarted
        }),
        !history.records[started..<end].contains(where: {
          [.parallelStateSucceeded, .parallelStateFailed].contains($0.type)
        })
      else { return }
      var record = history.copy(of: started, as: .parallelStateSucceeded)
      record.time = history.records[end].time
      history.insert(record, at: end)
    }
  }

  static let sharesCountersOfScopes = Saboteur(
    "shares-counters-of-scopes", "Iterations that run the same state share its retries.",
    breaks: ["INV-R07"], rules: ["RETRY-08"],
    smallest: SmallestCase(
      [
        .map("M", [.task("A", .retry("E", 1))], #""MaxConcurrency":1"#)
      ], input: "[0,1]", tasks: ["A": #"[[{"fail":{"error":"E"}}],[{"succeed":1}]]"#])
  ) { sabotage in
    sabotage.decisions.otherUses = { question, _ in
      max(0, question.attempts - question.entries - (question.ownAttempts - 1))
    }
  }

  static let keepsInnerCounters = Saboteur(
    "keeps-inner-counters", "A state inside keeps its counters when what is around it is retried.",
    breaks: ["INV-R08"], rules: ["RETRY-14"],
    smallest: SmallestCase(
      [
        .parallel("P", [.task("A", .retry("E", 1))], fields: .retry("E", 1))
      ], tasks: ["A": #"[[{"fail":{"error":"E"}}]]"#])
  ) { sabotage in
    sabotage.decisions.otherUses = { question, _ in
      max(0, question.attempts - question.entries - (question.ownAttempts - 1))
    }
  }

  static let mapFailsWithoutFailure = Saboteur(
    "records-join-failure", "A Map or Parallel that succeeded is recorded as failed.",
    breaks: ["INV-P04"], mayBreak: ["INV-H07", "INV-H14", "INV-H13", "INV-E10", "INV-E01"],
    rules: ["PAR-04"],
    smallest: SmallestCase([.parallel("P", [.pass("A")])])
  ) { sabotage in
    sabotage.history = { history in
      for index in history.records.indices {
        let record = history.records[index]
        guard record.type == .parallelStateSucceeded || record.type == .mapStateSucceeded else {
          continue
        }
        history.records[index] = EventRecord(
          record.type == .mapStateSucceeded ? .mapStateFailed : .parallelStateFailed,
          at: record.time, previous: record.previous, subject: record.subject)
      }
    }
  }
}
