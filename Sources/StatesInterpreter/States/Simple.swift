import StatesEngine
import StatesJSON
import StatesLanguage

// The states that never wait for anybody: Pass, Choice, Succeed, Fail.

extension Interpreter {
  mutating func runPass(_ pass: PassState, _ state: PlannedState, _ frame: Int) -> Bool {
    do throws(StateFailure) {
      let result: Value
      if let fixed = pass.result {
        result = fixed
      } else {
        result = try arguments(state, frame)
      }
      return try finishChecked(frame, state, result: result)
    } catch {
      return fail(frame, error)
    }
  }

  mutating func runSucceed(_ state: PlannedState, _ frame: Int) -> Bool {
    do throws(StateFailure) {
      let output = try passedThrough(state, frame)
      return leave(frame, state, to: .end, output: output)
    } catch {
      return fail(frame, error)
    }
  }

  /// A Fail state is entered and never left (FAIL-04).
  mutating func runFail(_ fail: FailState, _ state: PlannedState, _ frame: Int) -> Bool {
    do throws(StateFailure) {
      let failure = Failure(
        error: try text(fail.error, field: "ErrorPath", state, frame),
        cause: try text(fail.cause, field: "CausePath", state, frame))
      return self.fail(frame, StateFailure(.ordinary, failure))
    } catch {
      return self.fail(frame, error)
    }
  }

  /// The first rule that holds decides (CHOICE-01); the state's own Assign counts only where Default
  /// is taken (CHOICE-18).
  mutating func runChoice(_ choice: ChoiceState, _ state: PlannedState, _ frame: Int) -> Bool {
    do throws(StateFailure) {
      let effective = try effectiveInput(state, frame)
      for number in 0..<choice.options.count {
        let option = tables(frame).options[choice.options[number].index]
        guard try holds(option.condition, number: number, effective, state, frame) else {
          continue
        }
        return try go(to: option.next, assigning: option.assign, effective, state, frame)
      }
      guard let otherwise = choice.otherwise else { throw noChoiceMatched(state, frame) }
      return try go(to: otherwise, assigning: state.assign, effective, state, frame)
    } catch {
      return fail(frame, error)
    }
  }

  private mutating func go(
    to next: State.ID, assigning payload: Payload?, _ effective: Value, _ state: PlannedState,
    _ frame: Int
  ) throws(StateFailure) -> Bool {
    let assigned = try assigned(payload, from: effective, state, frame)
    let output = try filtered(effective, state, frame)
    return leave(frame, state, to: .next(next), output: output, assigning: assigned)
  }
}
