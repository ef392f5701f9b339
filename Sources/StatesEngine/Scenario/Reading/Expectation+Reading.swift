import StatesJSON

extension Expectation {
  private static let ownNames = [
    "created", "diagnostics", "executions", "requests", "replies", "anyOf",
  ]

  init(_ spot: Spot) throws(ScenarioError) {
    self.init()
    let members = try spot.object("an expectation", Self.ownNames + ExpectedOutcome.memberNames)
    isCreated = try members["created"]?.bool()
    for spot in try members["diagnostics"]?.elements() ?? [] {
      diagnostics.append(try ExpectedDiagnostic(spot))
    }
    outcome = try ExpectedOutcome(members)
    for (name, spot) in try members["executions"]?.members() ?? [] {
      let members = try spot.object("an expected execution", ExpectedOutcome.memberNames)
      executions.append((ExecutionName(rawValue: name), try ExpectedOutcome(members)))
    }
    for spot in try members["requests"]?.elements() ?? [] {
      requests.append(try ExpectedRequest(spot))
    }
    for spot in try members["replies"]?.elements() ?? [] {
      replies.append(try ExpectedReply(spot))
    }
    guard let spot = members["anyOf"] else { return }
    for element in try spot.elements() { anyOf.append(try Expectation(element)) }
    guard !anyOf.isEmpty else { throw spot.wrong("at least one expectation") }
  }
}

extension ExpectedOutcome {
  /// The members of an outcome that DescribeExecution tells as well.
  fileprivate static let describedNames = ["status", "output", "outputText", "error", "cause"]

  fileprivate static let memberNames =
    describedNames + ["endedAt", "path", "visits", "history"]

  /// Reads those members of `members` that belong to an outcome.
  fileprivate init(_ members: Members) throws(ScenarioError) {
    try self.init(described: members)
    endedAt = try members["endedAt"]?.instant()
    path = try members["path"]?.strings()
    for (name, spot) in try members["visits"]?.members() ?? [] {
      visits.append((name, try spot.integer()))
    }
    guard let spot = members["history"] else { return }
    var events: [ExpectedEvent] = []
    for element in try spot.elements() { events.append(try ExpectedEvent(element)) }
    history = events
  }

  fileprivate init(described members: Members) throws(ScenarioError) {
    self.init()
    status = try members["status"]?.choice(of: ExecutionStatus.self)
    error = try members["error"].map { spot throws(ScenarioError) in try ExpectedText(spot) }
    cause = try members["cause"].map { spot throws(ScenarioError) in try ExpectedText(spot) }
    guard let member = try members.atMostOne(of: ["output", "outputText"]) else { return }
    output =
      member.name == "output" ? .value(member.spot.value) : .text(try member.spot.string())
  }
}

extension ExpectedText {
  fileprivate init(_ spot: Spot) throws(ScenarioError) {
    guard spot.value.isNull || spot.value.isString else {
      throw spot.wrong("a string, or null for none")
    }
    self = spot.value.isNull ? .absent : .text(try spot.string())
  }
}

extension ExpectedEvent {
  fileprivate init(_ spot: Spot) throws(ScenarioError) {
    if spot.value.isString, try spot.string() == "..." {
      self = .anything
      return
    }
    let members = try spot.object(
      "an event", ["type", "id", "previousEventId", "at", "details"])
    let name = try members.required("type")
    guard let type = EventType(name: try name.string()) else {
      throw name.wrong("an event type of GetExecutionHistory, such as 'TaskScheduled'")
    }
    var event = ExpectedEventMembers(type)
    event.id = try members["id"]?.integer(from: 1)
    event.previous = try members["previousEventId"]?.integer()
    event.at = try members["at"]?.instant()
    if let details = members["details"] {
      guard details.value.isObject || details.value.isNull else {
        throw details.wrong("an object, or null for none")
      }
      event.details = details.value
    }
    self = .event(event)
  }
}

extension ExpectedDiagnostic {
  fileprivate init(_ spot: Spot) throws(ScenarioError) {
    self.init()
    let members = try spot.object("a diagnostic", ["severity", "code", "location", "message"])
    severity = try members["severity"]?.string()
    code = try members["code"]?.string()
    location = try members["location"]?.string()
    message = try members["message"]?.string()
  }
}

extension ExpectedRequest {
  fileprivate init(_ spot: Spot) throws(ScenarioError) {
    self.init()
    let members = try spot.object(
      "an expected request",
      ["state", "resource", "input", "at", "execution", "scope", "retry", "worker"])
    state = try members["state"]?.string()
    resource = try members["resource"]?.string()
    input = members["input"]?.value
    at = try members["at"]?.instant()
    execution = try members["execution"]?.executionName()
    scope = try members["scope"]?.integers()
    retry = try members["retry"]?.integer()
    worker = try members["worker"]?.string()
  }
}

extension ExpectedReply {
  fileprivate init(_ spot: Spot) throws(ScenarioError) {
    let members = try spot.object(
      "an expected reply",
      ["call", "result", "message", "at", "execution", "state", "task"]
        + ExpectedOutcome.describedNames)
    self.init(try members.required("call").choice(of: Operation.self))
    result = try members["result"]?.string()
    message = try members["message"]?.string()
    at = try members["at"]?.instant()
    execution = try members["execution"]?.executionName()
    state = try members["state"]?.string()
    task = try members["task"]?.bool()
    described = try ExpectedOutcome(described: members)
  }
}
