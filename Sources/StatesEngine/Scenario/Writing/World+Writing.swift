import StatesJSON

extension TaskScript {
  /// The name that tells which tasks this script answers.
  var name: String { (resource ?? "") + (state.map { "#" + $0 } ?? "") }

  func encoded(in arena: Arena) -> Value {
    if cases.count == 1, cases[0].when.isEmpty {
      return arena.array(cases[0].replies.map { $0.encoded(in: arena) })
    }
    return arena.array(cases.map { $0.encoded(in: arena) })
  }
}

extension TaskScript.Case {
  fileprivate func encoded(in arena: Arena) -> Value {
    arena.object { list in
      if !when.isEmpty { list.add("when", when.encoded(in: arena)) }
      list.add("replies", arena.array(replies.map { $0.encoded(in: arena) }))
    }
  }
}

extension TaskScript.Condition {
  /// Whether it fits always.
  var isEmpty: Bool {
    input == nil && iteration == nil && scope == nil && retry == nil && execution == nil
      && worker == nil
  }

  fileprivate func encoded(in arena: Arena) -> Value {
    arena.object { list in
      list.add("input", input)
      list.add("iteration", iteration)
      list.add("scope", numbers: scope)
      list.add("retry", retry)
      list.add("execution", execution?.rawValue)
      list.add("worker", worker)
    }
  }
}

extension TaskReply {
  fileprivate func encoded(in arena: Arena) -> Value {
    let silence = returns ? [] : [arena.object { $0.add("submitted", false) }]
    return arena.array(silence + signals.map { $0.encoded(in: arena) })
  }
}

extension TimedSignal {
  fileprivate func encoded(in arena: Arena) -> Value {
    arena.object { list in
      if afterMilliseconds != 0 { list.add("after", seconds: afterMilliseconds) }
      if times > 1 {
        list.add("every", seconds: everyMilliseconds)
        list.add("times", times)
      }
      signal.add(to: &list)
    }
  }
}

extension Signal {
  fileprivate func add(to list: inout MemberList) {
    let arena = list.arena
    switch self {
    case .heartbeat: list.add("heartbeat", true)
    case .succeed(let output): list.add("succeed", output)
    case .fail(let failure): list.add("fail", arena.object(failure))
    case .submitted(let answer): list.add("submitted", answer)
    case .submitFailed(let failure): list.add("submitFailed", arena.object(failure))
    case .startFailed(let failure): list.add("startFailed", arena.object(failure))
    }
  }
}

extension Poller {
  func encoded(in arena: Arena) -> Value {
    arena.object { list in
      list.add("activity", activity)
      list.add("worker", worker)
      if from != .start { list.add("from", from) }
      list.add("tasks", tasks)
    }
  }
}

extension StoredObject {
  func encoded(in arena: Arena) -> Value {
    arena.object { list in
      switch contents {
      case .text(let text): list.add("text", text)
      case .json(let value): list.add("json", value)
      case .list(let items): list.add("list", items)
      case .failure(let failure): list.add("fail", arena.object(failure))
      }
    }
  }
}

extension WorldCall {
  /// Adds what the call is; `execution` and `machine` are left out where they are meant.
  func add(to list: inout MemberList, execution: ExecutionName, machine: MachineName) {
    let arena = list.arena
    switch self {
    case .start(let request):
      list.add("start", request.encoded(in: arena, machine: machine))
    case .signal(let token, let signal):
      list.add("token", token.encoded(in: arena))
      signal.add(to: &list)
    case .stop(let name, let failure):
      list.add(
        "stop",
        arena.object { stop in
          stop.add(name, unless: execution)
          stop.add(failure)
        })
    case .poll(let activity, let worker):
      list.add(
        "poll",
        arena.object { poll in
          poll.add("activity", activity)
          poll.add("worker", worker)
        })
    case .redrive(let name): list.add("redrive", arena.object { $0.add(name, unless: execution) })
    case .update(let name, let definition):
      list.add(
        "update",
        arena.object { update in
          if name != machine { update.add("machine", name.rawValue) }
          update.add("definition", definition)
        })
    case .describe(let name):
      list.add("describe", arena.object { $0.add(name, unless: execution) })
    case .deleteActivity(let activity): list.add("deleteActivity", activity)
    }
  }
}

extension MemberList {
  fileprivate mutating func add(_ execution: ExecutionName, unless usual: ExecutionName) {
    if execution != usual { add("execution", execution.rawValue) }
  }
}

extension StartRequest {
  fileprivate func encoded(in arena: Arena, machine usual: MachineName) -> Value {
    arena.object { list in
      list.add("execution", name.rawValue)
      if machine != usual { list.add("machine", machine.rawValue) }
      list.add("input", input)
    }
  }
}

extension TokenReference {
  fileprivate func encoded(in arena: Arena) -> Value {
    switch self {
    case .literal(let text): arena.string(text)
    case .attempt(let attempt):
      arena.object { list in
        list.add("state", attempt.state)
        if attempt.number != 0 { list.add("attempt", attempt.number) }
        list.add("execution", attempt.execution?.rawValue)
        list.add("scope", numbers: attempt.scope)
      }
    }
  }
}
