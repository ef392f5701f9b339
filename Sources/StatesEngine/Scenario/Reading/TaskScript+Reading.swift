import StatesJSON

extension TaskScript {
  /// Reads the script called `name`: a resource, `#` and a state, or both.
  init(_ spot: Spot, name: String) throws(ScenarioError) {
    let parts = name.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let resource = parts[0].isEmpty ? nil : String(parts[0])
    let state = parts.count == 2 ? String(parts[1]) : nil
    guard resource != nil || state != nil, state != "" else {
      throw .wrong("'\(name)'", expected: "a resource, '#' and a state, or both", at: spot.place)
    }
    var cases: [Case] = []
    let elements = try spot.elements()
    if elements.contains(where: { $0.value.isObject }) {
      for element in elements { cases.append(try Case(element)) }
    } else {
      cases = [Case(replies: try Self.replies(elements))]
    }
    self.init(resource: resource, state: state, cases: cases)
  }

  fileprivate static func replies(_ spots: [Spot]) throws(ScenarioError) -> [TaskReply] {
    var replies: [TaskReply] = []
    for spot in spots { replies.append(try TaskReply(spot)) }
    return replies
  }
}

extension TaskScript.Case {
  fileprivate init(_ spot: Spot) throws(ScenarioError) {
    let members = try spot.object("a case of a script", ["when", "replies"])
    self.init(replies: try TaskScript.replies(members.required("replies").elements()))
    if let spot = members["when"] { when = try TaskScript.Condition(spot) }
  }
}

extension TaskScript.Condition {
  fileprivate init(_ spot: Spot) throws(ScenarioError) {
    self.init()
    let members = try spot.object(
      "a condition", ["input", "iteration", "scope", "retry", "execution", "worker"])
    input = members["input"]?.value
    iteration = try members["iteration"]?.integer()
    scope = try members["scope"]?.integers()
    retry = try members["retry"]?.integer()
    execution = try members["execution"]?.executionName()
    worker = try members["worker"]?.string()
  }
}

extension TaskReply {
  fileprivate init(_ spot: Spot) throws(ScenarioError) {
    self.init([])
    for element in try spot.elements() {
      let members = try element.object("a signal", TimedSignal.memberNames)
      if let submitted = members["submitted"], submitted.value.isBool {
        guard try !submitted.bool() else { throw submitted.wrong("'false', or what was returned") }
        returns = false
      } else {
        signals.append(try TimedSignal(members))
      }
    }
  }
}

extension TimedSignal {
  fileprivate static let memberNames = ["after", "every", "times"] + Signal.memberNames

  fileprivate init(_ members: Members) throws(ScenarioError) {
    self.init(
      afterMilliseconds: try members["after"]?.milliseconds() ?? 0, try Signal(members))
    guard members["every"] != nil || members["times"] != nil else { return }
    guard let every = members["every"], let times = members["times"] else {
      throw .togetherOnly(["every", "times"], of: members.what, at: members.spot.place)
    }
    everyMilliseconds = try every.milliseconds(from: 1)
    self.times = try times.integer(from: 1)
  }
}

extension Signal {
  /// The members that say what a call with a token says.
  static let callNames = ["succeed", "succeedText", "fail", "heartbeat"]

  fileprivate static let memberNames = callNames + ["submitted", "submitFailed", "startFailed"]

  /// Reads the one member that says what is said.
  init(_ members: Members, names: [String] = Self.memberNames) throws(ScenarioError) {
    let (name, spot) = try members.one(of: names)
    switch name {
    case "succeed": self = .succeed(.value(spot.value))
    case "succeedText": self = .succeed(.text(try spot.textValue()))
    case "fail": self = .fail(try spot.failure())
    case "submitted": self = .submitted(spot.value)
    case "submitFailed": self = .submitFailed(try spot.failure())
    case "startFailed": self = .startFailed(try spot.failure())
    case _:
      try spot.flag()
      self = .heartbeat
    }
  }
}
