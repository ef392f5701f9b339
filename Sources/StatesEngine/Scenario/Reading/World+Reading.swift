import StatesJSON

extension Poller {
  init(_ spot: Spot) throws(ScenarioError) {
    let members = try spot.object("a poller", ["activity", "worker", "from", "tasks"])
    self.init(
      activity: try members.required("activity").string(),
      worker: try members["worker"]?.string(),
      from: try members["from"]?.instant() ?? .start,
      tasks: try members["tasks"]?.integer())
  }
}

extension StoredObject {
  init(_ spot: Spot, address: String) throws(ScenarioError) {
    let names = ["text", "json", "list", "fail"]
    let (name, content) = try spot.object("a stored object", names).one(of: names)
    let contents: Contents
    switch name {
    case "text": contents = .text(try content.textValue())
    case "json": contents = .json(content.value)
    case "fail": contents = .failure(try content.failure())
    case _:
      _ = try content.elements()
      contents = .list(content.value)
    }
    self.init(address: address, contents: contents)
  }
}

extension TimedCall {
  /// The members that say what a call is, but for those about a token.
  private static let callNames = [
    "start", "stop", "describe", "redrive", "update", "poll", "deleteActivity",
  ]

  /// Reads a call; `execution` and `machine` are meant where it names none.
  init(
    _ spot: Spot, execution: ExecutionName, machine: MachineName
  ) throws(ScenarioError) {
    let members = try spot.object("a call", ["at", "token"] + Self.callNames + Signal.callNames)
    let at = try members.required("at").instant()
    let (name, what) = try members.one(of: Self.callNames + Signal.callNames)
    let reader = CallReader(what, execution: execution, machine: machine)
    let call: WorldCall
    switch name {
    case "start": call = try reader.start()
    case "stop": call = try reader.stop()
    case "describe": call = .describe(try reader.executionOnly("a description"))
    case "redrive": call = .redrive(try reader.executionOnly("a redrive"))
    case "update": call = try reader.update()
    case "poll": call = try reader.poll()
    case "deleteActivity": call = .deleteActivity(try what.string())
    case _:
      let token = try TokenReference(members.required("token"))
      call = .signal(token, try Signal(members, names: Signal.callNames))
    }
    if let token = members["token"], Self.callNames.contains(name) {
      throw .conflict([name, "token"], of: members.what, at: token.place)
    }
    self.init(at: at, call)
  }
}

/// Reads what a call says about itself.
private struct CallReader {
  let spot: Spot
  let execution: ExecutionName
  let machine: MachineName

  init(_ spot: Spot, execution: ExecutionName, machine: MachineName) {
    self.spot = spot
    self.execution = execution
    self.machine = machine
  }

  func start() throws(ScenarioError) -> WorldCall {
    let members = try spot.object("a start", ["execution", "machine", "input", "inputText"])
    return .start(
      StartRequest(
        name: try members.required("execution").executionName(),
        machine: try machine(members),
        input: try members.document("input") ?? .value(spot.arena.object([]))))
  }

  func stop() throws(ScenarioError) -> WorldCall {
    let members = try spot.object("a stop", ["execution", "error", "cause"])
    return .stop(try execution(members), try members.failure())
  }

  func executionOnly(_ what: String) throws(ScenarioError) -> ExecutionName {
    try execution(try spot.object(what, ["execution"]))
  }

  func update() throws(ScenarioError) -> WorldCall {
    let members = try spot.object("an update", ["machine", "definition"])
    return .update(
      try machine(members), definition: try members.required("definition").value)
  }

  func poll() throws(ScenarioError) -> WorldCall {
    let members = try spot.object("a poll", ["activity", "worker"])
    return .poll(
      activity: try members.required("activity").string(),
      worker: try members["worker"]?.string())
  }

  private func execution(_ members: Members) throws(ScenarioError) -> ExecutionName {
    try members["execution"]?.executionName() ?? execution
  }

  private func machine(_ members: Members) throws(ScenarioError) -> MachineName {
    try members["machine"]?.machineName() ?? machine
  }
}

extension TokenReference {
  fileprivate init(_ spot: Spot) throws(ScenarioError) {
    guard spot.value.isObject else {
      self = .literal(try spot.string())
      return
    }
    let members = try spot.object("a token", ["state", "attempt", "execution", "scope"])
    var attempt = AttemptReference(state: try members.required("state").string())
    attempt.number = try members["attempt"]?.integer() ?? 0
    attempt.execution = try members["execution"]?.executionName()
    attempt.scope = try members["scope"]?.integers()
    self = .attempt(attempt)
  }
}
