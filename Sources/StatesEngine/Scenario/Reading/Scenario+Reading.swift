public import StatesJSON
import StatesLanguage

extension Scenario {
  /// The version that the format's first member names.
  static let version = "scenario/1"

  /// Reads a scenario file into `arena`.
  public init(parsing bytes: [UInt8], into arena: Arena) throws(ScenarioError) {
    let value: Value
    do throws(JSONError) {
      value = try arena.parse(bytes, duplicateKeys: .error)
    } catch {
      throw .notJSON(error)
    }
    do throws(ScenarioError) {
      try self.init(decoding: value, in: arena)
    } catch {
      throw error.located(in: bytes)
    }
  }

  /// Reads a scenario from the value of its file.
  public init(decoding value: Value, in arena: Arena) throws(ScenarioError) {
    let spot = Spot(value, in: arena)
    let members = try spot.object("a scenario", Self.memberNames)
    let version = try members.required("stateskit")
    guard try version.string() == Self.version else { throw version.wrong("'\(Self.version)'") }
    self.init(
      machine: MachineRequest(
        name: try members["machineName"]?.machineName() ?? Self.usualMachine,
        type: try members["type"]?.choice(of: MachineType.self) ?? .standard,
        definition: try members.required("machine").value),
      input: try members.document("input") ?? .value(arena.object([])))
    title = try ScenarioTitle(members)
    execution = try members["execution"]?.executionName() ?? execution
    try readWorld(members)
    try readSurroundings(members)
    expectation = try members["expect"].map { spot throws(ScenarioError) in
      try Expectation(spot)
    }
  }

  private static let memberNames = [
    "stateskit", "id", "title", "notes", "rules", "profile", "type", "machine", "machineName",
    "machines", "execution", "input", "inputText", "tasks", "pollers", "calls", "storage",
    "environment", "seed", "limits", "horizon", "expect",
  ]

  private mutating func readWorld(_ members: Members) throws(ScenarioError) {
    for (name, spot) in try members["machines"]?.members() ?? [] {
      machines.append(try MachineRequest(spot, name: name))
    }
    for (name, spot) in try members["tasks"]?.members() ?? [] {
      tasks.append(try TaskScript(spot, name: name))
    }
    for spot in try members["pollers"]?.elements() ?? [] { pollers.append(try Poller(spot)) }
    for spot in try members["calls"]?.elements() ?? [] {
      calls.append(try TimedCall(spot, execution: execution, machine: machine.name))
    }
    for (name, spot) in try members["storage"]?.members() ?? [] {
      storage.append(try StoredObject(spot, address: name))
    }
  }

  private mutating func readSurroundings(_ members: Members) throws(ScenarioError) {
    if let spot = members["environment"] { environment = try Environment(spot) }
    if let spot = members["limits"] { limits = try Limits(spot) }
    if let spot = members["horizon"] { horizon = try spot.instant() }
    guard let spot = members["seed"] else { return }
    guard spot.value.isNumber, let seed = UInt64(spot.arena.numberSpelling(of: spot.value)) else {
      throw spot.wrong("a whole number from 0 to \(UInt64.max)")
    }
    self.seed = seed
  }
}

extension ScenarioTitle {
  init(_ members: Members) throws(ScenarioError) {
    let spot = try members.required("id")
    id = try spot.string()
    guard Self.isID(id) else {
      throw spot.wrong("an area and a name, such as 'retry/two-attempts', in a-z, 0-9 and '-'")
    }
    sentence = try members.required("title").string()
    notes = try members["notes"]?.string()
    rules = try members["rules"]?.strings() ?? []
    guard let spot = members["profile"], try spot.string() != "any" else { return }
    guard let profile = Profile(rawValue: try spot.string()) else {
      throw spot.wrong("one of 'any', 'aws', 'spec'")
    }
    self.profile = profile
  }

  /// Whether `text` can be the id of a case: two or more names with slashes between them.
  static func isID(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    return parts.count >= 2
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
          }
      }
  }
}

extension MachineRequest {
  init(_ spot: Spot, name: String) throws(ScenarioError) {
    let members = try spot.object("a machine", ["machine", "type"])
    self.init(
      name: MachineName(rawValue: name),
      type: try members["type"]?.choice(of: MachineType.self) ?? .standard,
      definition: try members.required("machine").value)
  }
}
