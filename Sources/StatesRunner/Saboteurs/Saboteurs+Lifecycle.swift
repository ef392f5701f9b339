import StatesEngine
import StatesInterpreter
import StatesInvariants
import StatesJSON

extension Saboteur {
  static let lifecycle: [Saboteur] = [
    .refusesSameStart, .startsAnew, .takesOtherInput, .stopFlipsEnded, .stopIsIgnored,
    .stopIsLate, .stopLosesCause, .goesOnAfterStop, .describesNoOutput, .statusFlips,
    .callsTwice, .redriveBeginsAnew, .redriveCountStays, .executionTimeoutIsCaught,
    .describesOtherInput, .redrivesSuccess,
  ]

  static let refusesSameStart = Saboteur(
    "refuses-same-start", "A second start with the same name and input is refused.",
    breaks: ["INV-X03"], rules: ["EXEC-20"], seen: "airware/stepfunctions-local, by its code",
    smallest: SmallestCase(
      [.wait("A", 2)], calls: #"{"at":1,"start":{"execution":"execution"}}"#)
  ) { sabotage in
    sabotage.decisions.startAgain = { _, _ in .exists }
  }

  static let startsAnew = Saboteur(
    "reuses-names", "The name of an execution that is over can be taken at once.",
    breaks: ["INV-X03"], mayBreak: ["INV-H04", "INV-H03"], rules: ["EXEC-20"],
    smallest: SmallestCase(
      [.pass("A")], calls: #"{"at":1,"start":{"execution":"execution"}}"#)
  ) { sabotage in
    sabotage.decisions.startAgain = { question, answer in
      question.status == .running ? answer : .same
    }
  }

  static let takesOtherInput = Saboteur(
    "takes-other-input", "A second start with another input counts as the same.",
    breaks: ["INV-X03"], rules: ["EXEC-20"],
    smallest: SmallestCase(
      [.wait("A", 2)], calls: #"{"at":1,"start":{"execution":"execution","input":1}}"#)
  ) { sabotage in
    sabotage.decisions.startAgain = { question, answer in
      question.status == .running ? .same : answer
    }
  }

  static let stopFlipsEnded = Saboteur(
    "stop-flips-ended", "Stopping an execution that is over makes it ABORTED.",
    breaks: ["INV-X07"], mayBreak: ["INV-H03", "INV-H04", "INV-H13"], rules: ["RACE-14"],
    seen: "airware/stepfunctions-local and fakecloud, by their code",
    smallest: SmallestCase([.pass("A")], calls: #"{"at":1,"stop":{}}"#)
  ) { sabotage in
    sabotage.decisions.stopsEnded = { _, _ in true }
  }

  static let stopIsIgnored = Saboteur(
    "stop-is-ignored", "StopExecution is acknowledged, and the execution goes on.",
    breaks: ["INV-L05"], mayBreak: ["INV-X02"], rules: ["EXEC-11"],
    smallest: SmallestCase([.wait("A", 2)], calls: #"{"at":1,"stop":{}}"#)
  ) { sabotage in
    sabotage.history = { history in
      if history.records.last?.type == .executionAborted { history.records.removeLast() }
    }
  }

  static let stopIsLate = Saboteur(
    "stop-is-late", "A stop is noticed only three seconds later.",
    breaks: ["INV-L05"], mayBreak: ["INV-C13", "INV-C12", "INV-C02", "INV-C05", "INV-L02"],
    rules: ["EXEC-11"], seen: "moto 5.2.1; LocalStack, by its code",
    smallest: SmallestCase([.failing("P", .retry("E", 1, 2))], calls: #"{"at":1,"stop":{}}"#)
  ) { sabotage in
    sabotage.history = { history in
      guard let last = history.records.indices.last,
        history.records[last].type == .executionAborted
      else { return }
      history.records[last].time = history.records[last].time.advanced(byMilliseconds: 3000)
    }
  }

  static let stopLosesCause = Saboteur(
    "stop-loses-error", "The error and cause of StopExecution are not kept.",
    breaks: ["INV-X02"], rules: ["EXEC-11"],
    smallest: SmallestCase([.wait("A", 2)], calls: #"{"at":1,"stop":{"error":"E"}}"#)
  ) { sabotage in
    sabotage.history = { history in
      guard let last = history.records.indices.last,
        history.records[last].type == .executionAborted
      else { return }
      (history.records[last].value, history.records[last].detail) = (.null, .null)
    }
  }

  static let goesOnAfterStop = Saboteur(
    "attempts-after-end", "A task is scheduled once more after the execution has ended.",
    breaks: ["INV-R14"],
    mayBreak: ["INV-H03", "INV-H07", "INV-X02", "INV-X07", "INV-T10", "INV-D05", "INV-X05"],
    rules: ["RETRY-19", "RACE-20"],
    smallest: SmallestCase(
      [.task("A", .retry("E", 1))], tasks: ["A": #"[[{"fail":{"error":"E"}}]]"#],
      calls: #"{"at":0.5,"stop":{}}"#)
  ) { sabotage in
    sabotage.history = { history in
      guard let end = history.first(.executionAborted),
        let scheduled = history.records[..<end].lastIndex(where: {
          $0.type.workStage?.stage == .scheduled
        })
      else { return }
      var record = history.records[scheduled]
      record.time = history.records[end].time.advanced(byMilliseconds: 500)
      history.records.append(record)
    }
  }

  static let describesNoOutput = Saboteur(
    "describes-no-output", "DescribeExecution says SUCCEEDED before it has the output.",
    breaks: ["INV-H13"], rules: ["EXEC-06"], seen: "floci, by its code",
    smallest: SmallestCase([.pass("A")], calls: #"{"at":1,"describe":{}}"#)
  ) { sabotage in
    sabotage.observation = { observation in
      observation.editDescriptions { _, description in description.output = nil }
    }
  }

  static let statusFlips = Saboteur(
    "status-flips-later", "An execution that has ended is said to run again an instant later.",
    breaks: ["INV-H04"], mayBreak: ["INV-L05", "INV-X07", "INV-L03"], rules: ["EXEC-01"],
    smallest: SmallestCase(
      [.pass("A")], calls: #"{"at":1,"describe":{}},{"at":2,"describe":{}}"#)
  ) { sabotage in
    sabotage.observation = { observation in
      observation.editDescriptions { earlier, description in
        if earlier > 0 { description.status = .running }
      }
    }
  }

  static let callsTwice = Saboteur(
    "calls-twice", "A Standard execution hands its work out twice.",
    breaks: ["INV-X05"], mayBreak: ["INV-T10", "INV-T01", "INV-A01"], rules: ["TASK-10"],
    smallest: SmallestCase([.task("A")], tasks: ["A": #"[[{"succeed":1}]]"#])
  ) { sabotage in
    sabotage.observation = { observation in
      if let first = observation.handouts.first { observation.handouts.append(first) }
    }
  }

  static let redriveBeginsAnew = Saboteur(
    "redrive-begins-anew", "A redrive begins at StartAt again.",
    breaks: ["INV-X08"], mayBreak: ["INV-H06", "INV-H08", "INV-D01"], rules: ["REDRIVE-03"],
    smallest: SmallestCase(
      [.pass("A", next: "B"), .fail("B")], calls: #"{"at":1,"redrive":{}}"#)
  ) { sabotage in
    sabotage.decisions.beginsAnew = { _, _ in true }
  }

  static let redriveCountStays = Saboteur(
    "redrive-count-stays", "ExecutionRedriven always counts 0.",
    breaks: ["INV-X08"], rules: ["REDRIVE-06"],
    smallest: SmallestCase([.fail("A")], calls: #"{"at":1,"redrive":{}}"#)
  ) { sabotage in
    let zero = sabotage.arena.number(Int64(0))
    sabotage.history = { history in
      for index in history.records.indices
      where history.records[index].type == .executionRedriven {
        history.records[index].value = zero
      }
    }
  }

  static let executionTimeoutIsCaught = Saboteur(
    "execution-timeout-is-caught", "A catcher of the running task catches the machine's timeout.",
    breaks: ["INV-C12"],
    mayBreak: ["INV-E08", "INV-L03", "INV-H10"], rules: ["CATCH-11", "EXEC-10"],
    smallest: SmallestCase(
      [.callback("A", .catching("States.ALL", to: "Z")), .succeed("Z")],
      machine: #""TimeoutSeconds":1"#)
  ) { sabotage in
    sabotage.decisions.isCaughtAsTask = { question, _ in question.milliseconds != nil }
  }

  static let describesOtherInput = Saboteur(
    "starts-with-other-input", "ExecutionStarted shows an empty input whatever was given.",
    breaks: ["INV-H02"], mayBreak: ["INV-D01"], rules: ["HIST-01"],
    smallest: SmallestCase([.pass("A")], input: "1")
  ) { sabotage in
    let nothing = sabotage.arena.object([])
    sabotage.history = { history in
      if !history.records.isEmpty { history.records[0].value = nothing }
    }
  }

  static let redrivesSuccess = Saboteur(
    "redrives-running", "A redrive of an execution that succeeded is recorded.",
    breaks: ["INV-X08"], mayBreak: ["INV-H03", "INV-H04", "INV-L01"], rules: ["REDRIVE-01"],
    smallest: SmallestCase([.pass("A")], calls: #"{"at":1,"redrive":{}}"#)
  ) { sabotage in
    let one = sabotage.arena.number(Int64(1))
    sabotage.observation = { observation in
      for place in observation.log.indices {
        guard case .redrive(let name) = observation.log[place].call,
          let index = observation.histories.firstIndex(where: { $0.execution == name }),
          observation.histories[index].history.status == .succeeded
        else { continue }
        observation.log[place].reply = .accepted
        let history = observation.histories[index].history
        observation.histories[index].history.records.append(
          EventRecord(
            .executionRedriven, at: observation.log[place].time, previous: UInt32(history.count),
            subject: 0, value: one))
      }
    }
  }
}

extension Observation {
  /// Edits what DescribeExecution says of executions that are over; `edit` is told how many such
  /// answers came before.
  fileprivate mutating func editDescriptions(
    _ edit: (Int, inout ExecutionDescription) -> Void
  ) {
    var earlier = 0
    for place in log.indices {
      guard case .described(var description) = log[place].reply, description.status != .running
      else { continue }
      edit(earlier, &description)
      earlier += 1
      log[place].reply = .described(description)
    }
  }
}
