import StatesJSON
import StatesReports
import Testing

@testable import StatesCommands

@Suite struct ValidateCommandTests {
  private static let right = #"{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}"#
  private static let wrong = #"{"StartAt":"A","States":{"A":{"Type":"Nap"}}}"#
  private static let callback =
    #"{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken","End":true}}}"#

  @Test func theStatusTellsWhetherADefinitionIsAccepted() {
    #expect(run("validate -", input: Self.right).status == 0)
    #expect(run("validate -", input: Self.wrong).status == 1)
    #expect(run("validate -", input: "{").status == 1)
    #expect(run("validate -", input: "").status == 1)
    #expect(run("validate -", input: Self.callback).status == 0)
    #expect(run("validate").status == 3)
  }

  @Test func anUnreadableFileDoesNotStopTheOthers() {
    let (status, output, errors) = run("validate /nowhere/at/all -", input: Self.wrong)
    #expect(status == 3)
    #expect(errors.contains("'/nowhere/at/all'"))
    #expect(output.hasSuffix("<stdin>: refused: 1 error\n"))
  }

  @Test func theTypeDecidesWhatIsRefused() {
    #expect(run("validate --type EXPRESS -", input: Self.callback).status == 1)
    #expect(run("validate --type STANDARD -", input: Self.callback).status == 0)
    #expect(run("validate --type express -", input: Self.callback).status == 3)
  }

  @Test func warningsCanBeSilenced() {
    let all = run("validate -", input: Self.callback).output
    #expect(all.contains("TASK-20") && all.contains("STRUCT-39"))
    let some = run("validate --silence TASK-20 -", input: Self.callback).output
    #expect(!some.contains("TASK-20") && some.contains("STRUCT-39"))
    let none = run("validate --silence TASK-20 --silence STRUCT-39 -", input: Self.callback).output
    #expect(none == "<stdin>: accepted\n")
    let error = run("validate --silence STRUCT-19 -", input: Self.wrong)
    #expect(error.status == 1 && error.output.contains("STRUCT-19"))
    #expect(run("validate --silence STRUCT-99 -", input: Self.right).status == 3)
  }

  @Test(arguments: ["json", "sarif"])
  func programsCanRead(format: String) throws {
    let (status, output, _) = run("validate --format \(format) -", input: Self.wrong)
    #expect(status == 1)
    _ = try JSON(parsing: output)
    _ = try JSON(parsing: run("validate --format \(format) -", input: Self.right).output)
  }

  @Test func gitHubsCommandsAreWritten() {
    #expect(run("validate --format github -", input: Self.right).output == "")
    #expect(run("validate --format github -", input: Self.wrong).output.hasPrefix("::error file="))
  }
}

@Suite struct DefinitionFileTests {
  private func check(_ resources: String, _ more: String = "") -> (status: Int32, output: String) {
    let (status, output, _) = run(
      "validate \(more) -",
      input: #"{"AWSTemplateFormatVersion":"2010-09-09","Resources":{\#(resources)}}"#)
    return (status, output)
  }

  private func machine(_ name: String, _ properties: String) -> String {
    #""\#(name)":{"Type":"AWS::StepFunctions::StateMachine","Properties":{\#(properties)}}"#
  }

  @Test func eachMachineOfATemplateIsChecked() {
    let resources = [
      machine("One", #""Definition":{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}"#),
      #""Bucket":{"Type":"AWS::S3::Bucket"}"#,
      machine(
        "Two", #""DefinitionString":"{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Nap\"}}}""#),
      machine("Three", #""DefinitionS3Location":{"Bucket":"b"}"#),
    ]
    let (status, output) = check(resources.joined(separator: ","))
    #expect(status == 1)
    #expect(output.hasPrefix("<stdin> (One): accepted\n"))
    #expect(output.hasSuffix("<stdin> (Two): refused: 1 error\n"))
    #expect(!output.contains("(Three)"))
  }

  @Test func aTemplateWithoutMachinesIsSaidToHaveNone() {
    let (status, output, errors) = run("validate -", input: #"{"Resources":{}}"#)
    #expect(status == 0 && output == "")
    #expect(errors.contains("no state machine"))
  }

  @Test func theTypeStandsInTheTemplate() {
    let task =
      #"{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken","End":true}"#
    let definition = #""Definition":{"StartAt":"A","States":{"A":\#(task)}}"#
    #expect(check(machine("M", #""StateMachineType":"EXPRESS",\#(definition)"#)).status == 1)
    #expect(
      check(machine("M", #""StateMachineType":"EXPRESS",\#(definition)"#), "--type STANDARD").status
        == 0)
    let sam =
      #""M":{"Type":"AWS::Serverless::StateMachine","Properties":{"Type":"EXPRESS",\#(definition)}}"#
    #expect(check(sam).status == 1)
  }

  /// What a template fills in is never to blame, and what stands around it still is.
  @Test func placeholdersStandForAnything() {
    let functions =
      #"{"StartAt":"A","TimeoutSeconds":{"Ref":"T"},"States":{"A":{"Type":"Task","Resource":{"Fn::GetAtt":["F","Arn"]},"HeartbeatSeconds":{"Ref":"H"},"Parameters":{"a":{"Ref":"B"}},"End":true}}}"#
    #expect(check(machine("M", #""Definition":\#(functions)"#)).output == "<stdin> (M): accepted\n")
    let substituted =
      #"{\"StartAt\":\"A\",\"TimeoutSeconds\":${Time},\"States\":{\"A\":{\"Type\":\"Wait\",\"Timestamp\":\"${When}\",\"Next\":\"${Next}\"},\"B\":{\"Type\":\"Nap\"}}}"#
    let (status, output) = check(machine("M", #""DefinitionString":{"Fn::Sub":"\#(substituted)"}"#))
    #expect(status == 1)
    #expect(output.contains("STRUCT-19") && output.contains("(M): refused: 1 error"))
  }

  @Test func aJoinedDefinitionIsReadAndItsPlacesFound() {
    let join =
      #"{"Fn::Join":["",["{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Task\",\"Resource\":\"arn:",{"Ref":"AWS::Partition"},":states:::lambda:invoke\",\"Nxt\":1,\"End\":true}}}"]]}"#
    let template = #"{"Resources":{\#n\#(machine("M", #""DefinitionString":\#(join)"#))\#n}}"#
    let (status, output, _) = run("validate -", input: template)
    #expect(status == 1)
    let column = template.split(separator: "\n")[1].prefix { _ in true }
    let offset = column.indices.first { column[$0...].hasPrefix(#"\"Nxt"#) }
    let place = offset.map { column.distance(from: column.startIndex, to: $0) + 1 } ?? 0
    #expect(output.hasPrefix("<stdin>:2:\(place): error[SCHEMA_VALIDATION_FAILED]"))
    #expect(output.contains("did you mean 'Next'?"))
  }

  @Test func escapesInAStringKeepTheirPlaces() {
    let literal = StringLiteral(in: Array(#"  "a\n\u00e9\ud83d\ude00b" "#.utf8), at: 2)
    #expect(String(decoding: literal.bytes, as: UTF8.self) == "a\né😀b")
    #expect(literal.offsets == [3, 4, 6, 6, 12, 12, 12, 12, 24])
  }
}
