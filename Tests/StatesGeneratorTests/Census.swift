import StatesEngine
import StatesGenerator
import StatesJSON
import StatesProperty

/// What there is in many scenarios.
struct Census {
  private(set) var features = FeatureSet.none
  /// The members that states of a type have.
  private(set) var fields: [String: Set<String>] = [:]
  /// The names of all members of definitions.
  private(set) var names: Set<String> = []
  /// The strings of definitions.
  private(set) var texts: Set<String> = []
  private(set) var resources: Set<String> = []
  private(set) var handled: Set<String> = []
  private(set) var reported: Set<String> = []
  private(set) var signals: Set<String> = []
  private(set) var calls: Set<String> = []
  /// When signals come, compared with the time limits of their states.
  private(set) var moments: Set<String> = []

  static let usual: Census = {
    var census = Census()
    let arena = Arena()
    var generator = ScenarioGenerator(in: arena)
    let mark = arena.mark()
    var choices = Choices(seed: 0)
    for seed in 0..<UInt64(6000) {
      arena.reset(to: mark)
      choices.reset(seed: seed)
      census.add(generator.draw(&choices), arena)
    }
    return census
  }()

  private mutating func add(_ generated: GeneratedScenario, _ arena: Arena) {
    features = features.union(generated.features)
    let scenario = generated.scenario
    var limits: [String: Limits] = [:]
    for request in [scenario.machine] + scenario.machines {
      let json = arena.json(request.definition)
      survey(json)
      find(in: json, &limits)
    }
    for script in scenario.tasks { add(script, limits[script.state ?? ""], arena) }
    for call in scenario.calls { add(call.call, in: scenario, arena) }
    if !scenario.pollers.isEmpty { calls.insert("poller") }
  }

  private struct Limits {
    var timeout: Int64?
    var heartbeat: Int64?
  }

  private func find(in json: JSON, _ limits: inout [String: Limits]) {
    guard case .object(let members) = json else {
      if case .array(let elements) = json { for element in elements { find(in: element, &limits) } }
      return
    }
    for (name, value) in members {
      if value["Type"]?.string == "Task" {
        limits[name] = Limits(
          timeout: value["TimeoutSeconds"]?.whole, heartbeat: value["HeartbeatSeconds"]?.whole)
      }
      find(in: value, &limits)
    }
  }

  private mutating func survey(_ json: JSON) {
    switch json {
    case .string(let text): texts.insert(text)
    case .array(let elements): for element in elements { survey(element) }
    case .object(let members):
      let type = json["Type"]?.string
      for (name, value) in members {
        names.insert(name)
        if let type { fields[type, default: []].insert(name) }
        if name == "Resource", let text = value.string { resources.insert(text) }
        if name == "ErrorEquals", case .array(let errors) = value {
          handled.formUnion(errors.compactMap(\.string))
        }
        survey(value)
      }
    case .null, .bool, .number: break
    }
  }

  private mutating func add(_ script: TaskScript, _ limits: Limits?, _ arena: Arena) {
    if script.cases.count > 1 { calls.insert("conditional") }
    for reply in script.cases.flatMap(\.replies) {
      if reply.signals.isEmpty { calls.insert("silence") }
      for timed in reply.signals {
        if timed.times > 1 { calls.insert("repeated") }
        add(timed.signal, arena)
        guard let limits else { continue }
        note(timed, timed.afterMilliseconds, limits.timeout, "")
        if case .heartbeat = timed.signal {
          note(timed, timed.afterMilliseconds, limits.heartbeat, "heartbeat ")
        }
      }
    }
  }

  private mutating func note(
    _ timed: TimedSignal, _ after: Int64, _ limit: Int64?, _ prefix: String
  ) {
    guard let limit else { return }
    switch after - limit * 1000 {
    case 0: moments.insert(prefix + "at")
    case -1: moments.insert(prefix + "1 ms before")
    case 1: moments.insert(prefix + "1 ms after")
    case ..<0: moments.insert(prefix + "before")
    case _: moments.insert(prefix + "after")
    }
  }

  private mutating func add(_ signal: Signal, _ arena: Arena) {
    switch signal {
    case .heartbeat: signals.insert("heartbeat")
    case .succeed(let document):
      signals.insert("succeed")
      switch document {
      case .text: calls.insert("text")
      case .value(let value):
        if arena.textLength(of: value) > 262_144 { calls.insert("too large") }
      }
    case .fail(let failure):
      signals.insert("fail")
      if failure.error.isString { reported.insert(arena.string(of: failure.error)) }
    case .submitted: signals.insert("submitted")
    case .submitFailed: signals.insert("submitFailed")
    case .startFailed: signals.insert("startFailed")
    }
  }

  private mutating func add(_ call: WorldCall, in scenario: Scenario, _ arena: Arena) {
    switch call {
    case .start(let request):
      calls.insert("start")
      if request.name != scenario.execution {
        calls.insert("new start")
      } else if isSame(request.input, scenario.input, arena) {
        calls.insert("same start")
      } else {
        calls.insert("other start")
      }
    case .signal(.literal, _): calls.insert("unknown token")
    case .signal(.attempt, let signal):
      calls.insert("signal")
      add(signal, arena)
    case .stop: calls.insert("stop")
    case .poll: calls.insert("poll")
    case .redrive: calls.insert("redrive")
    case .update: calls.insert("update")
    case .describe: calls.insert("describe")
    case .deleteActivity: calls.insert("deleteActivity")
    }
  }

  private func isSame(_ one: Document, _ other: Document, _ arena: Arena) -> Bool {
    guard case .value(let first) = one, case .value(let second) = other else { return false }
    return arena.equal(first, second)
  }
}

extension JSON {
  fileprivate var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  fileprivate var whole: Int64? {
    if case .number(let number) = self { return Int64(number.description) }
    return nil
  }
}
