import StatesJSON

extension Expectation {
  func encoded(in arena: Arena) -> Value {
    arena.object { list in
      list.add("created", isCreated)
      list.add("diagnostics", list: diagnostics.map { $0.encoded(in: arena) })
      outcome.add(to: &list)
      list.add(
        "executions",
        members: executions.map { execution in
          (execution.name.rawValue, arena.object { execution.outcome.add(to: &$0) })
        })
      list.add("requests", list: requests.map { $0.encoded(in: arena) })
      list.add("replies", list: replies.map { $0.encoded(in: arena) })
      list.add("anyOf", list: anyOf.map { $0.encoded(in: arena) })
    }
  }
}

extension ExpectedOutcome {
  fileprivate func add(to list: inout MemberList) {
    let arena = list.arena
    addDescribed(to: &list)
    list.add("endedAt", endedAt)
    list.add("path", path.map { arena.array($0.map { arena.string($0) }) })
    list.add("visits", members: visits.map { ($0.state, arena.number(Int64($0.count))) })
    list.add("history", history.map { arena.array($0.map { $0.encoded(in: arena) }) })
  }

  fileprivate func addDescribed(to list: inout MemberList) {
    list.add("status", status?.rawValue)
    switch output {
    case .value(let value): list.add("output", value)
    case .text(let text): list.add("outputText", text)
    case nil: break
    }
    list.add("error", error?.encoded(in: list.arena))
    list.add("cause", cause?.encoded(in: list.arena))
  }
}

extension ExpectedText {
  fileprivate func encoded(in arena: Arena) -> Value {
    switch self {
    case .absent: .null
    case .text(let text): arena.string(text)
    }
  }
}

extension ExpectedEvent {
  fileprivate func encoded(in arena: Arena) -> Value {
    switch self {
    case .anything: arena.string("...")
    case .event(let event):
      arena.object { list in
        list.add("id", event.id)
        list.add("previousEventId", event.previous)
        list.add("type", event.type.name)
        list.add("at", event.at)
        list.add("details", event.details)
      }
    }
  }
}

extension ExpectedDiagnostic {
  fileprivate func encoded(in arena: Arena) -> Value {
    arena.object { list in
      list.add("severity", severity)
      list.add("code", code)
      list.add("location", location)
      list.add("message", message)
    }
  }
}

extension ExpectedRequest {
  func encoded(in arena: Arena) -> Value {
    arena.object { list in
      list.add("state", state)
      list.add("resource", resource)
      list.add("input", input)
      list.add("at", at)
      list.add("execution", execution?.rawValue)
      list.add("scope", numbers: scope)
      list.add("retry", retry)
      list.add("worker", worker)
    }
  }
}

extension ExpectedReply {
  func encoded(in arena: Arena) -> Value {
    arena.object { list in
      list.add("call", call.rawValue)
      list.add("at", at)
      list.add("execution", execution?.rawValue)
      list.add("state", state)
      list.add("result", result)
      list.add("message", message)
      list.add("task", task)
      described.addDescribed(to: &list)
    }
  }
}
