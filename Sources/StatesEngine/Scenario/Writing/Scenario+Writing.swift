public import StatesJSON
import StatesLanguage
import StatesPath

extension Scenario {
  /// The value of this scenario's file; reading it gives this scenario again.
  public func encoded(in arena: Arena) -> Value {
    arena.object { list in
      list.add("stateskit", Self.version)
      title.add(to: &list)
      if machine.type != .standard { list.add("type", machine.type.rawValue) }
      list.add("machine", machine.definition)
      if machine.name != Self.usualMachine { list.add("machineName", machine.name.rawValue) }
      list.add(
        "machines", members: machines.map { ($0.name.rawValue, $0.encoded(in: arena)) })
      if execution != Self.usualExecution { list.add("execution", execution.rawValue) }
      list.add("input", input)
      addWorld(to: &list)
      addSurroundings(to: &list)
      list.add("expect", expectation.map { $0.encoded(in: arena) })
    }
  }

  private func addWorld(to list: inout MemberList) {
    let arena = list.arena
    list.add("tasks", members: tasks.map { ($0.name, $0.encoded(in: arena)) })
    list.add("pollers", list: pollers.map { $0.encoded(in: arena) })
    list.add("calls", list: calls.map { encoded($0, in: arena) })
    list.add("storage", members: storage.map { ($0.address, $0.encoded(in: arena)) })
  }

  private func addSurroundings(to list: inout MemberList) {
    let arena = list.arena
    if environment != Environment() { list.add("environment", environment.encoded(in: arena)) }
    if seed != 0 { list.add("seed", arena.number(spelling: String(seed))) }
    if limits != Limits() { list.add("limits", limits.encoded(in: arena)) }
    if horizon != Self.usualHorizon { list.add("horizon", horizon) }
  }

  private func encoded(_ call: TimedCall, in arena: Arena) -> Value {
    arena.object { list in
      list.add("at", call.at)
      call.call.add(to: &list, execution: execution, machine: machine.name)
    }
  }
}

extension ScenarioTitle {
  func add(to list: inout MemberList) {
    list.add("id", id)
    list.add("title", sentence)
    list.add("notes", notes)
    list.add("rules", texts: rules)
    list.add("profile", profile?.rawValue)
  }
}

extension MachineRequest {
  func encoded(in arena: Arena) -> Value {
    arena.object { list in
      if type != .standard { list.add("type", type.rawValue) }
      list.add("machine", definition)
    }
  }
}

extension Environment {
  func encoded(in arena: Arena) -> Value {
    let usual = Environment()
    return arena.object { list in
      if epochMilliseconds != usual.epochMilliseconds {
        list.add("startTime", Timestamp.text(millisecondsSinceEpoch: epochMilliseconds))
      }
      if region != usual.region { list.add("region", region) }
      if account != usual.account { list.add("account", account) }
      if roleArn != usual.roleArn { list.add("roleArn", roleArn) }
    }
  }
}

extension Limits {
  func encoded(in arena: Arena) -> Value {
    let usual = Limits()
    return arena.object { list in
      for (name, path) in Self.counts where self[keyPath: path] != usual[keyPath: path] {
        list.add(name, self[keyPath: path])
      }
      for (name, path) in Self.times where self[keyPath: path] != usual[keyPath: path] {
        list.add(name, seconds: self[keyPath: path])
      }
    }
  }
}
