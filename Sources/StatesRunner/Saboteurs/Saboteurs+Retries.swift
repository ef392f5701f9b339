import StatesEngine
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesLanguage

extension Saboteur {
  static let retries: [Saboteur] = [
    .retriesOnceTooOften, .retriesOnceTooFew, .sharesRetryCounter, .fallsThroughRetriers,
    .keepsCounters, .zeroAttemptsMeansThree, .retriesRuntime, .delayOffByOne, .capsDelay,
    .ignoresMaxDelay, .linearBackoff, .ignoresInterval, .retriesAtOnce, .jitterExceedsDelay,
    .maxDelayIsEveryDelay, .laterRetrierFirst,
  ]

  static let retriesOnceTooOften = Saboteur(
    "retries-once-too-often", "MaxAttempts is read as one more than it says.",
    breaks: ["INV-R02"], rules: ["RETRY-05"],
    smallest: SmallestCase([.failing("P", .retry("E", 1))])
  ) { sabotage in
    sabotage.decisions.mayRetry = { question, _ in
      question.maxAttempts > 0 && Int64(question.used) <= question.maxAttempts
    }
  }

  static let retriesOnceTooFew = Saboteur(
    "counts-first-attempt", "MaxAttempts counts the first attempt as well.",
    breaks: ["INV-R02"], rules: ["RETRY-05"],
    smallest: SmallestCase([.failing("P", .retry("E", 1))])
  ) { sabotage in
    sabotage.decisions.mayRetry = { question, _ in
      Int64(question.used) + 1 < question.maxAttempts
    }
  }

  static let sharesRetryCounter = Saboteur(
    "shares-retry-counter", "All retriers of a state count with one counter.",
    breaks: ["INV-R02"], rules: ["RETRY-03"],
    seen: "fakecloud 8ac2d3a and fadams/local-step-functions, by their code",
    smallest: SmallestCase(
      [
        .callback(
          "A",
          .retriers(
            StateSketch.Field.retrier("EA", 1), StateSketch.Field.retrier("EB", 1)))
      ],
      tasks: ["A": #"[[{"fail":{"error":"EA"}}],[{"fail":{"error":"EB"}}],[{"succeed":1}]]"#])
  ) { sabotage in
    sabotage.decisions.counterNumber = { _, _ in 0 }
  }

  static let fallsThroughRetriers = Saboteur(
    "falls-through-retriers", "When a retrier is used up, the next one that matches takes over.",
    breaks: ["INV-R02", "INV-R11"], rules: ["RETRY-04"],
    smallest: SmallestCase([
      .failing(
        "P",
        .retriers(
          StateSketch.Field.retrier("E", 0), StateSketch.Field.retrier("States.ALL", 1)))
    ])
  ) { sabotage in
    sabotage.decisions.fallsThrough = { _, _ in true }
  }

  static let keepsCounters = Saboteur(
    "keeps-counters", "A state that is entered again goes on counting its retries.",
    breaks: ["INV-R06", "INV-S02"], rules: ["RETRY-08"],
    smallest: SmallestCase(
      [
        .callback("A", .retry("E", 1), .catching("E", to: "A"))
      ],
      tasks: [
        "A":
          #"[[{"fail":{"error":"E"}}],[{"fail":{"error":"E"}}],[{"fail":{"error":"E"}}],[{"succeed":1}]]"#
      ])
  ) { sabotage in
    sabotage.decisions.keepsCounters = { _, _ in true }
  }

  static let zeroAttemptsMeansThree = Saboteur(
    "zero-attempts-means-three", "MaxAttempts 0 is taken for a missing field, which means 3.",
    breaks: ["INV-R11", "INV-R02"], rules: ["RETRY-05"], seen: "moto, issue 7823",
    smallest: SmallestCase([.failing("P", .retry("E", 0))])
  ) { sabotage in
    sabotage.decisions.mayRetry = { question, answer in
      question.maxAttempts == 0 ? question.used < 3 : answer
    }
  }

  static let retriesRuntime = Saboteur(
    "retries-runtime", "States.ALL in Retry stands for States.Runtime too.",
    breaks: ["INV-R12"], mayBreak: ["INV-E08"], rules: ["ERR-04"],
    seen: "fakecloud, issue 2242",
    smallest: SmallestCase([
      .parallel(
        "P", [.pass("B", #""Parameters":{"a.$":"$.x"}"#)], fields: .retry("States.ALL", 1))
    ])
  ) { sabotage in
    sabotage.decisions.matches = { question, answer in
      answer || question.kind == .runtime && question.wildcards.contains(.all)
    }
  }

  static let delayOffByOne = Saboteur(
    "multiplies-first-delay", "The first delay is multiplied by BackoffRate already.",
    breaks: ["INV-R03"], rules: ["RETRY-07"],
    smallest: SmallestCase([.failing("P", .retry("E", 1, 1, 3))])
  ) { sabotage in
    sabotage.decisions.retryDelay = { question, answer in
      question.jitter == .full
        ? answer : min(Int64(Double(answer) * question.backoffRate), question.mostMilliseconds)
    }
  }

  static let capsDelay = Saboteur(
    "caps-delay", "No delay lasts longer than sixty seconds.",
    breaks: ["INV-R03"], rules: ["RETRY-07"],
    seen: "fakecloud, issue 2242; floci, issue 2455",
    smallest: SmallestCase([.failing("P", .retry("E", 1, 61))])
  ) { sabotage in
    sabotage.decisions.retryDelay = { _, answer in min(answer, 60_000) }
  }

  static let ignoresMaxDelay = Saboteur(
    "ignores-max-delay", "MaxDelaySeconds is not looked at.",
    breaks: ["INV-R04"], rules: ["RETRY-07"], seen: "fadams/local-step-functions, by its code",
    smallest: SmallestCase([.failing("P", .retry("E", 2, 1, 3, #","MaxDelaySeconds":2"#))])
  ) { sabotage in
    sabotage.definition = { $0.editingHandlers("Retry") { $0["MaxDelaySeconds"] = nil } }
  }

  static let linearBackoff = Saboteur(
    "backs-off-linearly", "Delays grow by the same amount each time.",
    breaks: ["INV-R04"], rules: ["RETRY-07"],
    smallest: SmallestCase([.failing("P", .retry("E", 2, 1, 3))])
  ) { sabotage in
    sabotage.decisions.retryDelay = { question, answer in
      guard question.jitter == .none, question.backoffRate > 1 else { return answer }
      return min(answer, question.intervalSeconds * 1000 * Int64(question.use))
    }
  }

  static let ignoresInterval = Saboteur(
    "ignores-interval", "Every first delay is one second.",
    breaks: ["INV-R03"], rules: ["RETRY-06"],
    smallest: SmallestCase([.failing("P", .retry("E", 1, 2))])
  ) { sabotage in
    sabotage.definition = { $0.editingHandlers("Retry") { $0["IntervalSeconds"] = nil } }
  }

  static let retriesAtOnce = Saboteur(
    "retries-at-once", "A retry follows its failure without delay.",
    breaks: ["INV-R03"], rules: ["RETRY-06"],
    smallest: SmallestCase([.failing("P", .retry("E", 1))])
  ) { sabotage in
    sabotage.decisions.retryDelay = { _, _ in 0 }
  }

  static let jitterExceedsDelay = Saboteur(
    "jitter-exceeds-delay", "With full jitter a delay is drawn from twice what it may be.",
    breaks: ["INV-R03"], rules: ["RETRY-22"],
    smallest: SmallestCase([
      .failing("P", .retry("E", 1, 1, 1, #","JitterStrategy":"FULL""#))
    ])
  ) { sabotage in
    sabotage.decisions.retryDelay = { question, answer in
      question.jitter == .full ? answer + question.intervalSeconds * 1000 : answer
    }
  }

  static let maxDelayIsEveryDelay = Saboteur(
    "max-delay-is-every-delay", "MaxDelaySeconds, where it is given, is how long every delay is.",
    breaks: ["INV-R03"], rules: ["RETRY-07"],
    smallest: SmallestCase([.failing("P", .retry("E", 1, 1, 1, #","MaxDelaySeconds":2"#))])
  ) { sabotage in
    sabotage.decisions.retryDelay = { question, answer in
      question.jitter == .full ? answer : question.maxDelaySeconds.map { $0 * 1000 } ?? answer
    }
  }

  static let laterRetrierFirst = Saboteur(
    "asks-last-retrier-first", "The last retrier that matches decides, not the first.",
    breaks: ["INV-R02"], rules: ["RETRY-02"],
    smallest: SmallestCase(
      [
        .failing(
          "P",
          .retriers(StateSketch.Field.retrier("E", 1), StateSketch.Field.retrier("E", 0)))
      ])
  ) { sabotage in
    sabotage.definition = { definition in
      definition.editingStates { state in
        guard case .array(let retriers)? = state["Retry"],
          !retriers.contains(where: { $0["ErrorEquals"] == ["States.ALL"] })
        else { return }
        state["Retry"] = .array(retriers.reversed())
      }
    }
  }
}

extension RetryDelay {
  /// The longest delay that the retrier allows.
  fileprivate var mostMilliseconds: Int64 { maxDelaySeconds.map { $0 * 1000 } ?? .max }
}
