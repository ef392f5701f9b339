import StatesEngine
import StatesInterpreter
import StatesInvariants
import StatesJSON

extension Saboteur {
  static let tokens: [Saboteur] = [
    .acceptsSecondAnswer, .reusesToken, .acceptsAnswerAfterTimeout, .acceptsAnswerAfterAbort,
    .acceptsAnswerAfterEnd, .acceptsHeartbeatAfterEnd, .acceptsUnknownToken, .refusesKnownToken,
    .refusesHeartbeats, .lateAnswerIsInternalError, .lateAnswerIsInvalidToken,
    .unknownTokenTimedOut, .takesMalformedOutput, .refusesLongOutput, .takesTooLongOutput,
    .resultIsTheIntegrationsAnswer, .badOutputSpoilsToken, .heedsOneHeartbeat, .forgetsAnswer,
  ]

  static let acceptsSecondAnswer = Saboteur(
    "accepts-second-answer", "A token that was answered takes a second answer without complaint.",
    breaks: ["INV-T02", "INV-S04"], rules: ["TOKEN-02", "RACE-04"],
    seen: "moto 5.2.1; LocalStack and airware/stepfunctions-local, by their code",
    smallest: SmallestCase(
      [.callback("A")], tasks: ["A": #"[[{"succeed":"first"},{"succeed":"second"}]]"#])
  ) { sabotage in
    sabotage.decisions.settlement = { question, answer in
      question.attempt == .answered && !question.isHeartbeat ? .ignored : answer
    }
  }

  static let reusesToken = Saboteur(
    "reuses-token", "A retry gets the token of the attempt before.",
    breaks: ["INV-T01"], mayBreak: ["INV-X05"], rules: ["TOKEN-01", "RETRY-09"],
    seen: "moto 5.2.1",
    smallest: SmallestCase([.callback("A", .timeout(1), .retry("States.Timeout", 1))])
  ) { sabotage in
    sabotage.decisions.reusesToken = { question, _ in question.attempts > 0 }
  }

  static let acceptsAnswerAfterTimeout = Saboteur(
    "accepts-answer-after-timeout", "An answer to an attempt that has timed out is acknowledged.",
    breaks: ["INV-T05"], rules: ["TOKEN-04", "TOKEN-06"], seen: "moto 5.2.1",
    smallest: SmallestCase(
      [.callback("A", .timeout(1))], tasks: ["A": #"[[{"after":2,"succeed":1}]]"#])
  ) { sabotage in
    sabotage.decisions.settlement = { question, answer in
      question.attempt == .timedOut ? .ignored : answer
    }
  }

  static let acceptsAnswerAfterAbort = Saboteur(
    "accepts-answer-after-abort",
    "An answer to an attempt whose branch was stopped is acknowledged.",
    breaks: ["INV-T05"], rules: ["TOKEN-04", "RACE-15"], seen: "moto 5.2.1",
    smallest: SmallestCase(
      [
        .parallel(
          "P", [.callback("A")], [.wait("W", 1, next: "F"), .fail("F")],
          fields: .catching("E", to: "Z")),
        .wait("Z", 3),
      ], tasks: ["A": #"[[{"after":2,"succeed":1}]]"#])
  ) { sabotage in
    sabotage.decisions.settlement = { question, answer in
      question.attempt == .aborted ? .ignored : answer
    }
  }

  static let acceptsAnswerAfterEnd = Saboteur(
    "accepts-answer-after-end",
    "An answer to an attempt of an execution that is over is acknowledged.",
    breaks: ["INV-T05"], rules: ["TOKEN-04", "RACE-12"], seen: "moto 5.2.1",
    smallest: SmallestCase(
      [.callback("A")], tasks: ["A": #"[[{"after":2,"succeed":1}]]"#],
      calls: #"{"at":1,"stop":{}}"#)
  ) { sabotage in
    sabotage.decisions.settlement = { question, answer in
      question.attempt == .executionOver ? .ignored : answer
    }
  }

  static let acceptsHeartbeatAfterEnd = Saboteur(
    "accepts-late-heartbeat", "A heartbeat for an attempt that is over is acknowledged.",
    breaks: ["INV-T05"], rules: ["TOKEN-16", "TOKEN-06"],
    smallest: SmallestCase(
      [.callback("A")], tasks: ["A": #"[[{"succeed":1},{"after":1,"heartbeat":true}]]"#])
  ) { sabotage in
    sabotage.decisions.settlement = { question, answer in
      question.isHeartbeat && question.attempt != .unknown && question.attempt != .open
        ? .ignored : answer
    }
  }

  static let acceptsUnknownToken = Saboteur(
    "accepts-unknown-token", "A token that was never issued is answered as if all were well.",
    breaks: ["INV-T06"], rules: ["TOKEN-05"], seen: "floci a2389e77, by its code",
    smallest: SmallestCase(
      [.callback("A")], calls: #"{"at":1,"token":"bogus","succeed":1}"#)
  ) { sabotage in
    sabotage.decisions.settlement = { question, answer in
      question.attempt == .unknown ? .ignored : answer
    }
  }

  static let refusesKnownToken = Saboteur(
    "refuses-known-token", "Every token is called invalid, the right one too.",
    breaks: ["INV-T04"], mayBreak: ["INV-S04", "INV-L06"], rules: ["TOKEN-05", "RACE-01"],
    seen: "sivchari/kumo, issue 516",
    smallest: SmallestCase([.callback("A")], tasks: ["A": #"[[{"succeed":1}]]"#])
  ) { sabotage in
    sabotage.decisions.settlement = { question, answer in
      question.attempt == .open && !question.isHeartbeat ? .rejected(.invalidToken) : answer
    }
  }

  static let refusesHeartbeats = Saboteur(
    "refuses-heartbeats", "Heartbeats of a worker that is at it are called invalid.",
    breaks: ["INV-T04"], mayBreak: ["INV-C04", "INV-C01"], rules: ["TASK-26", "TOKEN-12"],
    seen: "LocalStack, issue 10648",
    smallest: SmallestCase(
      [.callback("A", .heartbeat(5))],
      tasks: ["A": #"[[{"after":4,"heartbeat":true},{"after":8,"succeed":1}]]"#])
  ) { sabotage in
    sabotage.decisions.settlement = { question, answer in
      question.attempt == .open && question.isHeartbeat ? .rejected(.invalidToken) : answer
    }
  }

  static let lateAnswerIsInternalError = Saboteur(
    "late-answer-is-internal-error",
    "An answer to an attempt that is over is met with an internal error.",
    breaks: ["INV-T05.code"], rules: ["TOKEN-06"], seen: "LocalStack, issue 8246",
    smallest: SmallestCase(
      [.callback("A", .timeout(1))], tasks: ["A": #"[[{"after":2,"succeed":1}]]"#])
  ) { sabotage in
    sabotage.decisions.settlement = { question, answer in
      question.attempt == .timedOut ? .rejected("InternalError") : answer
    }
  }

  static let lateAnswerIsInvalidToken = Saboteur(
    "late-answer-is-invalid-token", "A token that was used up is called invalid.",
    breaks: ["INV-T05.code"], rules: ["TOKEN-06", "TOKEN-05"],
    smallest: SmallestCase(
      [.callback("A", next: "Z"), .wait("Z", 2)],
      tasks: ["A": #"[[{"succeed":1},{"after":1,"succeed":2}]]"#])
  ) { sabotage in
    sabotage.decisions.settlement = { question, answer in
      question.attempt == .answered ? .rejected(.invalidToken) : answer
    }
  }

  static let unknownTokenTimedOut = Saboteur(
    "unknown-token-timed-out", "A token that was never issued is said to have timed out.",
    breaks: ["INV-T06"], rules: ["TOKEN-05"],
    smallest: SmallestCase(
      [.callback("A")], calls: #"{"at":1,"token":"bogus","succeed":1}"#)
  ) { sabotage in
    sabotage.decisions.settlement = { question, answer in
      question.attempt == .unknown ? .rejected(.taskTimedOut) : answer
    }
  }

  static let takesMalformedOutput = Saboteur(
    "takes-malformed-output", "An output that is no JSON counts as an empty object.",
    breaks: ["INV-T08"], rules: ["TOKEN-07"],
    smallest: SmallestCase([.callback("A")], tasks: ["A": #"[[{"succeedText":"{"}]]"#])
  ) { sabotage in
    sabotage.decisions.checksOutput = { question, answer in answer || !question.isJSON }
  }

  static let refusesLongOutput = Saboteur(
    "refuses-long-output", "Outputs of more than 32,768 bytes are turned away, as they once were.",
    breaks: ["INV-T16"], mayBreak: ["INV-L06"], rules: ["TOKEN-07"],
    smallest: SmallestCase(
      [.callback("A")],
      tasks: ["A": "[[{\"succeed\":\"" + String(repeating: "x", count: 32_767) + "\"}]]"])
  ) { sabotage in
    sabotage.decisions.checksOutput = { question, answer in
      answer && question.bytes <= question.limit / 8
    }
  }

  static let takesTooLongOutput = Saboteur(
    "takes-too-long-output", "Outputs may be of any length.",
    breaks: ["INV-T16"], mayBreak: ["INV-D15"], rules: ["TOKEN-07", "DFP-21"],
    smallest: SmallestCase(
      [.callback("A")],
      tasks: ["A": "[[{\"succeed\":\"" + String(repeating: "x", count: 63) + "\"}]]"],
      more: #""limits":{"payloadBytes":64}"#)
  ) { sabotage in
    sabotage.decisions.checksOutput = { question, _ in question.isJSON }
  }

  static let resultIsTheIntegrationsAnswer = Saboteur(
    "result-is-the-integrations-answer",
    "The result of a callback is what the integration's own call returned.",
    breaks: ["INV-T03"], rules: ["TOKEN-18"],
    smallest: SmallestCase([.callback("A")], tasks: ["A": #"[[{"succeed":1}]]"#])
  ) { sabotage in
    sabotage.decisions.result = { question, answer in
      question.submitted.isNull ? answer : question.submitted
    }
  }

  static let badOutputSpoilsToken = Saboteur(
    "bad-output-spoils-token", "After an output that is no JSON the token takes no other.",
    breaks: ["INV-T04"], mayBreak: ["INV-S04"], rules: ["TOKEN-07"],
    smallest: SmallestCase(
      [.callback("A")], tasks: ["A": #"[[{"succeedText":"{"},{"after":1,"succeed":1}]]"#])
  ) { sabotage in
    var isSpoiled = false
    sabotage.decisions.checksOutput = { _, answer in
      isSpoiled = isSpoiled || !answer
      return answer
    }
    sabotage.decisions.settlement = { question, answer in
      question.attempt == .open && isSpoiled ? .rejected(.taskTimedOut) : answer
    }
  }

  static let heedsOneHeartbeat = Saboteur(
    "heeds-one-heartbeat", "Only the first heartbeat of a run starts the time of silence anew.",
    breaks: ["INV-C04"], rules: ["TASK-26", "TOKEN-12"], seen: "LocalStack, issue 10648",
    smallest: SmallestCase(
      [.callback("A", .heartbeat(2))],
      tasks: ["A": #"[[{"after":1,"heartbeat":true},{"after":2,"heartbeat":true}]]"#])
  ) { sabotage in
    var heeded = 0
    sabotage.decisions.heartbeatDeadline = { question, answer in
      if question.previous == .never { return answer }
      heeded += 1
      return heeded > 1 ? min(answer, question.previous) : answer
    }
  }

  static let forgetsAnswer = Saboteur(
    "forgets-answer", "An answer is acknowledged and then forgotten.",
    breaks: ["INV-T04"], mayBreak: ["INV-L01", "INV-S04"], rules: ["RACE-01", "TOKEN-15"],
    smallest: SmallestCase([.callback("A")], tasks: ["A": #"[[{"succeed":1}]]"#])
  ) { sabotage in
    sabotage.decisions.settlement = { question, answer in
      question.attempt == .open && !question.isHeartbeat ? .ignored : answer
    }
  }
}
