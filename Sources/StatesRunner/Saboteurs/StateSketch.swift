/// One state of a smallest case, as the text of a definition has it.
struct StateSketch: Sendable {
  /// A member of a state, as text.
  struct Field: Sendable, ExpressibleByStringLiteral {
    let text: String

    init(stringLiteral text: String) { self.text = text }
    init(_ text: String) { self.text = text }
  }

  let name: String
  let text: String

  private init(_ name: String, _ type: String, _ fields: [Field], _ end: String) {
    self.name = name
    let members = ["\"Type\":\"\(type)\""] + fields.map(\.text) + [end].filter { !$0.isEmpty }
    text = "\"\(name)\":{" + members.joined(separator: ",") + "}"
  }

  /// The definition of a machine, a branch or a processor of these states.
  static func machine(_ states: [StateSketch], members: String? = nil) -> String {
    let start = states.first?.name ?? ""
    let more = members.map { $0 + "," } ?? ""
    let all = states.map(\.text).joined(separator: ",")
    return "{\"StartAt\":\"\(start)\",\(more)\"States\":{\(all)}}"
  }

  private static func flow(_ next: String?) -> String {
    next.map { "\"Next\":\"\($0)\"" } ?? "\"End\":true"
  }
}

extension StateSketch {
  static func pass(_ name: String, _ fields: Field..., next: String? = nil) -> Self {
    Self(name, "Pass", fields, flow(next))
  }

  static func wait(
    _ name: String, _ seconds: Int, _ fields: Field..., next: String? = nil
  ) -> Self {
    Self(name, "Wait", [Field("\"Seconds\":\(seconds)")] + fields, flow(next))
  }

  /// A Wait that says itself how long.
  static func pause(_ name: String, _ fields: Field..., next: String? = nil) -> Self {
    Self(name, "Wait", fields, flow(next))
  }

  static func succeed(_ name: String, _ fields: Field...) -> Self {
    Self(name, "Succeed", fields, "")
  }

  static func fail(_ name: String, _ error: String = "E", cause: String = "c") -> Self {
    Self(name, "Fail", [Field("\"Error\":\"\(error)\""), Field("\"Cause\":\"\(cause)\"")], "")
  }

  static func choice(_ name: String, _ rules: String..., otherwise: String? = nil) -> Self {
    Self(
      name, "Choice", [Field("\"Choices\":[\(rules.joined(separator: ","))]")],
      otherwise.map { "\"Default\":\"\($0)\"" } ?? "")
  }

  /// A task that gives its token away and waits for an answer.
  static func callback(_ name: String, _ fields: Field..., next: String? = nil) -> Self {
    let resource: Field =
      #""Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken","Parameters":{"QueueUrl":"q","MessageBody":{"t.$":"$$.Task.Token"}}"#
    return Self(name, "Task", [resource] + fields, flow(next))
  }

  /// A task that calls a function.
  static func task(_ name: String, _ fields: Field..., next: String? = nil) -> Self {
    let resource: Field =
      #""Resource":"arn:aws:lambda:us-east-1:123456789012:function:work""#
    return Self(name, "Task", [resource] + fields, flow(next))
  }

  /// A task that workers poll for.
  static func activity(_ name: String, _ fields: Field..., next: String? = nil) -> Self {
    Self(name, "Task", [Field("\"Resource\":\"\(activityArn)\"")] + fields, flow(next))
  }

  static let activityArn = "arn:aws:states:us-east-1:123456789012:activity:work"

  static func parallel(
    _ name: String, _ branches: [StateSketch]..., fields: Field..., next: String? = nil
  ) -> Self {
    let list = branches.map { machine($0) }.joined(separator: ",")
    return Self(name, "Parallel", [Field("\"Branches\":[\(list)]")] + fields, flow(next))
  }

  /// A Parallel whose only branch fails: an error that needs nobody's help.
  static func failing(
    _ name: String, with error: String = "E", _ fields: Field..., next: String? = nil
  ) -> Self {
    let branch = machine([.fail(name + "F", error)])
    return Self(name, "Parallel", [Field("\"Branches\":[\(branch)]")] + fields, flow(next))
  }

  static func map(
    _ name: String, _ states: [StateSketch], _ fields: Field..., next: String? = nil
  ) -> Self {
    Self(
      name, "Map", [Field("\"ItemProcessor\":" + machine(states))] + fields, flow(next))
  }
}

extension StateSketch.Field {
  static func retry(
    _ error: String, _ attempts: Int, _ interval: Int = 1, _ rate: Int = 1, _ more: String = ""
  ) -> Self {
    Self("\"Retry\":[" + retrier(error, attempts, interval, rate, more) + "]")
  }

  static func retriers(_ retriers: String...) -> Self {
    Self("\"Retry\":[" + retriers.joined(separator: ",") + "]")
  }

  static func retrier(
    _ error: String, _ attempts: Int, _ interval: Int = 1, _ rate: Int = 1, _ more: String = ""
  ) -> String {
    "{\"ErrorEquals\":[\"\(error)\"],\"MaxAttempts\":\(attempts),"
      + "\"IntervalSeconds\":\(interval),\"BackoffRate\":\(rate)\(more)}"
  }

  static func catching(_ error: String, to next: String, _ more: String = "") -> Self {
    Self("\"Catch\":[{\"ErrorEquals\":[\"\(error)\"],\"Next\":\"\(next)\"\(more)}]")
  }

  static func timeout(_ seconds: Int) -> Self { Self("\"TimeoutSeconds\":\(seconds)") }
  static func heartbeat(_ seconds: Int) -> Self { Self("\"HeartbeatSeconds\":\(seconds)") }
}

extension StateSketch {
  /// A task that starts an execution and waits for its end.
  static func sync(_ name: String, _ fields: Field..., next: String? = nil) -> Self {
    let resource: Field = #""Resource":"arn:aws:states:::states:startExecution.sync""#
    return Self(name, "Task", [resource] + fields, flow(next))
  }

  static func distributedMap(
    _ name: String, _ states: [StateSketch], _ fields: Field..., next: String? = nil
  ) -> Self {
    let processor = machine(
      states, members: #""ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"}"#)
    return Self(name, "Map", [Field("\"ItemProcessor\":" + processor)] + fields, flow(next))
  }

  /// A Pass that leads nowhere.
  static func open(_ name: String) -> Self { Self(name, "Pass", [], "") }
}
