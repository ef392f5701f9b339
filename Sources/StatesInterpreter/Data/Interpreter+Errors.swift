import StatesEngine
import StatesJSON
import StatesLanguage
import StatesPath

// The errors that the interpreter itself raises, in AWS's words.

extension Interpreter {
  /// `States.Runtime`, which nobody can catch, with the state named in front.
  func runtime(_ message: String, _ state: PlannedState, _ frame: Int) -> StateFailure {
    StateFailure(
      .runtime,
      Failure(error: keys.runtime, cause: arena.string(prefix(state, frame) + message)))
  }

  /// A part of the language that this interpreter lacks; machines with it are not even taken.
  func unsupported(_ state: PlannedState, _ frame: Int) -> StateFailure {
    runtime("JSONata is not supported by this interpreter.", state, frame)
  }

  /// A template, an intrinsic function or a choice rule could not be evaluated (ERR-05).
  func evaluationFailed(_ error: PathError, _ state: PlannedState, _ frame: Int) -> StateFailure {
    var failure = runtime(error.message, state, frame)
    if decisions.profile == .spec {
      failure.failure.error = arena.string(error.writtenName)
    }
    return failure
  }

  /// No rule held and there is no Default (CHOICE-02).
  func noChoiceMatched(_ state: PlannedState, _ frame: Int) -> StateFailure {
    var failure = runtime(
      "Failed to transition out of the state. The state's Choices did not match and it has no Default.",
      state, frame)
    if decisions.profile == .spec {
      failure.failure.error = arena.string("States.NoChoiceMatched")
    }
    return failure
  }

  /// A payload is longer than the limit (DFP-21).
  func tooLarge(_ state: PlannedState) -> StateFailure { tooLarge(arena.string(of: state.name)) }

  /// A task's result is longer than the limit; a service is named, or else the function.
  func tooLarge(_ state: PlannedState, _ resource: Resource) -> StateFailure {
    let hasService = resource.service.isString && arena.textLength(of: resource.service) > 2
    return tooLarge(arena.string(of: hasService ? resource.service : resource.name))
  }

  private func tooLarge(_ producer: String) -> StateFailure {
    StateFailure(
      .dataLimit,
      Failure(
        error: arena.string(PayloadLimit.errorName),
        cause: arena.string(PayloadLimit.message(for: producer))))
  }

  private func prefix(_ state: PlannedState, _ frame: Int) -> String {
    "An error occurred while executing the state '\(arena.string(of: state.name))' "
      + "(entered at the event id #\(frames[frame].enteredEvent)). "
  }
}

extension PathError {
  /// The name that the written language has for such a failure.
  var writtenName: String {
    switch kind {
    case .intrinsic: "States.IntrinsicFailure"
    case .placement: "States.ResultPathMatchFailure"
    case .missing, .mismatch, .variable: "States.ParameterPathFailure"
    case .syntax, .evaluation, .limit: "States.Runtime"
    }
  }
}
