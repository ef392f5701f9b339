import StatesJSON
import StatesTestSupport
import Testing

@testable import StatesLanguage

/// What the service said about definitions, recorded.
@Suite(.enabled(if: Evidence.isPresent, Comment(rawValue: Evidence.absence)))
struct ValidationRecordingsTests {
  /// Every definition that ran, of whole machines, of helper machines and of single states.
  @Test(arguments: ["executions", "outcomes", "teststate"])
  func definitionsThatRanAreAccepted(file: String) throws {
    var count = 0
    for line in Evidence.lines("aws-recordings/\(file).jsonl") {
      let recording = try JSON(parsing: line)
      if recording.mentions("InvalidDefinition") { continue }
      let type = MachineType(rawValue: recording["type"]?.string ?? "") ?? .standard
      for definition in recording.definitions {
        let errors = errors(in: definition, as: type)
        #expect(errors.map(\.description) == [], "\(recording["id"]?.string ?? "")")
        count += 1
      }
    }
    #expect(count > 100)
  }

  /// ValidateStateMachineDefinition: the same diagnostics, word for word.
  @Test func diagnosesAreTheSame() throws {
    let recordings = try recordings().filter { $0["expected"]?["diagnostics"] != nil }
    for recording in recordings {
      let report = Machine.diagnostics(of: recording.definitionText, as: recording.machineType)
      let expected = try #require(recording["expected"]?["diagnostics"])
      let found = report.diagnostics.filter { $0.severity == .error }
      #expect(JSON.array(found.map(\.json)) == expected, "\(recording["id"]?.string ?? "")")
      #expect(.string(report.result) == recording["expected"]?["result"])
    }
    #expect(recordings.count >= 8)
  }

  /// CreateStateMachine, UpdateStateMachine, TestState: refused with the same text.
  @Test func refusalsAreTheSame() throws {
    var count = 0
    for recording in try recordings() + teststate() {
      guard let text = recording.refusal else { continue }
      let report = Machine.diagnostics(of: recording.definitionText, as: recording.machineType)
      let errors = report.diagnostics.filter { $0.severity == .error }
      #expect(DefinitionError(diagnostics: errors).description == text)
      count += 1
    }
    #expect(count >= 13)
  }

  /// An API error that is not about the definition leaves it unblamed.
  @Test func otherErrorsAreNotAboutTheDefinition() throws {
    let others = try recordings().filter {
      $0.refusal == nil && $0["expected"]?["diagnostics"] == nil
    }
    let definitions = others.filter { $0["definition"]?["States"] != nil }
    for recording in definitions {
      #expect(Machine.diagnostics(of: recording.definitionText).isAccepted)
    }
    #expect(others.count >= 9 && definitions.count >= 6)
  }

  private func recordings() throws -> [JSON] {
    try Evidence.lines("aws-recordings/validation.jsonl").map { try JSON(parsing: $0) }
  }

  private func teststate() throws -> [JSON] {
    try Evidence.lines("aws-recordings/teststate.jsonl").map { try JSON(parsing: $0) }
  }

  private func errors(in definition: JSON, as type: MachineType) -> [Diagnostic] {
    let report = Machine.diagnostics(of: Array(definition.text().utf8), as: type)
    return report.diagnostics.filter { $0.severity == .error }
  }
}

extension JSON {
  fileprivate var machineType: MachineType {
    MachineType(rawValue: self["params"]?["type"]?.string ?? "") ?? .standard
  }

  fileprivate func mentions(_ word: String) -> Bool { text().contains(word) }

  /// The machines of a recording; a single state becomes a machine of that state.
  fileprivate var definitions: [JSON] {
    var definitions: [JSON] = []
    if let definition = self["definition"], definition != .null {
      definitions.append(definition["Type"] == nil ? definition : definition.wrapped)
    }
    if case .array(let others)? = self["other_machines"] {
      definitions += others.compactMap { $0["definition"] }
    }
    return definitions.filter { $0["States"] != nil }
  }

  /// The definition as it was sent, with an activity's ARN where the recording has a word for it.
  fileprivate var definitionText: [UInt8] {
    guard let text = self["definition_text"]?.string else {
      return Array(
        (self["definition"].map { $0["Type"] == nil ? $0 : $0.wrapped } ?? "").text().utf8)
    }
    let arn = "arn:aws:states:us-east-1:111111111111:activity:a"
    let parts = text.split(separator: "activity_arn", omittingEmptySubsequences: false)
    return Array(parts.joined(separator: arn).utf8)
  }

  /// A machine of one state, which TestState calls by a name of its own, and all that it leads to.
  private var wrapped: JSON {
    var states: JSON.Object = ["StateName": self]
    for name in targets where states[name] == nil { states[name] = ["Type": "Succeed"] }
    return ["StartAt": "StateName", "States": .object(states)]
  }

  private var targets: [String] {
    let parts = [self["Choices"], self["Catch"]].flatMap { list -> [JSON] in
      if case .array(let elements)? = list { elements } else { [] }
    }
    return ([self["Next"], self["Default"]] + parts.map { $0["Next"] }).compactMap { $0?.string }
  }

  /// The text with which a definition was refused.
  fileprivate var refusal: String? {
    let expected = self["expected"]
    let message = expected?["message"]?.string ?? expected?["exception_value"]?.string
    let mark = "Invalid State Machine Definition: "
    guard let message, let parts = message.firstIndex(of: mark) else { return nil }
    return String(message[parts...])
  }
}

extension String {
  /// Where another text begins in this one.
  fileprivate func firstIndex(of other: String) -> Index? {
    indices.first { self[$0...].hasPrefix(other) }
  }
}

extension JSON {
  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }
}

extension Diagnostic {
  /// The diagnostic as the service gives it.
  var json: JSON {
    [
      "code": .string(message.code.rawValue), "location": .string(location.description),
      "message": .string(message.text), "severity": .string(severity.rawValue),
    ]
  }
}
