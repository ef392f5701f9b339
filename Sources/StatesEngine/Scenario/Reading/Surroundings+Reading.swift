import StatesJSON
import StatesPath

extension Environment {
  init(_ spot: Spot) throws(ScenarioError) {
    self.init()
    let members = try spot.object(
      "an environment", ["startTime", "region", "account", "roleArn"])
    if let spot = members["region"] { region = try spot.string() }
    if let spot = members["account"] { account = try spot.string() }
    if let spot = members["roleArn"] { roleArn = try spot.string() }
    guard let spot = members["startTime"] else { return }
    guard let start = Timestamp(rfc3339: try spot.string())?.millisecondsSinceEpoch else {
      throw spot.wrong("a moment such as '2025-01-01T00:00:00.000Z'")
    }
    epochMilliseconds = start
  }
}

extension Limits {
  /// The quotas that are numbers of something, by their names in a scenario file.
  nonisolated(unsafe) static let counts: [(name: String, path: WritableKeyPath<Limits, Int>)] = [
    ("events", \.events), ("payloadBytes", \.payloadBytes),
    ("variableBytes", \.variableBytes),
    ("inlineMapConcurrency", \.inlineMapConcurrency),
    ("distributedMapConcurrency", \.distributedMapConcurrency), ("nesting", \.nesting),
  ]

  /// The quotas that are lengths of time, by their names in a scenario file.
  nonisolated(unsafe) static let times: [(name: String, path: WritableKeyPath<Limits, Int64>)] = [
    ("standardSeconds", \.standardMilliseconds), ("expressSeconds", \.expressMilliseconds),
    ("pollSeconds", \.pollMilliseconds), ("waitSeconds", \.waitMilliseconds),
  ]

  init(_ spot: Spot) throws(ScenarioError) {
    self.init()
    let members = try spot.object(
      "the limits", Self.counts.map(\.name) + Self.times.map(\.name))
    for (name, path) in Self.counts {
      if let spot = members[name] { self[keyPath: path] = try spot.integer(from: 1) }
    }
    for (name, path) in Self.times {
      if let spot = members[name] { self[keyPath: path] = try spot.milliseconds(from: 1) }
    }
  }
}
