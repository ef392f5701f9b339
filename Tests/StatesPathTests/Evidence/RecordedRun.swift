import StatesJSON
import StatesPath

/// A recorded execution that is run again.
struct RecordedRun {
  private let record: Record
  private let machine: RecordedMachine
  private let input: Value

  /// `nil` if the execution needs more than the stages of data flow.
  init?(_ record: Record) throws {
    let arena = record.arena
    guard let definition = record["definition"], record["input_text"]?.isString == true else {
      return nil
    }
    input = try arena.parse(record.text("input_text"), keepingSource: true)
    let context = try Self.context(of: record, input: input)
    guard let machine = RecordedMachine(definition, context: context, in: arena) else { return nil }
    self.record = record
    self.machine = machine
  }

  /// The context object, with the names that the recorder put in place of real ones.
  private static func context(of record: Record, input: Value) throws(JSONError) -> Value {
    let arena = record.arena
    let context = try arena.parse(
      """
      {"Execution":{"Id":"<execution>","Input":null,"Name":"<ExecArnPart_0idx>"},
       "StateMachine":{"Id":"<machine>","Name":"<ArnPart_0idx>"}}
      """)
    guard let execution = arena.member("Execution", of: context) else { return context }
    return arena.setting(
      arena.key("Execution"), to: arena.setting(arena.key("Input"), to: input, in: execution),
      in: context)
  }

  /// Runs the machine and compares how it ends.
  func measure(_ findings: inout Findings) throws {
    guard record.text("expected", "status") != "UNKNOWN" else {
      return findings.leaveOut(record.name, because: "the recording does not tell how it ended")
    }
    let expected = record.text("expected", "output")
    if let reason = Self.engineMade(expected) {
      return findings.leaveOut(record.name, because: reason)
    }
    var machine = machine
    switch try machine.run(input) {
    case .succeeded(let output):
      findings.compare(record.name, expected: expected, actual: text(of: output))
    case .failed(let error, let cause):
      findings.compare(
        record.name, expected: record.text("expected", "error"), actual: error ?? "")
      findings.compare(
        record.name, expected: Self.withoutQuotedInput(record.text("expected", "cause")),
        actual: Self.withoutQuotedInput(cause ?? ""))
    }
  }

  /// Recorders parsed texts that begin with a brace, which drops their white space.
  private func text(of output: Value) -> String {
    output.isObject
      ? record.arena.text(of: record.arena.compacting(output)) : record.arena.text(of: output)
  }

  private static func engineMade(_ output: String) -> String? {
    let words = [
      "RandomNumberGenerated", "<uuid:", "<execution", "snf_role_arn", "arn:aws:states:",
    ]
    return words.first { output.contains($0) }.map { "'\($0)' is made by the engine" }
  }

  /// The recorder put a word in the place of the input that a cause quotes.
  private static func withoutQuotedInput(_ cause: String) -> String {
    cause.split(separator: "in the input '").first.map(String.init) ?? ""
  }
}
