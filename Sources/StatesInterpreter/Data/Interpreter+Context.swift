import StatesEngine
import StatesJSON
import StatesLanguage
import StatesPath

extension Interpreter {
  /// The context object of a frame, in AWS's order of members (CTX-01 to CTX-07).
  ///
  /// Empty in a state that never looks at it: most do not, and building it is not free.
  func context(_ frame: Int) -> Value {
    guard state(frame).plan.element.readsContext else { return keys.emptyObject }
    return wholeContext(frame, state(frame))
  }

  private func wholeContext(_ frame: Int, _ state: PlannedState) -> Value {
    let number = Int(frames[frame].execution)
    let names = parts(frame).contextKeys(in: arena)
    var members = [
      (names.execution, executionPart(number, names)),
      (names.stateMachine, machinePart(number, names)),
      (names.state, statePart(frame, state, names)),
    ]
    if state.plan.element.showsToken, frames[frame].token >= 0 {
      let token = arena.string(Self.token(Int(frames[frame].token)).rawValue)
      members.append((names.task, arena.object([(names.token, token)])))
    }
    return arena.object(members)
  }

  /// The context with `Map.Item`, as an ItemSelector sees it (CTX-06).
  ///
  /// - Parameters:
  ///   - number: The item's place.
  ///   - key: Its name, where it is a member of an object.
  ///   - item: The item.
  ///   - source: Where a distributed Map has it from (DMAP-18).
  ///   - frame: The Map's frame.
  /// - Returns: The whole context.
  func contextWithItem(
    _ number: Int, key: Value?, _ item: Value, from source: Value, _ frame: Int
  ) -> Value {
    let names = parts(frame).contextKeys(in: arena)
    var members = [(names.index, arena.number(Int64(number)))]
    if let key { members.append((names.key, key)) }
    members.append((names.value, item))
    if !source.isNull { members.append((names.source, source)) }
    let map = arena.object([(names.item, arena.object(members))])
    return arena.setting(names.map, to: map, in: wholeContext(frame, state(frame)))
  }

  // What does not change while an execution runs is made once for it.

  private func executionPart(_ number: Int, _ names: ContextKeys) -> Value {
    if executions[number].shown.isNull {
      executions[number].shown = makeExecutionPart(number, names)
    }
    return executions[number].shown
  }

  private func makeExecutionPart(_ number: Int, _ names: ContextKeys) -> Value {
    let execution = executions[number]
    let start = (names.startTime, moment(execution.startedAt))
    let name = (names.name, arena.string(executionNames[number].rawValue))
    let role = (names.roleArn, arena.string(settings.environment.roleArn))
    var members = [(names.id, arn(of: number)), (names.input, execution.input)]
    members += execution.type == .standard ? [start, name, role] : [name, role, start]
    members.append((names.redriveCount, arena.number(Int64(execution.redriveCount))))
    if let redrivenAt = execution.redrivenAt {
      members.append((names.redriveTime, moment(redrivenAt)))
    }
    return arena.object(members)
  }

  private func machinePart(_ execution: Int, _ names: ContextKeys) -> Value {
    if executions[execution].shownMachine.isNull {
      let name = machines[executions[execution].machine].name.rawValue
      executions[execution].shownMachine = arena.object([
        (names.id, arn("stateMachine", name)), (names.name, arena.string(name)),
      ])
    }
    return executions[execution].shownMachine
  }

  private func statePart(
    _ frame: Int, _ state: PlannedState, _ names: ContextKeys
  ) -> Value {
    let question = AttemptContext(
      enteredAt: frames[frame].enteredAt, now: now, attempts: Int(frames[frame].attempts))
    let enteredTime = moment(decisions.shownEntry(question), shownBy: Int(frames[frame].execution))
    var members = [(names.name, state.name), (names.enteredTime, enteredTime)]
    if state.tag == .task {
      let count = decisions.shownRetryCount(question)
      members.append((names.retryCount, arena.number(Int64(count))))
    }
    return arena.object(members)
  }

  /// A moment as text; a state is asked about again and again, so the last one is kept.
  private func moment(_ instant: Instant, shownBy execution: Int) -> Value {
    if executions[execution].shownMoment != instant || executions[execution].shownMomentText.isNull
    {
      executions[execution].shownMoment = instant
      executions[execution].shownMomentText = moment(instant)
    }
    return executions[execution].shownMomentText
  }

  private func moment(_ instant: Instant) -> Value {
    arena.string(
      Timestamp.text(
        millisecondsSinceEpoch: settings.environment.epochMilliseconds + instant.milliseconds))
  }

  /// The ARN of an execution.
  func arn(of execution: Int) -> Value {
    let machine = machines[executions[execution].machine].name.rawValue
    let name = executionNames[execution].rawValue
    switch executions[execution].type {
    case .standard: return arn("execution", machine, name)
    case .express: return arn("express", machine, name, name)
    }
  }

  /// An ARN of this account with these parts at its end.
  func arn(_ kind: StaticString, _ parts: String...) -> Value {
    arena.string { text in
      text.append("arn:aws:states:")
      text.append(settings.environment.region)
      text.append(":")
      text.append(settings.environment.account)
      text.append(":")
      text.append(kind)
      for part in parts {
        text.append(":")
        text.append(part)
      }
    }
  }
}
