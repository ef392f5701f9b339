import StatesEngine
import StatesJSON
import StatesLanguage
import StatesPath

// How a state's data is read and shaped (DFP-01): the stages are those of ``DataPipeline``.

extension Interpreter {
  /// What InputPath lets through.
  @inline(__always)
  func effectiveInput(_ state: PlannedState, _ frame: Int) throws(StateFailure) -> Value {
    if !decisions.reshapes {
      let stages = state.stages
      if stages.passesInput { return frames[frame].input }
      let direct = directScope(frame, input: frames[frame].input, stages.readsContext)
      if let value = tables(frame).code.effectiveInput(stages, in: direct, arena) { return value }
    }
    return try generalEffectiveInput(state, frame)
  }

  private func generalEffectiveInput(
    _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Value {
    let scope = scope(frame, input: frames[frame].input)
    let answer: Result<Value, PathError>
    do throws(PathError) {
      answer = .success(
        try parts(frame).pipeline(of: state.id).inputPath.select(in: scope))
    } catch {
      answer = .failure(error)
    }
    return try settled(answer, .input, scope, state, frame)
  }

  /// What the state works on: the effective input, or what Parameters makes of it.
  mutating func arguments(_ state: PlannedState, _ frame: Int) throws(StateFailure) -> Value {
    if !decisions.reshapes {
      let stages = state.stages
      if stages.passesArguments { return frames[frame].input }
      let direct = directScope(frame, input: frames[frame].input, stages.readsContext)
      if let value = tables(frame).code.payload(stages, in: direct, arena) { return value }
    }
    return try generalArguments(state, frame)
  }

  private mutating func generalArguments(
    _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Value {
    var trace = DataFlowTrace()
    let scope = scope(frame, input: frames[frame].input)
    let answer: Result<Value, PathError>
    do throws(PathError) {
      answer = .success(
        try parts(frame).pipeline(of: state.id).payload(
          in: scope, random: &random, trace: &trace))
    } catch {
      answer = .failure(error)
    }
    return try settled(answer, .arguments, scope, state, frame)
  }

  /// What OutputPath lets through.
  @inline(__always)
  func filtered(
    _ value: Value, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Value {
    if !decisions.reshapes {
      let stages = state.stages
      if stages.passesOutput { return value }
      let direct = directScope(frame, input: value, stages.readsContext)
      if let value = tables(frame).code.filtered(value, stages, in: direct, arena) { return value }
    }
    return try generalFiltered(value, state, frame)
  }

  private func generalFiltered(
    _ value: Value, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Value {
    let scope = scope(frame, input: value)
    let answer: Result<Value, PathError>
    do throws(PathError) {
      answer = .success(
        try parts(frame).pipeline(of: state.id).outputPath.select(in: scope))
    } catch {
      answer = .failure(error)
    }
    return try settled(answer, .filter, scope, state, frame)
  }

  /// What comes of a stage, or the failure of the state.
  @inline(__always)
  private func settled(
    _ answer: Result<Value, PathError>, _ stage: Shaping.Stage, _ scope: DataScope,
    of result: Value = .null, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Value {
    do throws(PathError) {
      return try decisions.shaped(shaping(stage, scope, of: result, state, frame), answer)
    } catch {
      throw evaluationFailed(error, state, frame)
    }
  }

  private func shaping(
    _ stage: Shaping.Stage, _ scope: DataScope, of result: Value, _ state: PlannedState,
    _ frame: Int
  ) -> Shaping {
    Shaping(
      stage: stage, state: state.tag, name: state.name,
      definition: parts(frame).machine.definition,
      pipeline: parts(frame).pipeline(of: state.id), scope: scope, result: result)
  }

  /// Input to output with nothing in between, as Succeed does.
  func passedThrough(_ state: PlannedState, _ frame: Int) throws(StateFailure) -> Value {
    try filtered(effectiveInput(state, frame), state, frame)
  }

  /// Shapes a result into the output and leaves the state; a failure on the way fails the state.
  mutating func finish(_ frame: Int, _ state: PlannedState, result: Value) -> Bool {
    do throws(StateFailure) {
      return try finishChecked(frame, state, result: result)
    } catch {
      return fail(frame, error)
    }
  }

  mutating func finishChecked(
    _ frame: Int, _ state: PlannedState, result: Value
  ) throws(StateFailure) -> Bool {
    let base = decisions.mergeBase(
      MergeBase(rawInput: frames[frame].input, effectiveInput: frames[frame].arguments))
    let output = try output(of: result, over: base, state, frame)
    let assigned = try assigned(state.assign, from: result, state, frame)
    return leave(frame, state, to: state.transition, output: output, assigning: assigned)
  }

  /// What becomes of a result, up to OutputPath.
  private mutating func output(
    of result: Value, over base: Value, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Value {
    if !decisions.reshapes {
      let stages = state.stages
      if stages.passesResult { return result }
      let direct = directScope(frame, input: base, stages.readsContext)
      if let value = tables(frame).code.output(of: result, stages, in: direct, arena) {
        return value
      }
    }
    return try generalOutput(of: result, over: base, state, frame)
  }

  private mutating func generalOutput(
    of result: Value, over base: Value, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Value {
    var trace = DataFlowTrace()
    let scope = scope(frame, input: base)
    let answer: Result<Value, PathError>
    do throws(PathError) {
      answer = .success(
        try parts(frame).pipeline(of: state.id).output(
          of: result, in: scope, random: &random, trace: &trace))
    } catch {
      answer = .failure(error)
    }
    return try settled(answer, .output, scope, of: result, state, frame)
  }

  /// The variables that an Assign sets, evaluated on what they were on entry (VAR-06, DFA-08), which
  /// are no longer together than a payload, nor with all others than those of an execution may be
  /// (VAR-02).
  ///
  /// Null where there are none.
  @inline(__always)
  mutating func assigned(
    _ payload: Payload?, from value: Value, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Value {
    if let payload { try evaluated(payload, from: value, state, frame) } else { .null }
  }

  private mutating func evaluated(
    _ payload: Payload, from value: Value, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Value {
    let assigned = try filled(payload, scope(frame, input: value), state, frame)
    guard payloadFits(assigned), hasRoom(for: assigned, frame) else { throw tooLarge(state) }
    return arena.count(of: assigned) == 0 ? .null : assigned
  }

  /// Puts an error output where a catcher's ResultPath says.
  func place(
    _ value: Value, by catcher: Row<Catcher>, into base: Value, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Value {
    let scope = scope(frame, input: base)
    let answer: Result<Value, PathError>
    do throws(PathError) {
      answer = .success(try parts(frame).placement(of: catcher).place(value, in: scope))
    } catch {
      answer = .failure(error)
    }
    return try settled(answer, .caught, scope, of: value, state, frame)
  }

  /// What a path of a field names.
  func value(
    at row: Row<Path>, from value: Value, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Value {
    do throws(PathError) {
      return try DataPipeline.Selection.path(parts(frame).path(row)).select(
        in: scope(frame, input: value))
    } catch {
      throw evaluationFailed(error, state, frame)
    }
  }

  /// A template with its members filled in.
  mutating func filled(
    _ payload: Payload, _ scope: DataScope, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Value {
    switch payload {
    case .expressions: throw unsupported(state, frame)
    case .template(let row):
      let answer: Result<Value, PathError>
      do throws(PathError) {
        answer = .success(try parts(frame).template(row).evaluate(in: scope, random: &random))
      } catch {
        answer = .failure(error)
      }
      return try settled(answer, .template, scope, state, frame)
    }
  }

  /// What paths and templates of a frame are evaluated against.
  func scope(_ frame: Int, input: Value) -> DataScope {
    DataScope(
      arena: arena, input: input, context: context(frame), variables: frames[frame].variables)
  }

  /// The same as plain data; without the context where nothing begins at it.
  @inline(__always)
  func directScope(_ frame: Int, input: Value, _ readsContext: Bool) -> DirectScope {
    DirectScope(
      input: input, context: readsContext ? context(frame) : .null,
      variables: frames[frame].variables)
  }

  @inline(__always)
  func payloadFits(_ value: Value) -> Bool {
    decisions.payloadFits(
      PayloadSize(bytes: arena.textLength(of: value), limit: settings.limits.payloadBytes))
  }

  /// The machine that a frame runs, with what was made of it at load.
  func parts(_ frame: Int) -> PreparedMachine {
    machines[Int(frames[frame].machine)].parts
  }
}
