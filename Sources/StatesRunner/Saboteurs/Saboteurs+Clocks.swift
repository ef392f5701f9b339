import StatesEngine
import StatesInterpreter
import StatesInvariants
import StatesJSON

extension Saboteur {
  static let clocks: [Saboteur] = [
    .sixtySecondsWithHeartbeat, .threeSecondLimit, .neverTimesOut, .timesOutEarly, .timesOutLate,
    .clockFromSchedule, .inheritsDeadline, .heartbeatNeverTimesOut, .heartbeatExtendsTimeout,
    .heartbeatDoesNotReset, .silenceEndsAttempt, .taskTimeoutEndsTimedOut,
    .executionTimeoutEndsFailed, .ignoresExecutionTimeout, .executionTimeoutLate,
    .executionTimeoutEarly, .endsSilently, .wakesEarly, .wakesLate, .pastMomentHangs,
    .neverWakes, .forgetsExecution, .clockGoesBack,
  ]

  static let sixtySecondsWithHeartbeat = Saboteur(
    "sixty-seconds-with-heartbeat",
    "A task with HeartbeatSeconds alone times out after sixty seconds.",
    breaks: ["INV-C09"], rules: ["TASK-20"], seen: "moto 5.2.1; LocalStack, by its code",
    smallest: SmallestCase(
      [.callback("A", .heartbeat(59))], tasks: ["A": #"[[{"after":35,"heartbeat":true}]]"#])
  ) { sabotage in
    sabotage.decisions.attemptDeadline = { question, answer in
      question.milliseconds == nil && question.heartbeatMilliseconds != nil
        ? question.clockStart.advanced(byMilliseconds: 60_000) : answer
    }
  }

  static let threeSecondLimit = Saboteur(
    "three-second-limit", "A task that sets no limit is given three seconds.",
    breaks: ["INV-C09"], mayBreak: ["INV-T04", "INV-L06"], rules: ["TASK-20"],
    seen: "LocalStack, issue 9731",
    smallest: SmallestCase([.task("A")], tasks: ["A": #"[[{"after":4,"succeed":1}]]"#])
  ) { sabotage in
    sabotage.decisions.attemptDeadline = { question, answer in
      question.milliseconds == nil && question.heartbeatMilliseconds == nil
        ? question.clockStart.advanced(byMilliseconds: 3_000) : answer
    }
  }

  static let neverTimesOut = Saboteur(
    "never-times-out", "TimeoutSeconds of a task is never enforced.",
    breaks: ["INV-C02"], mayBreak: ["INV-L01", "INV-L02"], rules: ["TASK-24"],
    seen: "floci, issue 2733; floe before 0.19.0",
    smallest: SmallestCase([.callback("A", .timeout(1))])
  ) { sabotage in
    sabotage.decisions.attemptDeadline = { _, _ in .never }
  }

  static let timesOutEarly = Saboteur(
    "times-out-early", "A task times out one millisecond before TimeoutSeconds are over.",
    breaks: ["INV-C01"], rules: ["TASK-24", "RACE-01"],
    smallest: SmallestCase([.callback("A", .timeout(1))])
  ) { sabotage in
    sabotage.decisions.attemptDeadline = { _, answer in
      answer == .never ? answer : answer.advanced(byMilliseconds: -1)
    }
  }

  static let timesOutLate = Saboteur(
    "times-out-late", "A task times out a second after TimeoutSeconds are over.",
    breaks: ["INV-C02"], rules: ["TASK-24"],
    smallest: SmallestCase([.callback("A", .timeout(1))])
  ) { sabotage in
    sabotage.decisions.attemptDeadline = { _, answer in
      answer == .never ? answer : answer.advanced(byMilliseconds: 1000)
    }
  }

  static let clockFromSchedule = Saboteur(
    "clock-starts-at-schedule", "The clock of an activity's task starts before a worker has it.",
    breaks: ["INV-A04"], mayBreak: ["INV-C01"], rules: ["TASK-22", "TASK-23"],
    smallest: SmallestCase(
      [.activity("A", .timeout(1))],
      calls: "{\"at\":1,\"poll\":{\"activity\":\"\(StateSketch.activityArn)\"}}")
  ) { sabotage in
    sabotage.decisions.attemptClockStart = { question, _ in question.scheduledAt }
  }

  static let inheritsDeadline = Saboteur(
    "inherits-deadline", "A retry inherits the clock of the first attempt.",
    breaks: ["INV-C07"], rules: ["RETRY-09"],
    seen: "sivchari/kumo, issue 872; FailproofAI/runtime, issue 462",
    smallest: SmallestCase(
      [.callback("A", .timeout(3), .retry("E", 1))],
      tasks: ["A": #"[[{"after":1,"fail":{"error":"E"}}],[]]"#])
  ) { sabotage in
    sabotage.decisions.attemptClockStart = { question, _ in question.firstStartedAt }
  }

  static let heartbeatNeverTimesOut = Saboteur(
    "silence-is-forgiven", "HeartbeatSeconds is never enforced.",
    breaks: ["INV-C05"], mayBreak: ["INV-L01"], rules: ["TASK-27"],
    smallest: SmallestCase([.callback("A", .heartbeat(1))])
  ) { sabotage in
    sabotage.decisions.heartbeatDeadline = { _, _ in .never }
  }

  static let heartbeatExtendsTimeout = Saboteur(
    "heartbeat-extends-timeout", "As long as heartbeats come, TimeoutSeconds does not count.",
    breaks: ["INV-C03"], rules: ["TASK-25", "RACE-08"],
    smallest: SmallestCase(
      [.callback("A", .timeout(2), .heartbeat(1))],
      tasks: ["A": #"[[{"after":1,"every":1,"times":3,"heartbeat":true}]]"#])
  ) { sabotage in
    sabotage.decisions.attemptDeadline = { question, answer in
      question.heartbeatMilliseconds == nil ? answer : .never
    }
  }

  static let heartbeatDoesNotReset = Saboteur(
    "heartbeat-does-not-reset", "A heartbeat does not start the time of silence anew.",
    breaks: ["INV-C04"], rules: ["TASK-26"],
    smallest: SmallestCase(
      [.callback("A", .heartbeat(2))], tasks: ["A": #"[[{"after":1,"heartbeat":true}]]"#])
  ) { sabotage in
    sabotage.decisions.heartbeatDeadline = { question, answer in
      min(answer, question.previous)
    }
  }

  static let silenceEndsAttempt = Saboteur(
    "silence-ends-attempt", "A callback that sets no limit may be silent for an hour.",
    breaks: ["INV-C06"], mayBreak: ["INV-T04", "INV-L06"], rules: ["TASK-21", "TOKEN-17"],
    smallest: SmallestCase([.callback("A")])
  ) { sabotage in
    sabotage.decisions.attemptDeadline = { question, answer in
      question.milliseconds == nil && question.heartbeatMilliseconds == nil
        ? question.clockStart.advanced(byMilliseconds: 3_600_000) : answer
    }
  }

  static let taskTimeoutEndsTimedOut = Saboteur(
    "task-timeout-ends-timed-out", "A task's timeout that nobody caught ends TIMED_OUT.",
    breaks: ["INV-H10"], mayBreak: ["INV-C12"], rules: ["TASK-34"],
    smallest: SmallestCase([.callback("A", .timeout(1))])
  ) { sabotage in
    sabotage.decisions.timeoutStatus = { question, answer in
      question.kind == .timeout ? .timedOut : answer
    }
  }

  static let executionTimeoutEndsFailed = Saboteur(
    "execution-timeout-ends-failed", "An execution that took too long ends FAILED.",
    breaks: ["INV-H10", "INV-E10"], mayBreak: ["INV-C12", "INV-L06", "INV-L03"],
    rules: ["EXEC-10"],
    smallest: SmallestCase([.wait("A", 2)], machine: #""TimeoutSeconds":1"#)
  ) { sabotage in
    sabotage.decisions.timeoutStatus = { _, _ in .failed }
  }

  static let ignoresExecutionTimeout = Saboteur(
    "ignores-execution-timeout", "TimeoutSeconds of the machine is never enforced.",
    breaks: ["INV-C12"], mayBreak: ["INV-L03"], rules: ["EXEC-10"],
    smallest: SmallestCase([.wait("A", 2)], machine: #""TimeoutSeconds":1"#)
  ) { sabotage in
    sabotage.decisions.executionDeadline = { question, _ in
      question.startedAt.advanced(byMilliseconds: question.lifeMilliseconds)
    }
  }

  static let executionTimeoutLate = Saboteur(
    "execution-timeout-late",
    "The machine's timeout is noticed only at the next full five seconds.",
    breaks: ["INV-C12"], mayBreak: ["INV-L03"], rules: ["EXEC-10"], seen: "moto 5.2.1",
    smallest: SmallestCase([.wait("A", 6)], machine: #""TimeoutSeconds":1"#)
  ) { sabotage in
    sabotage.decisions.executionDeadline = { question, answer in
      guard question.milliseconds != nil else { return answer }
      return Instant(milliseconds: (answer.milliseconds + 4_999) / 5_000 * 5_000)
    }
  }

  static let executionTimeoutEarly = Saboteur(
    "execution-timeout-early", "The machine's timeout comes a millisecond too soon.",
    breaks: ["INV-C12"], mayBreak: ["INV-H10", "INV-L06"], rules: ["EXEC-10"],
    smallest: SmallestCase([.wait("A", 2)], machine: #""TimeoutSeconds":1"#)
  ) { sabotage in
    sabotage.decisions.executionDeadline = { question, answer in
      question.milliseconds == nil ? answer : answer.advanced(byMilliseconds: -1)
    }
  }

  static let endsSilently = Saboteur(
    "times-out-silently", "An execution that took too long leaves no event of its end.",
    breaks: ["INV-H03"], mayBreak: ["INV-C12", "INV-L03", "INV-L01", "INV-L02", "INV-T04"],
    rules: ["HIST-03", "EXEC-10"], seen: "moto 5.2.1",
    smallest: SmallestCase(
      [.wait("A", 2)], machine: #""TimeoutSeconds":1"#, calls: #"{"at":2,"describe":{}}"#)
  ) { sabotage in
    sabotage.history = { history in
      if history.records.last?.type == .executionTimedOut { history.records.removeLast() }
    }
  }

  static let wakesEarly = Saboteur(
    "wakes-early", "No Wait lasts longer than thirty seconds, as if a poll had a limit.",
    breaks: ["INV-C11"], rules: ["WAIT-02", "WAIT-10"],
    smallest: SmallestCase([.wait("A", 31)])
  ) { sabotage in
    sabotage.decisions.wakeUp = { question, moment in
      min(moment, question.enteredAt.advanced(byMilliseconds: 30_000))
    }
  }

  static let wakesLate = Saboteur(
    "wakes-late", "A Wait lasts a second longer than it was asked to.",
    breaks: ["INV-L02"], mayBreak: ["INV-C11", "INV-P13"], rules: ["WAIT-01"],
    smallest: SmallestCase([.wait("A", 1)])
  ) { sabotage in
    sabotage.decisions.wakeUp = { question, moment in
      moment > question.enteredAt ? moment.advanced(byMilliseconds: 1000) : moment
    }
  }

  static let pastMomentHangs = Saboteur(
    "past-moment-hangs", "A Wait for a moment that is past never ends.",
    breaks: ["INV-L02"], mayBreak: ["INV-C11"], rules: ["WAIT-07"],
    smallest: SmallestCase([.pause("A", #""Timestamp":"2000-01-01T00:00:00Z""#)])
  ) { sabotage in
    sabotage.decisions.wakeUp = { question, moment in
      question.asked < question.enteredAt ? .never : moment
    }
  }

  static let neverWakes = Saboteur(
    "never-wakes", "A Wait never ends.",
    breaks: ["INV-L02"], mayBreak: ["INV-C11"], rules: ["WAIT-01"],
    smallest: SmallestCase([.wait("A", 1)])
  ) { sabotage in
    sabotage.decisions.wakeUp = { question, moment in
      question.asked > question.enteredAt ? .never : moment
    }
  }

  static let forgetsExecution = Saboteur(
    "forgets-execution", "An execution that waits is forgotten, and with it that it ever ends.",
    breaks: ["INV-L01"], mayBreak: ["INV-C11", "INV-C12"], rules: ["MODEL-03", "WAIT-01"],
    smallest: SmallestCase([.wait("A", 1)])
  ) { sabotage in
    sabotage.decisions.wakeUp = { question, moment in
      question.asked > question.enteredAt ? .never : moment
    }
    sabotage.decisions.executionDeadline = { _, _ in .never }
  }

  static let clockGoesBack = Saboteur(
    "clock-goes-back", "The last event is stamped a second before it happened.",
    breaks: ["INV-C13"], mayBreak: ["INV-L02"], rules: ["HIST-02"],
    smallest: SmallestCase([.wait("A", 1)])
  ) { sabotage in
    sabotage.history = { history in
      guard let last = history.records.indices.last, history.records[last].time > .start else {
        return
      }
      history.records[last].time = history.records[last].time.advanced(byMilliseconds: -1000)
    }
  }
}
