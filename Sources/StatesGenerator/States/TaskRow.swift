import StatesJSON
import StatesLanguage
import StatesProperty

extension StateRow {
  static let task = StateRow("task", .task, weight: 8) { builder, choices, label in
    let draft = builder.open(label, .task)
    let (kind, resource) = builder.resource(&choices)
    builder.push(.resource, resource)
    builder.stateComment(&choices)
    let input = builder.inputPath(&choices, in: label.point)
    builder.taskParameters(&choices, kind, resource, in: input)
    builder.credentials(&choices)
    let limits = builder.limits(&choices, in: label.point)
    let doom = builder.doom
    let result = builder.taskResult(&choices, kind)
    let selected = builder.resultSelector(&choices, of: result, at: label.point)
    let placed = builder.resultPath(&choices, of: selected, in: label.point)
    let filtered = builder.outputPath(&choices, in: placed)
    let known = builder.assign(&choices, at: filtered, seeing: result)
    var failing = ErrorSet.reported
    if limits.timeout != nil { failing.insert(.timeout) }
    if limits.heartbeat != nil { failing.insert(.heartbeatTimeout) }
    if let doom { failing = doom }
    let handlers = builder.handlers(
      &choices, of: failing, raw: label.point, seeing: result, own: label)
    builder.count(events: 2 + handlers.attempts * (kind.hasToken ? 5 : 4))
    var site = TaskSite(
      number: label.name, resource: Int(resource.rawValue), kind: kind, result: result,
      timeout: limits.timeout, heartbeat: limits.heartbeat, handled: handlers.named,
      isServed: kind == .child, isInner: builder.depth > 0)
    (site.leading, site.way) = (handlers.leading, builder.way)
    site.escaping = handlers.escaping
    builder.sites.append(site)
    builder.worldPart(&choices) { $0.script(&$1, for: site) }
    return (draft, .goes(known))
  }
}

extension MachineBuilder {
  fileprivate func resource(_ choices: inout Choices) -> (TaskKind, Word) {
    let drawn = choices.draw(upTo: UInt64(TaskKind.allCases.count - 1), as: .alternative) {
      for _ in 0..<6 {
        let kind = $0.next(upTo: UInt64(TaskKind.allCases.count - 1))
        guard let feature = TaskKind(rawValue: kind)?.feature else { return kind }
        if wanted.contains(feature) { return kind }
      }
      return 0
    }
    var kind = TaskKind(rawValue: drawn) ?? .function
    if isExpress && !kind.isForExpress || isChild && kind == .child { kind = .function }
    if let feature = kind.feature { used.insert(feature) }
    let resources = kind.resources
    return (kind, resources[choices.alternative(of: resources.count)])
  }

  fileprivate func taskParameters(
    _ choices: inout Choices, _ kind: TaskKind, _ resource: Word, in input: Point
  ) {
    choices.span("parameters") { choices in
      let isUsual = kind != .function && kind != .activity
      if isUsual {
        choices.force(1, upTo: 1, as: .alternative)
      } else {
        guard takes(.template, &choices, 1, in: 3) else { return }
      }
      let start = members.count
      pushUsual(resource)
      let tokenStart = members.count
      if kind.hasToken, kind != .activity, !chance(&choices, 1, in: 4) {
        members.append((words.dynamicKey(.token), words[.token]))
      }
      let shapeStart = shapeMembers.count
      templateMembers(&choices, in: input, depth: 0)
      shapeMembers.cut(to: shapeStart)
      if let name = resource.payloadName {
        let payload = closeObject(from: tokenStart)
        pushMember(name, payload)
      }
      push(.parameters, closeObject(from: start))
    }
  }

  fileprivate func credentials(_ choices: inout Choices) {
    choices.span("credentials") { choices in
      guard takes(.credentials, &choices, 1, in: 2) else { return }
      let start = members.count
      if chance(&choices, 1, in: 2) {
        members.append((words.dynamicRole(), words[.executionRole]))
      } else {
        push(.roleArn, .role)
      }
      push(.credentials, closeObject(from: start))
    }
  }

  /// The parameters that a call of the service always has.
  private func pushUsual(_ resource: Word) {
    switch resource {
    case .invoke, .invokeCallback: pushMember(.functionName, words[.work])
    case .queueCallback: pushMember(.queueUrl, words[.queue])
    case .runTask: pushMember(.cluster, words[.cluster])
    case .startJob: pushMember(.jobName, words[.work])
    case .startChild, .startChildSync, .startChildParsed, .startChildCallback:
      pushMember(.stateMachineArn, words[.childMachine])
    case _: break
    }
  }

  fileprivate func taskResult(_ choices: inout Choices, _ kind: TaskKind) -> Shape.ID {
    let shape = choices.span("answer") { dataShape(&$0, depth: 1) }
    switch kind {
    case .invoke:
      let code = shapes.add(.constant(.counts))
      let start = shapeMembers.count
      shapeMembers.append(ShapeMember(name: .payload, shape: shape, isOptional: false))
      shapeMembers.append(ShapeMember(name: .statusCode, shape: code, isOptional: false))
      return shapes.object(shapeMembers, from: start)
    case .child: return Shapes.unknown
    case .function, .callback, .activity, .sync, .service: return shape
    }
  }

  /// Draws `ResultSelector`; the shape of what it gives.
  func resultSelector(
    _ choices: inout Choices, of result: Shape.ID, at point: Point
  ) -> Shape.ID {
    choices.span("result selector") { choices in
      guard takes(.selector, &choices, 1, in: 4) else { return result }
      let (value, shape) = template(
        &choices, in: Point(data: result, variables: point.variables))
      push(.resultSelector, value)
      return shape
    }
  }
}

extension Word {
  /// The parameter of the service's call that holds what the worker gets.
  fileprivate var payloadName: MemberName? {
    switch self {
    case .invoke, .invokeCallback: .payload
    case .queueCallback: .messageBody
    case .startChild, .startChildSync, .startChildParsed, .startChildCallback: .input
    case _: nil
    }
  }
}

// MARK: - Time-outs

/// The time limits of a task, in seconds.
struct TaskLimits {
  var timeout: Int64?
  var heartbeat: Int64?
}

extension MachineBuilder {
  /// Draws the time limits; paths to them lead into the state's input as it came.
  fileprivate func limits(_ choices: inout Choices, in input: Point) -> TaskLimits {
    var limits = TaskLimits()
    limits.timeout = limit(
      "timeout", .timeout, .timeoutSeconds, .timeoutSecondsPath, &choices, in: input, below: nil)
    if limits.timeout == 1 { return limits }
    limits.heartbeat = limit(
      "heartbeat", .heartbeat, .heartbeatSeconds, .heartbeatSecondsPath, &choices, in: input,
      below: limits.timeout)
    return limits
  }

  /// Draws one time limit, as a number or by a path to one; the number, or 0 for a path.
  private func limit(
    _ label: StaticLabel, _ feature: Feature, _ field: Field, _ pathField: Field,
    _ choices: inout Choices, in input: Point, below ceiling: Int64?
  ) -> Int64? {
    choices.span(label) { choices in
      guard takes(feature, &choices, 1, in: 2) else { return nil }
      if chance(&choices, 1, in: 10),
        let spot = spot(&choices, in: input, .constants(.positive), withVariables: false)
      {
        push(pathField, path(to: spot))
        return 0
      }
      var seconds = seconds(&choices, upTo: lifetime)
      if let ceiling, ceiling > 0, seconds >= ceiling { seconds = ceiling - 1 }
      push(field, arena.number(seconds))
      return seconds
    }
  }
}
