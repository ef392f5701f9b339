import StatesEngine
import StatesInterpreter
import StatesInvariants
import StatesJSON

extension Saboteur {
  static let histories: [Saboteur] = [
    .endsTwice, .linearChains, .repeatsNumbers, .skipsState, .forgetsStart, .forgetsExit,
    .overfillsHistory, .losesFinalOutput, .hidesBounds, .timesOutInDelay, .logsAfterEnd,
    .failsWithOtherError, .heartbeatEndsAttempt, .answersOtherToken, .answersLaterAttempt,
    .endsWithoutAnswer, .namesNamelessFailures, .leaksLateOutput, .attemptsWithoutToken,
    .retriesForever,
  ]

  static let endsTwice = Saboteur(
    "ends-twice", "The end of the execution is reported twice.",
    breaks: ["INV-H03"], mayBreak: ["INV-X07", "INV-X02"], rules: ["HIST-03"],
    smallest: SmallestCase([.pass("A")])
  ) { sabotage in
    sabotage.history = { history in
      if let end = history.end { history.records.append(end) }
    }
  }

  static let linearChains = Saboteur(
    "chains-are-linear", "Every event names the one before it as its cause.",
    breaks: ["INV-H05"], mayBreak: ["INV-P10", "INV-H06"], rules: ["HIST-04"],
    seen: "floci, issues 3167 and 2868",
    smallest: SmallestCase([.parallel("P", [.pass("A")], [.pass("B")])])
  ) { sabotage in
    sabotage.history = { history in
      for index in history.records.indices.dropFirst(2) {
        history.records[index].previous = UInt32(index)
      }
    }
  }

  static let repeatsNumbers = Saboteur(
    "repeats-numbers", "Two events of branches that run at a time get one id.",
    breaks: ["INV-H01"], rules: ["HIST-01"], seen: "floci, issue 2782",
    smallest: SmallestCase([.parallel("P", [.pass("A")], [.pass("B")])])
  ) { sabotage in
    sabotage.history = { history in
      guard let start = history.first(.parallelStateStarted), start + 3 < history.count else {
        return
      }
      history.foreignIds = (1...Int64(history.count)).map { $0 }
      history.foreignIds[start + 3] -= 1
    }
  }

  static let skipsState = Saboteur(
    "skips-states", "A Pass in the middle is neither entered nor left.",
    breaks: ["INV-H06"], mayBreak: ["INV-D01", "INV-H05"], rules: ["STRUCT-13", "HIST-11"],
    smallest: SmallestCase([
      .pass("A", next: "B"), .pass("B", next: "C"), .succeed("C"),
    ])
  ) { sabotage in
    sabotage.history = { history in
      guard let first = history.first(.passStateExited),
        let entered = history.first(.passStateEntered, from: first), entered == first + 1,
        entered + 1 < history.count, history.records[entered + 1].type == .passStateExited
      else { return }
      history.remove(at: entered + 1)
      history.remove(at: entered)
    }
  }

  static let forgetsStart = Saboteur(
    "forgets-start", "The start of an attempt is not recorded.",
    breaks: ["INV-H07"], mayBreak: ["INV-T10", "INV-E05"], rules: ["TASK-05"],
    smallest: SmallestCase([.task("A")], tasks: ["A": #"[[{"succeed":1}]]"#])
  ) { sabotage in
    sabotage.history = { history in
      let place = history.records.firstIndex { $0.type.workStage?.stage == .started }
      if let place { history.remove(at: place) }
    }
  }

  static let forgetsExit = Saboteur(
    "forgets-exit", "That a Pass is left is not recorded.",
    breaks: ["INV-H08"], mayBreak: ["INV-H13", "INV-P01", "INV-P16", "INV-D01"],
    rules: ["HIST-11"],
    smallest: SmallestCase([.pass("A", next: "B"), .succeed("B")])
  ) { sabotage in
    sabotage.history = { history in
      if let place = history.first(.passStateExited) { history.remove(at: place) }
    }
  }

  static let overfillsHistory = Saboteur(
    "overfills-history", "A history may have any number of events.",
    breaks: ["INV-H11"], rules: ["HIST-20"],
    smallest: SmallestCase(
      [.pass("A", next: "B"), .pass("B", next: "C"), .pass("C")],
      more: #""limits":{"events":4}"#)
  ) { sabotage in
    sabotage.decisions.isEventAllowed = { _, _ in true }
  }

  static let losesFinalOutput = Saboteur(
    "loses-final-output", "ExecutionSucceeded has an empty output.",
    breaks: ["INV-H13"], rules: ["EXEC-06", "HIST-03"],
    smallest: SmallestCase([.pass("A", #""Result":1"#)])
  ) { sabotage in
    let nothing = sabotage.arena.object([])
    sabotage.history = { history in
      guard let last = history.records.indices.last,
        history.records[last].type == .executionSucceeded
      else { return }
      history.records[last].value = nothing
    }
  }

  static let hidesBounds = Saboteur(
    "hides-bounds", "A scheduled task does not show its timeout and heartbeat.",
    breaks: ["INV-H15"], rules: ["TASK-07"],
    smallest: SmallestCase([.task("A", .timeout(1))])
  ) { sabotage in
    sabotage.history = { history in
      for index in history.records.indices
      where history.records[index].type.workStage?.stage == .scheduled {
        history.records[index].detail = .null
      }
    }
  }

  static let timesOutInDelay = Saboteur(
    "times-out-in-delay", "An attempt that has failed times out in the delay before the next.",
    breaks: ["INV-C08"], mayBreak: ["INV-E05", "INV-H07"], rules: ["TASK-36"],
    smallest: SmallestCase(
      [.task("A", .timeout(2), .retry("E", 1, 3))],
      tasks: ["A": #"[[{"after":1,"fail":{"error":"E"}}],[{"succeed":1}]]"#])
  ) { sabotage in
    let name = sabotage.arena.string("States.Timeout")
    sabotage.history = { history in
      guard
        let failed = history.records.firstIndex(where: {
          $0.type.workStage?.stage == .failed
        }), let work = history.records[failed].type.workStage?.work,
        let type = EventType.work(work, .timedOut), failed + 1 < history.count,
        history.records[failed + 1].type.workStage?.stage == .scheduled,
        history.records[failed].time < history.records[failed + 1].time
      else { return }
      history.insert(history.copy(of: failed, as: type, value: name), at: failed + 1)
    }
  }

  static let logsAfterEnd = Saboteur(
    "logs-after-end", "A task that was stopped is said to be so after the execution's end.",
    breaks: ["INV-H03"], mayBreak: ["INV-X07", "INV-X02", "INV-E05", "INV-H08"],
    rules: ["HIST-03", "PAR-06"], seen: "moto 5.2.1",
    smallest: SmallestCase([
      .parallel("P", [.wait("A", 2)], [.wait("B", 1, next: "F"), .fail("F")])
    ])
  ) { sabotage in
    sabotage.history = { history in
      guard let aborted = history.first(.waitStateAborted, .taskStateAborted),
        history.end != nil, aborted + 1 < history.count
      else { return }
      var record = history.records[aborted]
      history.remove(at: aborted)
      record.previous = UInt32(history.count)
      history.records.append(record)
    }
  }

  static let failsWithOtherError = Saboteur(
    "fails-with-other-error", "ExecutionFailed says States.Runtime whatever went wrong.",
    breaks: ["INV-E09"], mayBreak: ["INV-P04"], rules: ["ERR-11"],
    smallest: SmallestCase([.fail("A")])
  ) { sabotage in
    let name = sabotage.arena.string("States.Runtime")
    sabotage.history = { history in
      guard let last = history.records.indices.last,
        history.records[last].type == .executionFailed
      else { return }
      history.records[last].value = name
    }
  }

  static let heartbeatEndsAttempt = Saboteur(
    "heartbeat-ends-attempt", "A heartbeat is taken for a success.",
    breaks: ["INV-T14"], mayBreak: ["INV-C06"], rules: ["TASK-26"],
    smallest: SmallestCase([.callback("A")], tasks: ["A": #"[[{"heartbeat":true}]]"#])
  ) { sabotage in
    let nothing = sabotage.arena.object([])
    sabotage.decisions.heard = { _, signal in
      if case .heartbeat = signal { return .succeed(.value(nothing)) }
      return signal
    }
  }

  static let answersOtherToken = Saboteur(
    "answers-other-attempt", "An answer ends the oldest attempt that waits, whatever its token.",
    breaks: ["INV-T09"], mayBreak: ["INV-E03"], rules: ["TOKEN-12", "PAR-10"],
    smallest: SmallestCase(
      [.parallel("P", [.callback("A")], [.callback("B")])], tasks: ["B": #"[[{"succeed":1}]]"#])
  ) { sabotage in
    sabotage.decisions.addressee = { question, asked in
      question.open.contains { $0.token == asked } ? question.open[0].token : asked
    }
  }

  static let answersLaterAttempt = Saboteur(
    "old-token-ends-later-attempt", "The token of an earlier attempt ends the one that waits.",
    breaks: ["INV-T11"], mayBreak: ["INV-E03"], rules: ["RACE-28"],
    smallest: SmallestCase(
      [.callback("A", .timeout(1), .retry("States.Timeout", 1))],
      tasks: ["A": #"[[{"after":3,"succeed":1}],[]]"#])
  ) { sabotage in
    sabotage.decisions.addressee = { question, asked in
      question.open.first { $0.state == question.state }?.token ?? asked
    }
  }

  static let endsWithoutAnswer = Saboteur(
    "ends-with-submission", "A callback ends as soon as the integration's own call has returned.",
    breaks: ["INV-T12"], rules: ["TOKEN-15", "TOKEN-18"],
    smallest: SmallestCase([.callback("A")], tasks: ["A": "[[]]"])
  ) { sabotage in
    sabotage.decisions.heard = { _, signal in
      if case .submitted(let output) = signal { return .succeed(.value(output)) }
      return signal
    }
  }

  static let namesNamelessFailures = Saboteur(
    "names-nameless-failures", "A failure without an error is given the name States.TaskFailed.",
    breaks: ["INV-T15"], mayBreak: ["INV-E03"], rules: ["TOKEN-09"],
    smallest: SmallestCase([.callback("A")], tasks: ["A": #"[[{"fail":{}}]]"#])
  ) { sabotage in
    let name = sabotage.arena.string("States.TaskFailed")
    sabotage.decisions.heard = { _, signal in
      if case .fail(let failure) = signal, failure.error.isNull {
        return .fail(Failure(error: name, cause: failure.cause))
      }
      return signal
    }
  }

  static let leaksLateOutput = Saboteur(
    "leaks-late-output", "The output of an answer that came too late turns up in the next state.",
    breaks: ["INV-T07"], mayBreak: ["INV-D01", "INV-D02", "INV-H13", "INV-D16", "INV-C11"],
    rules: ["RACE-01", "RACE-39"],
    smallest: SmallestCase(
      [.callback("A", .timeout(1), .catching("States.ALL", to: "Z")), .wait("Z", 3)],
      tasks: ["A": #"[[{"after":2,"succeed":"late output"}]]"#])
  ) { sabotage in
    sabotage.observation = { observation in
      for call in observation.log {
        guard case .signal(_, .succeed(.value(let output))) = call.call,
          case .rejected(.taskTimedOut, _) = call.reply, !observation.histories.isEmpty
        else { continue }
        let index = observation.histories[0].history.records.firstIndex {
          $0.time > call.time && $0.type.exited != nil
        }
        if let index { observation.histories[0].history.records[index].value = output }
      }
    }
  }

  static let attemptsWithoutToken = Saboteur(
    "hands-out-nothing", "A retry is recorded as started, and nobody is given its work.",
    breaks: ["INV-T10"], mayBreak: ["INV-X05"], rules: ["TASK-09", "TOKEN-01"],
    smallest: SmallestCase(
      [.task("A", .retry("E", 1))], tasks: ["A": #"[[{"fail":{"error":"E"}}],[]]"#])
  ) { sabotage in
    sabotage.observation = { observation in
      if let last = observation.handouts.last, last.task.attempt > 0 {
        observation.handouts.removeLast()
      }
    }
  }

  static let retriesForever = Saboteur(
    "retries-five-times-more", "Every retrier has five more attempts than it says.",
    breaks: ["INV-R01", "INV-R02"], rules: ["RETRY-05"],
    smallest: SmallestCase([.failing("P", .retry("E", 1))])
  ) { sabotage in
    sabotage.decisions.mayRetry = { question, _ in
      question.maxAttempts > 0 && Int64(question.used) < question.maxAttempts + 5
    }
  }
}
