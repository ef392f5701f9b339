import StatesEngine
import StatesJSON
import StatesLanguage
import StatesPath

// Fields that a definition gives outright or through a path.

extension Interpreter {
  /// A whole number; AWS takes it from a string as well.
  func integer(
    _ field: Computed<Int64>, _ effective: Value, field name: String, _ state: PlannedState,
    _ frame: Int
  ) throws(StateFailure) -> Int64 {
    guard case .path(let row) = field else { return try literal(field, state, frame) }
    let value = try value(at: row, from: effective, state, frame)
    if let number = wholeNumber(value) { return number }
    throw notANumber(value, row, name, "integer", state, frame)
  }

  /// A number that may have a fraction.
  func decimal(
    _ field: Computed<Double>, _ effective: Value, field name: String, _ state: PlannedState,
    _ frame: Int
  ) throws(StateFailure) -> Double {
    guard case .path(let row) = field else { return try literal(field, state, frame) }
    let value = try value(at: row, from: effective, state, frame)
    if value.isNumber { return arena.double(of: value) }
    if value.isString, let number = Double(arena.string(of: value)), number.isFinite {
      return number
    }
    throw notANumber(value, row, name, "float", state, frame)
  }

  private func wholeNumber(_ value: Value) -> Int64? {
    if value.isNumber { return arena.int64(of: value) }
    return value.isString ? Int64(arena.string(of: value)) : nil
  }

  private func notANumber(
    _ value: Value, _ row: Row<Path>, _ name: String, _ kind: String, _ state: PlannedState,
    _ frame: Int
  ) -> StateFailure {
    let shown = value.isString ? arena.string(of: value) : arena.text(of: value)
    return runtime(
      "The \(name) field refers to value \"\(shown)\" which is not a valid \(kind): "
        + parts(frame).path(row).source, state, frame)
  }

  private func literal<Literal>(
    _ field: Computed<Literal>, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Literal {
    if case .literal(let value) = field { return value }
    throw unsupported(state, frame)
  }

  /// A Fail state's Error or Cause: a string, or null where it is absent (FAIL-03).
  mutating func text(
    _ field: Computed<Value>?, field name: String, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Value {
    guard let field else { return .null }
    let value: Value
    switch field {
    case .literal(let literal): return literal
    case .path(let row):
      value = try failPath(row, name, state, frame)
    case .intrinsic(let row):
      do throws(PathError) {
        value = try parts(frame).machine[row].evaluate(
          in: scope(frame, input: frames[frame].input), random: &random)
      } catch {
        throw evaluationFailed(error, state, frame)
      }
    case .expression:
      throw unsupported(state, frame)
    }
    if value.isString { return value }
    throw runtime("The \(name) field must be a string.", state, frame)
  }

  private func failPath(
    _ row: Row<Path>, _ name: String, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Value {
    let path = parts(frame).path(row)
    let scope = scope(frame, input: frames[frame].input)
    do throws(PathError) {
      return try path.evaluate(in: scope)
    } catch {
      let searched = path.root == .context ? scope.context : scope.input
      throw runtime(
        "The JSONPath '\(path.source)' specified for the field '\(name)' could not be found in the "
          + "input '\(arena.text(of: searched))'", state, frame)
    }
  }

  /// Whether a choice rule holds.
  mutating func holds(
    _ condition: ChoiceState.Condition, number: Int, _ effective: Value, _ state: PlannedState,
    _ frame: Int
  ) throws(StateFailure) -> Bool {
    switch condition {
    case .constant(let value): return value
    case .expression:
      throw unsupported(state, frame)
    case .rule(let row):
      let rule = tables(frame).rules[row.index]
      if !rule.isAbsent, !decisions.rejudges {
        let direct = directScope(frame, input: effective, rule.readsContext)
        if let holds = tables(frame).code.holds(rule, in: direct, arena) { return holds }
      }
      let scope = scope(frame, input: effective)
      let answer: Result<Bool, PathError>
      do throws(PathError) {
        answer = .success(try parts(frame).machine[row].matches(in: scope))
      } catch {
        answer = .failure(error)
      }
      do throws(PathError) {
        return try decisions.holds(
          ChoiceQuestion(
            name: state.name, definition: parts(frame).machine.definition, number: number,
            scope: scope), answer)
      } catch {
        throw evaluationFailed(error, state, frame)
      }
    }
  }

  /// TimeoutSeconds, HeartbeatSeconds and Credentials of an attempt, kept with the frame; the value is
  /// what the Scheduled event shows, null if nothing was declared (TASK-07).
  mutating func resolvedLimits(
    _ task: TaskState, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Value {
    if state.plan.element.hasFixedLimits {
      let limits = state.plan.element.limits
      frames[frame].timeoutMilliseconds = limits.timeoutMilliseconds
      frames[frame].heartbeatMilliseconds = limits.heartbeatMilliseconds
      return limits.shown
    }
    return try computedLimits(task, state, frame)
  }

  private mutating func computedLimits(
    _ task: TaskState, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Value {
    var members: [(Key, Value)] = []
    frames[frame].timeoutMilliseconds = 0
    frames[frame].heartbeatMilliseconds = 0
    if let field = task.timeout {
      let seconds = try bound(field, "TimeoutSecondsPath", state, frame)
      frames[frame].timeoutMilliseconds = seconds * 1000
      members.append((keys.timeoutInSeconds, arena.number(seconds)))
    }
    if let field = task.heartbeat {
      let seconds = try bound(field, "HeartbeatSecondsPath", state, frame)
      frames[frame].heartbeatMilliseconds = seconds * 1000
      members.append((keys.heartbeatInSeconds, arena.number(seconds)))
    }
    if let credentials = task.credentials {
      members.append((keys.taskCredentials, try role(credentials, state, frame)))
    }
    return members.isEmpty ? .null : arena.object(members)
  }

  /// A positive number of seconds (TASK-30).
  private func bound(
    _ field: Computed<Int64>, _ name: String, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Int64 {
    let seconds = try integer(field, frames[frame].input, field: name, state, frame)
    guard (1...AttemptLimits.longestSeconds).contains(seconds) else {
      throw runtime(
        "The \(name) field must refer to a positive integer but was \(seconds).", state, frame)
    }
    return seconds
  }

  private mutating func role(
    _ payload: Payload, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Value {
    let credentials = try filled(
      payload, scope(frame, input: effectiveInput(state, frame)), state,
      frame)
    let role = arena.member("RoleArn", of: credentials) ?? .null
    return arena.object([(arena.key("roleArn"), role)])
  }
}
