import StatesEngine
import StatesInterpreter
import StatesJSON
import StatesLanguage

extension RuleRow {
  /// What happens when two things come together.
  static let races: [RuleRow] = tokenRaces + ends + scopesAndCalls

  private static let tokenRaces: [RuleRow] = [
    .judged("RACE-01"),
    .seen(
      "RACE-02", .attempt { $0.hasFailure(accepted: true) && $0.deadline != nil },
      .attempt { $0.hasFailure(accepted: false) && $0.isTimedOut }),
    .seen(
      "RACE-03",
      .attempt { attempt in
        let answers = attempt.answers
        return answers.contains(where: \.signal.isSuccess)
          && answers.contains(where: \.signal.isFailure)
          && answers.contains(where: \.isAccepted) && answers.contains { !$0.isAccepted }
      }),
    .judged("RACE-04"), .judged("RACE-05"),
    .seen(
      "RACE-06", .attempt { $0.heartbeat != nil && $0.hasHeartbeat(accepted: true) },
      .attempt { $0.heartbeat != nil && $0.isTimedOut && $0.hasHeartbeat(accepted: false) }),
    .seen(
      "RACE-07",
      .attempt { $0.isTimedOut && $0.deadline == $0.end?.time && $0.silenceEnds == $0.deadline }),
    .judged("RACE-08"),
  ]

  private static let ends: [RuleRow] = [
    .seen(
      "RACE-09",
      .attempt {
        $0.end == nil && $0.deadline != nil && $0.stay.run.history.status == .timedOut
      }),
    .seen(
      "RACE-10",
      .attempt { attempt in
        attempt.stay.run.history.status == .timedOut && attempt.stay.wasOpenAtEnd
          && attempt.answers.contains { !$0.isAccepted }
      }),
    .seen(
      "RACE-11",
      Sign { played in
        let limit = played.arena.seconds("TimeoutSeconds", of: played.scenario.machine.definition)
        guard let limit, let run = played.runs.first, let end = run.history.end else {
          return false
        }
        return end.type == .executionSucceeded
          && run.history.records.allSatisfy { $0.type != .executionRedriven }
          && end.time == run.startedAt.advanced(byMilliseconds: limit * 1000)
      }),
    .judged("RACE-12"),
    .seen(
      "RACE-13",
      .attempt { attempt in
        let end = attempt.stay.run.history.end
        return end?.type == .executionAborted && attempt.end == nil
          && (attempt.deadline == end?.time || attempt.silenceEnds == end?.time)
      }),
    .judged("RACE-14"),
    .seen("RACE-15", .settlement(.aborted, isHeartbeat: false)),
    .judged("RACE-16"), .judged("RACE-17"), .judged("RACE-18"),
    .seen(
      "RACE-19",
      .stay {
        $0.run.history.status == .timedOut && $0.wasOpenAtEnd && $0.isBetweenAttempts
      }),
    .judged("RACE-20"),
    .seen("RACE-21", .stay(.wait) { $0.wasOpenAtEnd && $0.run.history.status == .timedOut }),
    .judged("RACE-22"),
    .seen("RACE-23", .settlement(.aborted, isHeartbeat: true)),
    .judged("RACE-24"), .judged("RACE-25"),
  ]

  private static let scopesAndCalls: [RuleRow] = [
    .seen("RACE-26", .settledJob),
    .seen(
      "RACE-27",
      .stay(.task) {
        $0.hasChild && $0.resource.contains(".sync") && $0.has("TimeoutSeconds")
          && ($0.saw(.taskTimedOut) || $0.saw(.taskSucceeded))
      }),
    .judged("RACE-28"),
    .seen(
      "RACE-29",
      .attempt { attempt in
        let redrive = attempt.stay.run.history.records.last { $0.type == .executionRedriven }
        guard let redrive, attempt.startedAt <= redrive.time, attempt.end == nil else {
          return false
        }
        return attempt.answers.contains { !$0.isAccepted && $0.time >= redrive.time }
      }),
    .judged("RACE-30"), .judged("RACE-31"),
    .seen(
      "RACE-32",
      Sign { played in
        played.account.tolerances.contains { !$0.holds && $0.question.failed < $0.question.total }
      }),
    .judged("RACE-33"),
    .seen("RACE-34", .attempt { $0.endsWithItsRun && $0.stay.run.isExhausted }),
    .seen("RACE-35", .startsAgain { $0 == nil }, .startsAgain { $0 == .executionAlreadyExists }),
    .seen("RACE-36", Sign { $0.startsAfterUpdate }),
    .seen("RACE-37", .earlyCallback),
    .judged("RACE-38"), .judged("RACE-39"),
    .seen("RACE-40", .innerCatch || .innerCatchTooLate),
  ]
}

extension Attempt {
  fileprivate func hasFailure(accepted: Bool) -> Bool {
    answers.contains { $0.signal.isFailure && $0.isAccepted == accepted }
  }

  fileprivate func hasHeartbeat(accepted: Bool) -> Bool {
    words.contains { $0.signal.isHeartbeat && $0.isAccepted == accepted }
  }

  /// Whether something was said about it at the moment at which its execution ended.
  fileprivate var endsWithItsRun: Bool {
    guard let end = stay.run.history.end else { return false }
    return words.contains { $0.time == end.time }
  }
}

extension Stay {
  /// Whether it has failed last, and waits for another attempt.
  fileprivate var isBetweenAttempts: Bool {
    guard has("Retry"), let last = events.last else { return false }
    return run.record(last).type.isFailure
  }

  /// When a Parallel or Map failed.
  fileprivate var failedAt: Instant? {
    let failure = events.map(run.record).last {
      $0.type == .parallelStateFailed || $0.type == .mapStateFailed
    }
    return failure?.time
  }
}

extension Sign {
  /// A Parallel or Map was left by a catcher at the moment at which the one around it failed.
  fileprivate static let innerCatch: Sign = .stay(.parallel, .map) { stay in
    guard stay.isCaught, let outer = stay.around else { return false }
    return outer.failedAt == stay.leftAt
  }

  /// A task that a Parallel or Map would have caught failed when the one around that just had.
  fileprivate static let innerCatchTooLate: Sign = .attempt { attempt in
    guard let inner = attempt.stay.around, inner.has("Catch"), let failed = inner.around?.failedAt
    else { return false }
    return attempt.words.contains { $0.signal.isFailure && !$0.isAccepted && $0.time == failed }
  }

  /// The main execution was started once more, and this was answered.
  static func startsAgain(_ isFit: @escaping @Sendable (RejectionCode?) -> Bool) -> Sign {
    Sign { played in
      guard !(played.scenario.machine.type == .express) else { return false }
      return played.observation.log.dropFirst().contains { logged in
        guard case .start(let request) = logged.call else { return false }
        return request.name == played.scenario.execution && isFit(logged.reply.refusal)
      }
    }
  }
}

extension PlayedCase {
  /// Whether an execution was started of a machine that had got another definition, beside one that
  /// began before.
  fileprivate var startsAfterUpdate: Bool {
    let update = observation.log.firstIndex { logged in
      if case .update = logged.call { logged.reply.isDone } else { false }
    }
    guard let update else { return false }
    return observation.log[update...].contains { logged in
      guard case .start(let request) = logged.call, logged.reply.isDone else { return false }
      return request.name != scenario.execution
    }
  }
}
