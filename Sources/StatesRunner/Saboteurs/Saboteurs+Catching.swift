import StatesEngine
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesLanguage

extension Saboteur {
  static let catching: [Saboteur] = [
    .catchesRuntime, .taskFailedIsLiteral, .taskFailedOnTasksOnly, .taskFailedCatchesTimeouts,
    .heartbeatTimeoutHasNoName, .allMissesTimeouts, .looksAtOneCatcher, .catchesBeforeRetrying,
    .catcherIgnoresResultPath, .catcherDropsError, .catcherPlacesIntoArguments,
    .swapsErrorAndCauseCaught, .renamesBranchErrors, .losesBranchCause, .swapsErrorAndCause,
    .failsWithoutReason, .catcherRunsOwnAssign, .zombieAnswer, .envelopesErrors,
  ]

  static let catchesRuntime = Saboteur(
    "catches-runtime", "States.ALL catches States.Runtime.",
    breaks: ["INV-E08"], mayBreak: ["INV-R12"], rules: ["ERR-04"],
    seen: "fakecloud, issue 2242",
    smallest: SmallestCase([
      .parallel(
        "P", [.pass("A", #""Parameters":{"a.$":"$.x"}"#)],
        fields: .catching("States.ALL", to: "Z")), .succeed("Z"),
    ])
  ) { sabotage in
    sabotage.decisions.matches = { question, answer in
      answer || question.kind == .runtime && question.wildcards.contains(.all)
    }
  }

  static let taskFailedIsLiteral = Saboteur(
    "task-failed-is-literal", "States.TaskFailed matches that very name and no other.",
    breaks: ["INV-E01"], mayBreak: ["INV-R02"], rules: ["ERR-06", "CATCH-01"],
    seen: "floe and fakecloud, by their code; LocalStack, issue 8158",
    smallest: SmallestCase([
      .failing("P", .catching("States.TaskFailed", to: "Z")), .succeed("Z"),
    ])
  ) { sabotage in
    sabotage.decisions.matches = { question, answer in
      guard question.kind == .ordinary, !question.wildcards.contains(.all) else { return answer }
      return question.isNamed
    }
  }

  static let taskFailedOnTasksOnly = Saboteur(
    "task-failed-on-tasks-only", "States.TaskFailed means nothing outside Task states.",
    breaks: ["INV-E01"], mayBreak: ["INV-R02"], rules: ["ERR-06"],
    seen: "aws-local-stepfunctions, by its code",
    smallest: SmallestCase([
      .failing("P", .catching("States.TaskFailed", to: "Z")), .succeed("Z"),
    ])
  ) { sabotage in
    sabotage.decisions.matches = { question, answer in
      guard question.state != .task, !question.wildcards.contains(.all) else { return answer }
      return answer && (question.isNamed || !question.wildcards.contains(.taskFailed))
    }
  }

  static let taskFailedCatchesTimeouts = Saboteur(
    "task-failed-catches-timeouts", "States.TaskFailed stands for timeouts as well.",
    breaks: ["INV-E04"], rules: ["ERR-06"],
    smallest: SmallestCase([
      .callback("A", .timeout(1), .catching("States.TaskFailed", to: "Z")), .succeed("Z"),
    ])
  ) { sabotage in
    sabotage.decisions.matches = { question, answer in
      answer || question.kind == .timeout && question.wildcards.contains(.taskFailed)
    }
  }

  static let heartbeatTimeoutHasNoName = Saboteur(
    "heartbeat-timeout-never-matches",
    "States.HeartbeatTimeout in Retry or Catch matches nothing.",
    breaks: ["INV-E01"], mayBreak: ["INV-R02"], rules: ["TASK-28"],
    seen: "moto 5.2.1; LocalStack, by its code",
    smallest: SmallestCase([
      .callback("A", .heartbeat(1), .catching("States.HeartbeatTimeout", to: "Z")),
      .succeed("Z"),
    ])
  ) { sabotage in
    sabotage.decisions.matches = { question, answer in
      guard question.kind == .heartbeat else { return answer }
      return !question.wildcards.isDisjoint(with: [.all, .timeout])
    }
  }

  static let allMissesTimeouts = Saboteur(
    "all-misses-timeouts", "States.ALL does not stand for States.Timeout.",
    breaks: ["INV-E01"], mayBreak: ["INV-R02"], rules: ["ERR-07"],
    smallest: SmallestCase([
      .callback("A", .timeout(1), .catching("States.ALL", to: "Z")), .succeed("Z"),
    ])
  ) { sabotage in
    sabotage.decisions.matches = { question, answer in
      guard question.kind == .timeout else { return answer }
      return question.isNamed || question.wildcards.contains(.timeout)
    }
  }

  static let looksAtOneCatcher = Saboteur(
    "looks-at-one-catcher", "Only the first catcher of a state is looked at.",
    breaks: ["INV-E01"], rules: ["CATCH-01"],
    smallest: SmallestCase([
      .failing(
        "P",
        #""Catch":[{"ErrorEquals":["X"],"Next":"Z"},{"ErrorEquals":["E"],"Next":"Z"}]"#),
      .succeed("Z"),
    ])
  ) { sabotage in
    sabotage.definition = { definition in
      definition.editingStates { state in
        if let first = state["Catch"]?[0] { state["Catch"] = [first] }
      }
    }
  }

  static let catchesBeforeRetrying = Saboteur(
    "catches-before-retrying", "Catch is asked before Retry.",
    breaks: ["INV-R05"], mayBreak: ["INV-E01"], rules: ["RETRY-15"],
    smallest: SmallestCase([
      .failing("P", .retry("E", 1), .catching("E", to: "Z")), .succeed("Z"),
    ])
  ) { sabotage in
    sabotage.decisions.catchesFirst = { _, _ in true }
  }

  static let catcherIgnoresResultPath = Saboteur(
    "catcher-ignores-result-path", "The error output always replaces everything.",
    breaks: ["INV-E02"], mayBreak: ["INV-D01"], rules: ["CATCH-03"],
    seen: "LocalStack, issue 4651",
    smallest: SmallestCase([
      .failing("P", .catching("E", to: "Z", #","ResultPath":"$.e""#)), .succeed("Z"),
    ])
  ) { sabotage in
    sabotage.definition = { $0.editingHandlers("Catch") { $0["ResultPath"] = nil } }
  }

  static let catcherDropsError = Saboteur(
    "catcher-drops-error", "Without a ResultPath a catcher passes the input on as it was.",
    breaks: ["INV-E02"], rules: ["CATCH-03"],
    smallest: SmallestCase([.failing("P", .catching("E", to: "Z")), .succeed("Z")])
  ) { sabotage in
    sabotage.definition = { definition in
      definition.editingHandlers("Catch") { catcher in
        if catcher["ResultPath"] == nil { catcher["ResultPath"] = .null }
      }
    }
  }

  static let catcherPlacesIntoArguments = Saboteur(
    "catcher-places-into-parameters",
    "A catcher's ResultPath works on what the task was given, not on the raw input.",
    breaks: ["INV-E02"], rules: ["CATCH-04"],
    smallest: SmallestCase(
      [
        .task("A", .catching("E", to: "Z", #","ResultPath":"$.e""#), #""InputPath":"$.a""#),
        .succeed("Z"),
      ],
      input: #"{"a":{}}"#, tasks: ["A": #"[[{"fail":{"error":"E"}}]]"#])
  ) { sabotage in
    sabotage.decisions.caughtBase = { question, _ in question.arguments }
  }

  static let swapsErrorAndCauseCaught = Saboteur(
    "swaps-caught-error-and-cause", "Error Output has error and cause in each other's place.",
    breaks: ["INV-E02"], mayBreak: ["INV-D07", "INV-R02"], rules: ["CATCH-02"],
    smallest: SmallestCase(
      [.task("A", .catching("E", to: "Z")), .succeed("Z")],
      tasks: ["A": #"[[{"fail":{"error":"E","cause":"c"}}]]"#])
  ) { sabotage in
    sabotage.decisions.errorOutput = { _, answer in
      Failure(error: answer.cause, cause: answer.error)
    }
  }

  static let renamesBranchErrors = Saboteur(
    "reports-branch-failed", "A Parallel reports States.BranchFailed whatever went wrong inside.",
    breaks: ["INV-E07"], mayBreak: ["INV-P04"], rules: ["ERR-10"],
    seen: "sivchari/kumo, issue 869",
    smallest: SmallestCase([.failing("P")])
  ) { sabotage in
    let name = sabotage.arena.string("States.BranchFailed")
    sabotage.decisions.surfaced = { question, answer in
      question.state == .parallel && question.kind == .ordinary
        ? Failure(error: name, cause: answer.cause) : answer
    }
  }

  static let losesBranchCause = Saboteur(
    "loses-inner-cause", "The cause of a failure is lost on its way out of a branch or iteration.",
    breaks: ["INV-E07"], mayBreak: ["INV-P04"], rules: ["ERR-10", "CATCH-13"],
    smallest: SmallestCase([.failing("P")])
  ) { sabotage in
    sabotage.decisions.surfaced = { question, answer in
      question.kind == .ordinary ? Failure(error: answer.error) : answer
    }
  }

  static let swapsErrorAndCause = Saboteur(
    "swaps-error-and-cause", "ExecutionFailed has error and cause in each other's place.",
    breaks: ["INV-E09"], rules: ["ERR-11"], seen: "airware/stepfunctions-local, by its code",
    smallest: SmallestCase([.fail("A")])
  ) { sabotage in
    sabotage.history = { history in
      guard let last = history.records.indices.last,
        history.records[last].type == .executionFailed
      else { return }
      let record = history.records[last]
      (history.records[last].value, history.records[last].detail) = (record.detail, record.value)
    }
  }

  static let failsWithoutReason = Saboteur(
    "fails-without-reason", "An execution whose last state succeeded ends FAILED.",
    breaks: ["INV-E10", "INV-L06"], mayBreak: ["INV-H13", "INV-H03"], rules: ["EXEC-01"],
    smallest: SmallestCase([.pass("A")])
  ) { sabotage in
    sabotage.history = { history in
      guard let last = history.records.indices.last,
        history.records[last].type == .executionSucceeded
      else { return }
      let record = history.records[last]
      history.records[last] = EventRecord(
        .executionFailed, at: record.time, previous: record.previous, subject: 0)
    }
  }

  static let catcherRunsOwnAssign = Saboteur(
    "catcher-runs-own-assign", "The state's own Assign is carried out although it was caught.",
    breaks: ["INV-E13"], mayBreak: ["INV-D11", "INV-D12"], rules: ["VAR-08", "CATCH-05"],
    smallest: SmallestCase([
      .failing("P", .catching("E", to: "Z"), #""Assign":{"x":1}"#), .succeed("Z"),
    ])
  ) { sabotage in
    sabotage.definition = { definition in
      definition.editingStates { state in
        guard let assign = state["Assign"], case .array(let catchers)? = state["Catch"] else {
          return
        }
        state["Catch"] = .array(
          catchers.map { catcher in
            guard case .object(var members) = catcher, members["Assign"] == nil else {
              return catcher
            }
            members["Assign"] = assign
            return .object(members)
          })
      }
    }
  }

  static let zombieAnswer = Saboteur(
    "answer-after-abort-is-recorded",
    "A task whose branch was stopped is said to have succeeded after its Parallel was left.",
    breaks: ["INV-E05"], mayBreak: ["INV-H07", "INV-P03", "INV-T12", "INV-H05"],
    rules: ["RACE-39", "PAR-04"], seen: "moto 5.2.1",
    smallest: SmallestCase([
      .parallel(
        "P", [.task("A")], [.wait("W", 1, next: "F"), .fail("F")],
        fields: .catching("E", to: "Z")),
      .succeed("Z"),
    ])
  ) { sabotage in
    sabotage.history = { history in
      guard let aborted = history.first(.taskStateAborted),
        let exit = history.first(.parallelStateExited, from: aborted),
        let started = history.records[..<aborted].lastIndex(where: {
          $0.type.workStage?.stage == .started
            && $0.subject == history.records[aborted].subject
        }),
        let work = history.records[started].type.workStage?.work,
        let type = EventType.work(work, .succeeded)
      else { return }
      var record = history.copy(of: started, as: type)
      record.time = history.records[exit].time
      history.insert(record, at: exit + 1)
    }
  }

  static let envelopesErrors = Saboteur(
    "envelopes-errors", "A worker's own error name is replaced by States.TaskFailed.",
    breaks: ["INV-E03"], mayBreak: ["INV-R02"], rules: ["CATCH-02", "NAME-02"],
    seen: "LocalStack, issues 4651 and 11943",
    smallest: SmallestCase([.task("A")], tasks: ["A": #"[[{"fail":{"error":"E"}}]]"#])
  ) { sabotage in
    let name = sabotage.arena.string("States.TaskFailed")
    sabotage.decisions.heard = { _, signal in
      if case .fail(let failure) = signal, failure.error.isString {
        return .fail(Failure(error: name, cause: failure.cause))
      }
      return signal
    }
  }
}
