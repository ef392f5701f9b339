public import StatesJSON

// The few states that the walking skeleton runs, until it runs on `Machine`.

/// A state machine of the few types that the walking skeleton runs.
///
/// Decoding happens once; afterwards states refer to each other by ``SkeletonState/ID``, an array index,
/// and no string is looked up while an execution runs.
public struct SkeletonMachine: Sendable {
  public let startAt: SkeletonState.ID
  public let states: [SkeletonState]
  public let timeout: Duration?
  /// The definition text this machine came from, exactly as an engine under test receives it.
  public let definition: JSON

  public subscript(id: SkeletonState.ID) -> SkeletonState { states[id.index] }
}

/// One state of a machine.
public struct SkeletonState: Sendable {
  public struct ID: Sendable, Hashable {
    let index: Int
  }

  /// What a state does.
  ///
  /// Adding a case makes the compiler list every place that must know it: no switch over `Kind` has
  /// a `default`.
  public enum Kind: Sendable {
    case pass(SkeletonPass)
    case task(SkeletonTask)
    case wait(SkeletonWait)
    case parallel(SkeletonParallel)
    case succeed
    case fail(StatesError)
  }

  /// The value of the `Type` field.
  public enum Tag: String, Sendable, CaseIterable {
    case pass = "Pass"
    case task = "Task"
    case wait = "Wait"
    case parallel = "Parallel"
    case succeed = "Succeed"
    case fail = "Fail"
  }

  /// Where execution goes after a state.
  public enum Transition: Sendable, Hashable {
    case next(ID)
    case end
  }

  public let name: State.Name
  public let kind: Kind
}

extension SkeletonMachine {
  /// Every state of this machine and, below it, of its branches.
  public var allStates: [SkeletonState] {
    states.flatMap { [$0] + $0.branches.flatMap(\.allStates) }
  }
}

// Questions about a state that rules and reports ask, so that none of them switches over kinds.
extension SkeletonState {
  public var branches: [SkeletonMachine] {
    if case .parallel(let parallel) = kind { parallel.branches } else { [] }
  }

  public var task: SkeletonTask? {
    if case .task(let task) = kind { task } else { nil }
  }
}

extension SkeletonMachine {
  /// Decodes a definition, or throws everything that is wrong with it.
  public init(decoding definition: JSON) throws(DefinitionError) {
    var decoder = SkeletonDecoder()
    let machine = decoder.machine(definition, at: "")
    guard let machine, decoder.diagnostics.isEmpty else {
      throw DefinitionError(diagnostics: decoder.diagnostics)
    }
    self = machine
  }
}

/// Decodes definitions and collects diagnostics instead of stopping at the first.
struct SkeletonDecoder {
  private(set) var diagnostics: [Diagnostic] = []
  /// The states of the machine being decoded, by name.
  var ids: [String: SkeletonState.ID] = [:]

  mutating func diagnose(_ message: Diagnostic.Message, at location: String) {
    diagnostics.append(
      Diagnostic(
        severity: .error, rule: "STRUCT-02", location: .definition(JSONPointer(location) ?? .root),
        message: message))
  }

  mutating func machine(_ json: JSON, at location: String) -> SkeletonMachine? {
    guard case .object(let members)? = json["States"] else {
      diagnose(.missingSkeletonField("States"), at: location)
      return nil
    }
    let outer = ids
    defer { ids = outer }
    var named: [(name: String, json: JSON)] = []
    members.forEach { name, json in named.append((name, json)) }
    ids = Dictionary(
      uniqueKeysWithValues: named.indices.map { (named[$0].name, SkeletonState.ID(index: $0)) })
    let states = named.compactMap { name, json in
      let place = "\(location)/States/\(name)"
      return kind(json, at: place).map { SkeletonState(name: State.Name(rawValue: name), kind: $0) }
    }
    guard let startAt = state(named: json["StartAt"], at: "\(location)/StartAt"),
      states.count == named.count
    else { return nil }
    let timeout = seconds(json["TimeoutSeconds"])
    return SkeletonMachine(startAt: startAt, states: states, timeout: timeout, definition: json)
  }

  private mutating func kind(_ json: JSON, at location: String) -> SkeletonState.Kind? {
    guard case .string(let type)? = json["Type"] else {
      diagnose(.missingSkeletonField("Type"), at: location)
      return nil
    }
    guard let tag = SkeletonState.Tag(rawValue: type) else {
      diagnose(.unknownSkeletonType(type), at: location)
      return nil
    }
    return switch tag {
    case .pass: pass(json, at: location).map(SkeletonState.Kind.pass)
    case .task: task(json, at: location).map(SkeletonState.Kind.task)
    case .wait: wait(json, at: location).map(SkeletonState.Kind.wait)
    case .parallel: parallel(json, at: location).map(SkeletonState.Kind.parallel)
    case .succeed: .succeed
    case .fail: .fail(StatesError(SkeletonState.errorName(json["Error"]) ?? ""))
    }
  }

  mutating func transition(_ json: JSON, at location: String) -> SkeletonState.Transition? {
    if json["End"] == true { return .end }
    return state(named: json["Next"], at: "\(location)/Next").map(SkeletonState.Transition.next)
  }

  mutating func state(named json: JSON?, at location: String) -> SkeletonState.ID? {
    guard case .string(let name)? = json, let id = ids[name] else {
      diagnose(.unknownSkeletonState(json), at: location)
      return nil
    }
    return id
  }

  func seconds(_ json: JSON?) -> Duration? {
    guard case .number(let number)? = json else { return nil }
    return .seconds(number.double)
  }
}

extension SkeletonState {
  static func errorName(_ json: JSON?) -> StatesError.Name? {
    guard case .string(let name)? = json else { return nil }
    return StatesError.Name(rawValue: name)
  }
}

extension Diagnostic.Message {
  static func missingSkeletonField(_ name: String) -> Self {
    Self(.schema, "missing field '\(name)'")
  }
  static func unknownSkeletonType(_ type: String) -> Self {
    Self(.schema, "unknown state type '\(type)'")
  }
  static func unknownSkeletonState(_ json: JSON?) -> Self {
    Self(.schema, "no state is called \(json.map(String.init(describing:)) ?? "nothing")")
  }
}

/// Runs branches at the same time and joins their outputs.
public struct SkeletonParallel: Sendable {
  public let branches: [SkeletonMachine]
  public let next: SkeletonState.Transition
}

extension SkeletonDecoder {
  mutating func parallel(_ json: JSON, at location: String) -> SkeletonParallel? {
    guard case .array(let elements)? = json["Branches"] else {
      diagnose(.missingSkeletonField("Branches"), at: location)
      return nil
    }
    let next = transition(json, at: location)
    var branches: [SkeletonMachine] = []
    for (index, element) in elements.enumerated() {
      if let branch = machine(element, at: "\(location)/Branches/\(index)") {
        branches.append(branch)
      }
    }
    return next.map { SkeletonParallel(branches: branches, next: $0) }
  }
}

/// Delays the machine.
public struct SkeletonWait: Sendable {
  public let duration: Duration
  public let next: SkeletonState.Transition
}

extension SkeletonDecoder {
  mutating func wait(_ json: JSON, at location: String) -> SkeletonWait? {
    guard let duration = seconds(json["Seconds"]) else {
      diagnose(.missingSkeletonField("Seconds"), at: location)
      return nil
    }
    return transition(json, at: location).map { SkeletonWait(duration: duration, next: $0) }
  }
}

/// Does one unit of work outside the machine.
public struct SkeletonTask: Sendable {
  public let resource: String
  public let timeout: Duration?
  public let retry: [SkeletonRetrier]
  public let `catch`: [SkeletonCatcher]
  public let next: SkeletonState.Transition
}

/// One element of a `Retry` field.
public struct SkeletonRetrier: Sendable {
  public let errors: [StatesError.Name]
  public let interval: Duration
  public let maxAttempts: Int
  public let backoffRate: Double

  public func matches(_ error: StatesError) -> Bool {
    errors.contains(error.name) || errors.contains(.all)
  }

  /// The wait before retry number `attempt`, counted from one.
  public func delay(beforeAttempt attempt: Int) -> Duration {
    var delay = interval
    for _ in 1..<max(attempt, 1) { delay = delay * backoffRate }
    return delay
  }
}

/// One element of a `Catch` field.
public struct SkeletonCatcher: Sendable {
  public let errors: [StatesError.Name]
  public let next: SkeletonState.ID

  public func matches(_ error: StatesError) -> Bool {
    errors.contains(error.name) || errors.contains(.all)
  }
}

extension SkeletonDecoder {
  mutating func task(_ json: JSON, at location: String) -> SkeletonTask? {
    guard case .string(let resource)? = json["Resource"] else {
      diagnose(.missingSkeletonField("Resource"), at: location)
      return nil
    }
    let retry = elements(of: json["Retry"]).map { element in
      SkeletonRetrier(
        errors: errors(element["ErrorEquals"]),
        interval: seconds(element["IntervalSeconds"]) ?? .seconds(1),
        maxAttempts: integer(element["MaxAttempts"]) ?? 3,
        backoffRate: number(element["BackoffRate"]) ?? 2)
    }
    var catchers: [SkeletonCatcher] = []
    for (index, element) in elements(of: json["Catch"]).enumerated() {
      if let next = state(named: element["Next"], at: "\(location)/Catch/\(index)/Next") {
        catchers.append(SkeletonCatcher(errors: errors(element["ErrorEquals"]), next: next))
      }
    }
    return transition(json, at: location).map { next in
      SkeletonTask(
        resource: resource, timeout: seconds(json["TimeoutSeconds"]), retry: retry,
        catch: catchers, next: next)
    }
  }

  private func elements(of json: JSON?) -> [JSON] {
    guard case .array(let elements)? = json else { return [] }
    return elements
  }

  private func errors(_ json: JSON?) -> [StatesError.Name] {
    elements(of: json).compactMap { SkeletonState.errorName($0) }
  }

  private func number(_ json: JSON?) -> Double? {
    guard case .number(let number)? = json else { return nil }
    return number.double
  }

  private func integer(_ json: JSON?) -> Int? { number(json).flatMap { Int(exactly: $0) } }
}

/// Passes its input to its output, or injects fixed data.
public struct SkeletonPass: Sendable {
  public let result: JSON?
  public let next: SkeletonState.Transition
}

extension SkeletonDecoder {
  mutating func pass(_ json: JSON, at location: String) -> SkeletonPass? {
    transition(json, at: location).map { SkeletonPass(result: json["Result"], next: $0) }
  }
}
