import StatesEngine
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesLanguage

extension Saboteur {
  /// Fields that are not looked at, or whose absence is taken for something else.
  static let defaults: [Saboteur] = [
    .ignoresRetry, .ignoresRetryOfScopes, .ignoresCatch, .readsOneErrorName, .doesNotBackOff,
    .defaultAttemptsAreOne, .defaultRateIsOne, .delaysGrowFromMaximum, .ignoresTimeoutPath,
    .ignoresHeartbeat, .ignoresItemsPath, .allowsOneMore, .ignoresWaitTimeZone, .ignoresCause,
    .expressLivesOn,
  ]

  static let ignoresRetry = Saboteur(
    "ignores-retry", "Retry is not looked at.",
    breaks: ["INV-R02", "INV-R05"], mayBreak: ["INV-E01", "INV-E09"], rules: ["RETRY-01"],
    smallest: SmallestCase([
      .failing("P", .retry("E", 1), .catching("E", to: "Z")), .succeed("Z"),
    ])
  ) { sabotage in
    sabotage.definition = { $0.withoutFields("Retry") }
  }

  static let ignoresRetryOfScopes = Saboteur(
    "ignores-retry-of-scopes", "Retry counts for tasks alone, not for Parallel and Map.",
    breaks: ["INV-R02"], mayBreak: ["INV-E01", "INV-E09"], rules: ["RETRY-12"],
    smallest: SmallestCase([.failing("P", .retry("E", 1))])
  ) { sabotage in
    sabotage.definition = { $0.withoutFields("Retry", of: ["Parallel", "Map"]) }
  }

  static let ignoresCatch = Saboteur(
    "ignores-catch", "Catch is not looked at.",
    breaks: ["INV-E01"], mayBreak: ["INV-E08"], rules: ["CATCH-01"],
    smallest: SmallestCase([.failing("P", .catching("E", to: "Z")), .succeed("Z")])
  ) { sabotage in
    sabotage.definition = { $0.withoutFields("Catch") }
  }

  static let readsOneErrorName = Saboteur(
    "reads-one-error-name", "Of the names in ErrorEquals only the first counts.",
    breaks: ["INV-E01"], mayBreak: ["INV-R02"], rules: ["CATCH-01", "RETRY-02"],
    smallest: SmallestCase([
      .failing("P", #""Catch":[{"ErrorEquals":["X","E"],"Next":"Z"}]"#), .succeed("Z"),
    ])
  ) { sabotage in
    sabotage.definition = { definition in
      ["Retry", "Catch"].reduce(definition) { definition, field in
        definition.editingHandlers(field) { handler in
          if let first = handler["ErrorEquals"]?[0] { handler["ErrorEquals"] = [first] }
        }
      }
    }
  }

  static let doesNotBackOff = Saboteur(
    "does-not-back-off", "BackoffRate is not looked at, and delays stay as they are.",
    breaks: ["INV-R04"], rules: ["RETRY-07"],
    smallest: SmallestCase([.failing("P", .retry("E", 2, 1, 2))])
  ) { sabotage in
    sabotage.definition = { $0.editingHandlers("Retry") { $0["BackoffRate"] = 1 } }
  }

  static let defaultAttemptsAreOne = Saboteur(
    "default-attempts-are-one", "A retrier without MaxAttempts is used once, not three times.",
    breaks: ["INV-R02"], rules: ["RETRY-01"],
    smallest: SmallestCase([.failing("P", #""Retry":[{"ErrorEquals":["E"]}]"#)])
  ) { sabotage in
    sabotage.definition = { definition in
      definition.editingHandlers("Retry") { retrier in
        if retrier["MaxAttempts"] == nil { retrier["MaxAttempts"] = 1 }
      }
    }
  }

  static let defaultRateIsOne = Saboteur(
    "default-rate-is-one", "A retrier without BackoffRate does not back off.",
    breaks: ["INV-R04"], rules: ["RETRY-01"],
    smallest: SmallestCase([.failing("P", #""Retry":[{"ErrorEquals":["E"]}]"#)])
  ) { sabotage in
    sabotage.definition = { definition in
      definition.editingHandlers("Retry") { retrier in
        if retrier["BackoffRate"] == nil { retrier["BackoffRate"] = 1 }
      }
    }
  }

  static let delaysGrowFromMaximum = Saboteur(
    "backs-off-from-failures",
    "Delays grow with all failures of the visit, not with the retrier's.",
    breaks: ["INV-R03"], mayBreak: ["INV-L02"], rules: ["RETRY-03", "RETRY-07"],
    smallest: SmallestCase(
      [
        .callback(
          "A",
          .retriers(
            StateSketch.Field.retrier("EA", 1), StateSketch.Field.retrier("EB", 1, 1, 2)))
      ],
      tasks: ["A": #"[[{"fail":{"error":"EA"}}],[{"fail":{"error":"EB"}}],[{"succeed":1}]]"#])
  ) { sabotage in
    var uses = 0
    sabotage.decisions.retryDelay = { question, answer in
      uses = question.use == 1 ? uses + 1 : uses
      guard question.jitter == .none, uses > 1, question.use == 1, question.backoffRate > 1,
        question.maxDelaySeconds == nil
      else { return answer }
      return Int64(Double(answer) * question.backoffRate)
    }
  }

  static let ignoresTimeoutPath = Saboteur(
    "ignores-timeout-path", "TimeoutSecondsPath is not looked at.",
    breaks: ["INV-C02"], mayBreak: ["INV-H15", "INV-L01"], rules: ["TASK-30"],
    smallest: SmallestCase(
      [.callback("A", #""TimeoutSecondsPath":"$.t""#)], input: #"{"t":1}"#)
  ) { sabotage in
    sabotage.definition = { $0.withoutFields("TimeoutSecondsPath") }
  }

  static let ignoresHeartbeat = Saboteur(
    "ignores-heartbeat", "HeartbeatSeconds is not even shown.",
    breaks: ["INV-H15"], mayBreak: ["INV-C05", "INV-L01"], rules: ["TASK-07", "TASK-27"],
    smallest: SmallestCase([.task("A", .heartbeat(1))])
  ) { sabotage in
    sabotage.definition = { $0.withoutFields("HeartbeatSeconds", "HeartbeatSecondsPath") }
  }

  static let ignoresItemsPath = Saboteur(
    "ignores-items-path", "A Map goes over its input, whatever ItemsPath says.",
    breaks: ["INV-P09"], mayBreak: ["INV-E08", "INV-D02"], rules: ["MAP-01"],
    smallest: SmallestCase(
      [.map("M", [.pass("A")], #""ItemsPath":"$[0]""#)], input: "[[1,2]]")
  ) { sabotage in
    sabotage.definition = { $0.withoutFields("ItemsPath") }
  }

  static let allowsOneMore = Saboteur(
    "allows-one-iteration-more", "One iteration more than MaxConcurrency may be under way.",
    breaks: ["INV-P06"], rules: ["MAP-05"],
    smallest: SmallestCase(
      [.map("M", [.wait("A", 1)], #""MaxConcurrency":1"#)], input: "[0,1]")
  ) { sabotage in
    sabotage.decisions.concurrency = { question, answer in
      question.asked == 0 ? answer : answer + 1
    }
  }

  static let ignoresWaitTimeZone = Saboteur(
    "wait-timestamp-off-by-a-second", "A Wait for a moment ends a second before it.",
    breaks: ["INV-C11"], rules: ["WAIT-06"],
    smallest: SmallestCase([.pause("A", #""Timestamp":"2025-01-01T00:00:02Z""#)])
  ) { sabotage in
    sabotage.decisions.wakeUp = { question, moment in
      max(question.enteredAt, moment.advanced(byMilliseconds: -1000))
    }
  }

  static let ignoresCause = Saboteur(
    "loses-cause", "ExecutionFailed has no cause.",
    breaks: ["INV-E09"], mayBreak: ["INV-P04"], rules: ["ERR-11"],
    smallest: SmallestCase([.fail("A")])
  ) { sabotage in
    sabotage.history = { history in
      guard let last = history.records.indices.last,
        history.records[last].type == .executionFailed
      else { return }
      history.records[last].detail = .null
    }
  }

  static let expressLivesOn = Saboteur(
    "express-lives-on", "An Express execution may last longer than five minutes.",
    breaks: ["INV-C12"], mayBreak: ["INV-H10"], rules: ["EXEC-03"],
    smallest: SmallestCase([.wait("A", 301)], more: #""type":"EXPRESS""#)
  ) { sabotage in
    sabotage.decisions.executionDeadline = { question, answer in
      question.milliseconds == nil
        ? question.startedAt.advanced(byMilliseconds: 365 * 86_400_000) : answer
    }
  }
}
