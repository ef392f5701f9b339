import StatesJSON
import StatesPath
import StatesProperty
import StatesTestSupport
import Testing

/// The data that AWS shows after each stage when one state is tested.
@Suite(.enabled(if: Evidence.isPresent, Comment(rawValue: Evidence.absence)))
struct InspectionEvidenceTests {
  @Test func everyStage() throws {
    var findings = Findings()
    for record in try Record.all("aws-recordings/teststate.jsonl") {
      if let reason = Self.obstacle(record) {
        findings.leaveOut(record.name, because: reason)
      } else {
        try Self.measure(record, &findings)
      }
    }
    #expect(findings.differences.isEmpty, findings.report)
    #expect(findings.agreed > 0)
  }

  /// Why a recording cannot be measured here, if it cannot.
  private static func obstacle(_ record: Record) -> String? {
    guard record["expected", "inspectionData"] != nil else { return "it shows no stages" }
    guard let state = testedState(record) else { return "it has no such state" }
    let type = record.arena.text("Type", of: state) ?? ""
    if record.arena.text("QueryLanguage", of: state) == "JSONata"
      || record.text("definition", "QueryLanguage") == "JSONata"
    {
      return "it needs JSONata"
    }
    if type == "Map" { return "a Map has stages of its own" }
    if type == "Wait" { return "a Wait needs a clock" }
    return nil
  }

  private static func measure(_ record: Record, _ findings: inout Findings) throws {
    let arena = record.arena
    let state = try #require(testedState(record))
    let scope = DataScope(
      arena: arena, input: record["request", "input_json"] ?? arena.object([]),
      context: record["request", "context_json"] ?? arena.object([]),
      variables: record["request", "variables_json"] ?? arena.object([]))
    var random = SplitMix64(seed: 1)
    var runner = try RecordedState(state, in: scope)
    let type = arena.text("Type", of: state) ?? ""
    var output: Value?
    if ["Task", "Parallel"].contains(type) {
      let result = result(of: record)
      output = try result.map { try runner.work(&random, result: $0).output }
      if output == nil { _ = try runner.begin(&random) }
    } else if type == "Fail" {
      _ = try runner.begin(&random)
    } else {
      output = try runner.run(&random)?.output
    }
    compare(runner.trace, of: type, with: record, &findings)
    if let output, let expected = record["expected", "output"] {
      findings.compare(
        record.name + " output", expected: text(expected, in: record),
        actual: text(output, in: record))
    }
  }

  /// What the work of a state gave: told beforehand, or shown afterwards.
  private static func result(of record: Record) -> Value? {
    if let mocked = record["request", "mock_result_json"] { return mocked }
    guard let shown = record["expected", "inspectionData", "result"] else { return nil }
    return shown.isString ? try? record.arena.parse(record.arena.string(of: shown)) : shown
  }

  /// AWS does not show what a Parallel works on, nor its bare result.
  private static func compare(
    _ trace: DataFlowTrace, of type: String, with record: Record, _ findings: inout Findings
  ) {
    let hidden: Set<DataFlowTrace.Stage> =
      switch type {
      case "Parallel": [.afterInputPath, .afterParameters, .result]
      case "Choice", "Fail", "Succeed": [.afterParameters]
      case _: record["definition", "Result"] == nil && type == "Pass" ? [.result] : []
      }
    for stage in DataFlowTrace.Stage.allCases where !hidden.contains(stage) {
      let expected = record["expected", "inspectionData", stage.rawValue]
      findings.compare(
        "\(record.name) \(stage.rawValue)",
        expected: expected.map { text($0, in: record) } ?? "nothing",
        actual: trace[stage].map { text($0, in: record) } ?? "nothing")
    }
  }

  /// Objects were parsed by the recorder and dates replaced; other values are texts as sent.
  private static func text(_ value: Value, in record: Record) -> String {
    let arena = record.arena
    guard value.isString else { return arena.text(of: arena.withoutDates(value)) }
    let text = arena.string(of: value)
    return (try? arena.parse(text)).map { arena.text(of: $0) } ?? arena.text(of: value)
  }

  /// The state that is tested: the definition itself, or the state of that name somewhere in it.
  private static func testedState(_ record: Record) -> Value? {
    guard let definition = record["definition"], definition.isObject else { return nil }
    guard let name = record["request", "stateName"], name.isString,
      record.arena.member("States", of: definition) != nil
    else { return definition }
    return find(record.arena.string(of: name), in: definition, record.arena)
  }

  private static func find(_ name: String, in machine: Value, _ arena: Arena) -> Value? {
    guard let states = arena.member("States", of: machine) else { return nil }
    if let state = arena.member(name, of: states) { return state }
    for index in 0..<arena.count(of: states) {
      let state = arena.memberValue(at: index, of: states)
      if let inner = arena.member("ItemProcessor", of: state),
        let found = find(name, in: inner, arena)
      {
        return found
      }
    }
    return nil
  }
}

extension Arena {
  /// The recorder wrote `date` in the place of every date inside an object.
  fileprivate func withoutDates(_ value: Value) -> Value {
    switch value.kind {
    case .object:
      return object(
        (0..<count(of: value)).map {
          (key(at: $0, of: value), withoutDates(memberValue(at: $0, of: value)))
        })
    case .array: return array((0..<count(of: value)).map { withoutDates(element($0, of: value)) })
    case .string: return Timestamp(rfc3339: string(of: value)) == nil ? value : string("date")
    case .null, .bool, .number: return value
    }
  }
}
