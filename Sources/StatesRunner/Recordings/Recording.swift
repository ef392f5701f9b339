package import StatesEngine
package import StatesJSON
package import StatesLanguage

/// An execution that was recorded somewhere: its definition, its input, what its tasks were answered,
/// and the history that came of it.
///
/// One recording is one JSON object. `definition` and `expected` are required; `input` or
/// `input_text` is what the execution was given; `mocks` lists what became of each attempt of a task,
/// in the order of scheduling: `state`, `outcome` (`succeeded`, `failed`, `timed-out`, `none`), and
/// `output`, or `error` and `cause`, and `submitted`. `flags` tell what of the history was lost. Where
/// no history was kept, `expected` has the `status` alone, with `output`, or `error` and `cause`.
package struct Recording {
  /// What the recording is called.
  package let id: String
  package let definition: Value
  package let type: MachineType
  package let input: Document
  package let mocks: [Mock]
  /// The events as recorded, in AWS's shape.
  package let events: [Value]
  /// How the execution ended, where its events were not recorded.
  package let outcome: Outcome?
  /// Why not every event can be compared; empty where all can.
  package let losses: [String]
  let value: Value

  /// What became of one attempt.
  package struct Mock {
    package let kind: String
    package let state: String
    package let outcome: String
    package let output: Value?
    package let error: Value?
    package let cause: Value?
    package let submitted: Value?
    package let resource: String
    /// The places of the attempt's events in the history, from 1.
    package let eventIds: [Int]
  }

  /// All that is known of an execution's end.
  package struct Outcome {
    package let status: String
    package let output: Value?
    package let error: Value?
    package let cause: Value?
  }

  /// Reads a recording that was parsed into `arena`.
  package init(_ value: Value, in arena: Arena) throws(RecordingError) {
    let reader = RecordingReader(value, arena)
    self.value = value
    id = reader.string("id") ?? "recording"
    definition = try reader.required("definition")
    type = MachineType(rawValue: reader.string("type") ?? "STANDARD") ?? .standard
    input = reader.input()
    outcome = reader.outcome()
    events = outcome == nil ? try reader.events() : []
    mocks = try reader.mocks()
    losses = reader.losses()
  }
}

/// Why something is no recording.
package struct RecordingError: Error, Sendable, Hashable, CustomStringConvertible {
  package let description: String

  static func missing(_ member: String) -> RecordingError {
    RecordingError(
      description: "the member '\(member)' is missing or of the wrong type; a recording has "
        + "'definition', 'input' and 'expected' with 'history' or 'status'")
  }
}

/// Looks up the members of a recording.
private struct RecordingReader {
  let value: Value
  let arena: Arena

  init(_ value: Value, _ arena: Arena) {
    self.value = value
    self.arena = arena
  }

  func member(_ name: String, of value: Value) -> Value? {
    guard value.isObject, let member = arena.member(name, of: value), !member.isNull else {
      return nil
    }
    return member
  }

  func string(_ name: String, of value: Value) -> String? {
    guard let member = member(name, of: value), member.isString else { return nil }
    return arena.string(of: member)
  }

  func string(_ name: String) -> String? { string(name, of: value) }

  func elements(_ value: Value?) -> [Value] {
    guard let value, value.isArray else { return [] }
    return (0..<arena.count(of: value)).map { arena.element($0, of: value) }
  }

  func required(_ name: String) throws(RecordingError) -> Value {
    guard let member = member(name, of: value) else { throw .missing(name) }
    return member
  }

  func input() -> Document {
    if let text = member("input_text", of: value), text.isString { return .text(text) }
    return .value(member("input", of: value) ?? arena.object([]))
  }

  func events() throws(RecordingError) -> [Value] {
    guard let expected = member("expected", of: value),
      let history = member("history", of: expected)
    else { throw .missing("expected.history") }
    let events = elements(history)
    return hasFlag("reverse_order") ? events.reversed() : events
  }

  /// How it ended, if the history is missing and the status is not.
  func outcome() -> Recording.Outcome? {
    guard let expected = member("expected", of: value), member("history", of: expected) == nil,
      let status = string("status", of: expected)
    else { return nil }
    return Recording.Outcome(
      status: status, output: member("output", of: expected),
      error: member("error", of: expected), cause: member("cause", of: expected))
  }

  func mocks() throws(RecordingError) -> [Recording.Mock] {
    var mocks: [Recording.Mock] = []
    for mock in elements(member("mocks", of: value)) {
      guard let state = string("state", of: mock), let outcome = string("outcome", of: mock) else {
        throw .missing("mocks[\(mocks.count)]")
      }
      mocks.append(
        Recording.Mock(
          kind: string("kind", of: mock) ?? "task", state: state, outcome: outcome,
          output: arena.member("output", of: mock), error: member("error", of: mock),
          cause: member("cause", of: mock), submitted: member("submitted", of: mock),
          resource: string("resource", of: mock) ?? "",
          eventIds: elements(member("event_ids", of: mock)).compactMap {
            $0.isNumber ? arena.int64(of: $0).map { Int($0) } : nil
          }))
    }
    return mocks
  }

  private func hasFlag(_ name: String) -> Bool {
    guard let flags = member("flags", of: value), let flag = member(name, of: flags) else {
      return false
    }
    if flag.isArray { return arena.count(of: flag) > 0 }
    return flag.isBool && arena.bool(of: flag)
  }

  /// What the recorder says was lost, or cannot be known from outside.
  func losses() -> [String] {
    var losses: [String] = []
    if let provenance = string("provenance"), provenance != "aws" {
      losses.append("not known to be from AWS")
    }
    if let flags = member("flags", of: value), let complete = member("history_complete", of: flags),
      complete.isBool, !arena.bool(of: complete)
    {
      losses.append("the history is not complete")
    }
    let flags = [
      ("event_ids_blanked", "event ids were blanked by the recorder"),
      ("concurrent_order", "the order of concurrent events is free"),
      ("child_executions_unrecorded", "child executions were not recorded"),
      ("random_or_clock_in_definition", "the definition asks for random numbers or the clock"),
      ("engine_placeholders", Self.madeValues),
    ]
    for (flag, words) in flags where hasFlag(flag) { losses.append(words) }
    if outcome() != nil, hasMadeOutcome() { losses.append(Self.madeValues) }
    return losses
  }

  private static let madeValues = "the engine made values that are not known"

  /// Whether a placeholder stands in what came out of an execution of which no more is known.
  private func hasMadeOutcome() -> Bool {
    guard let flags = member("flags", of: value) else { return false }
    return elements(member("placeholder_values", of: flags)).contains { entry in
      guard entry.isArray, arena.count(of: entry) > 0 else { return false }
      let pointer = arena.element(0, of: entry)
      guard pointer.isString else { return false }
      return arena.string(of: pointer).split(separator: "/").contains {
        ["output", "error", "cause"].contains($0)
      }
    }
  }
}
