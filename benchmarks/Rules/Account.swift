import StatesEngine
import StatesInterpreter
import StatesJSON
import StatesLanguage
import StatesPath

/// What went on inside the reference, as its own decision points tell when it plays a scenario again.
///
/// Each point is asked and answered as always; the questions are written down.
final class Account {
  /// A stage of a state's data, with what came of it.
  struct Shaped {
    let question: Shaping
    let answer: Result<Value, PathError>
  }

  /// A choice rule, with whether it held.
  struct Judged {
    let question: ChoiceQuestion
    let answer: Result<Bool, PathError>
  }

  private(set) var shapings: [Shaped] = []
  private(set) var choices: [Judged] = []
  private(set) var matchings: [(question: Matching, fits: Bool)] = []
  private(set) var settlements: [Settlement] = []
  private(set) var errorOutputs: [ErrorOutput] = []
  private(set) var delays: [RetryDelay] = []
  private(set) var tolerances: [(question: Tolerance, holds: Bool)] = []
  private(set) var outputs: [OutputCheck] = []
  private(set) var concurrencies: [Concurrency] = []
  /// The stages after which a payload was too large.
  private(set) var oversized: [Shaping.Stage] = []

  init(of scenario: Scenario, in arena: Arena) {
    var decisions = Overridden()
    watchData(&decisions)
    watchErrors(&decisions)
    watchScopes(&decisions)
    var engine = OverriddenEngine(
      decisions, arena: arena, settings: InterpreterSettings(scenario))
    // Whatever kept it from the end was told when the case was played for the first time.
    _ = try? Driver().run(scenario, in: arena, on: &engine)
  }

  private func watchData(_ decisions: inout Overridden) {
    decisions.shaped = { [unowned self] question, answer throws(PathError) in
      shapings.append(Shaped(question: question, answer: answer))
      return try answer.get()
    }
    decisions.holds = { [unowned self] question, answer throws(PathError) in
      choices.append(Judged(question: question, answer: answer))
      return try answer.get()
    }
    decisions.payloadFits = { [unowned self] question, fits in
      if !fits, let last = shapings.last, case .success(let value) = last.answer,
        last.question.scope.arena.textLength(of: value) == question.bytes
      {
        oversized.append(last.question.stage)
      }
      return fits
    }
    decisions.checksOutput = { [unowned self] question, answer in
      outputs.append(question)
      return answer
    }
  }

  private func watchErrors(_ decisions: inout Overridden) {
    decisions.matches = { [unowned self] question, answer in
      matchings.append((question, answer))
      return answer
    }
    decisions.errorOutput = { [unowned self] question, answer in
      errorOutputs.append(question)
      return answer
    }
    decisions.retryDelay = { [unowned self] question, answer in
      delays.append(question)
      return answer
    }
    decisions.settlement = { [unowned self] question, answer in
      settlements.append(question)
      return answer
    }
  }

  private func watchScopes(_ decisions: inout Overridden) {
    decisions.tolerates = { [unowned self] question, answer in
      tolerances.append((question, answer))
      return answer
    }
    decisions.concurrency = { [unowned self] question, answer in
      concurrencies.append(question)
      return answer
    }
  }
}
