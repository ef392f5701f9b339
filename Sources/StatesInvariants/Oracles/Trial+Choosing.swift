import StatesEngine
import StatesJSON
import StatesLanguage
import StatesPath

/// Where a Choice has to lead.
enum ChoiceOutcome {
  /// To this state; the number of the rule, or `nil` for Default.
  case to(Int, rule: Int?)
  /// Nowhere: no rule holds and there is no Default.
  case nowhere
  /// Nowhere: a rule cannot be evaluated.
  case fails
  case unknown
}

extension Trial {
  /// The state that a Choice has to lead to, if that is sure.
  mutating func chosenState(_ visit: Int) -> Int? {
    if case .to(let state, _) = choice(of: visit) { state } else { nil }
  }

  /// Where a Choice has to lead (CHOICE-01, CHOICE-02), worked out once for the event at hand.
  mutating func choice(of visit: Int) -> ChoiceOutcome {
    if memo.choiceEvent == id, memo.choiceVisit == visit { return memo.choice }
    let choice = outcome(of: visit)
    (memo.choiceEvent, memo.choiceVisit, memo.choice) = (id, visit, choice)
    return choice
  }

  /// The variables that a visit has to set on its way out, which for a Choice are those of the rule that
  /// leads on; null where it sets none.
  mutating func assignments(onLeaving visit: Int) -> Recomputed {
    let state = visits[visit].state
    guard chart.facts[state].tag == .choice else {
      guard case .value(let data) = result(of: visit) else { return .unknown }
      return assignments(of: visit, over: data)
    }
    guard case .to(_, let rule) = choice(of: visit),
      case .value(let input) = effectiveInput(of: visit)
    else { return .unknown }
    guard let rule else { return assignments(of: visit, over: input) }
    guard case .choice(let choice) = chart.states[state].kind else { return .unknown }
    guard let assign = chart.options[choice.options.range.lowerBound + rule].assign else {
      return .value(.null)
    }
    guard case .template(let row) = assign, isReadable(visit),
      let template = chart.machine?.templates[row.index]
    else { return .unknown }
    return evaluate(template, over: input, visit)
  }

  private mutating func outcome(of visit: Int) -> ChoiceOutcome {
    let state = visits[visit].state
    guard state < chart.states.count, case .choice(let choice) = chart.states[state].kind,
      !chart.facts[state].traits.contains(.context)
    else { return .unknown }
    switch effectiveInput(of: visit) {
    case .fails: return .fails
    case .unknown: return .unknown
    case .value(let input): return outcome(of: choice, over: scope(of: visit, input: input), visit)
    }
  }

  private func outcome(
    of choice: ChoiceState, over scope: DataScope, _ visit: Int
  ) -> ChoiceOutcome {
    for place in choice.options.range {
      do throws(PathError) {
        guard let holds = try holds(chart.options[place].condition, in: scope) else {
          return .unknown
        }
        if holds {
          let number = place - choice.options.range.lowerBound
          return .to(chart.options[place].next.index, rule: number)
        }
      } catch {
        if case .fails = failure(error, visit) { return .fails }
        return .unknown
      }
    }
    return choice.otherwise.map { .to($0.index, rule: nil) } ?? .nowhere
  }

  /// Whether a condition holds; `nil` where that cannot be worked out again.
  private func holds(
    _ condition: ChoiceState.Condition, in scope: DataScope
  ) throws(PathError) -> Bool? {
    switch condition {
    case .expression: nil
    case .constant(let holds): holds
    case .rule(let row): try chart.choiceRules[row.index].matches(in: scope)
    }
  }

  /// Error and cause of a Fail state, or `nil` where they are not known.
  mutating func failText(_ visit: Int) -> (error: Value, cause: Value)? {
    let state = visits[visit].state
    guard state < chart.states.count, case .fail(let fail) = chart.states[state].kind,
      let error = text(fail.error, visit), let cause = text(fail.cause, visit)
    else { return nil }
    return (error, cause)
  }

  private mutating func text(_ field: Computed<Value>?, _ visit: Int) -> Value? {
    switch field {
    case nil: return .null
    case .literal(let text): return text
    case .expression: return nil
    case .path(let row):
      guard case .value(let text) = value(at: row, over: visits[visit].input, visit),
        text.isString
      else { return nil }
      return text
    case .intrinsic(let row):
      guard isReadable(visit), let intrinsic = chart.machine?.intrinsics[row.index] else {
        return nil
      }
      let scope = scope(of: visit, input: visits[visit].input)
      var luck = Self.noLuck
      guard let text = try? intrinsic.evaluate(in: scope, random: &luck), text.isString else {
        return nil
      }
      return text
    }
  }
}
