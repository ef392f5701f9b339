import StatesEngine
import StatesGenerator
import StatesJSON
import StatesLanguage
import StatesProperty
import StatesTestSupport
import Testing

/// What a few thousand scenarios have between them.
@Suite struct CompletenessTests {
  private let census = Census.usual

  @Test func everyFeatureIsUsed() {
    let missing = FeatureSet(Feature.allCases.filter { !census.features.contains($0) })
    #expect(missing == FeatureSet([.fault]))
  }

  @Test(arguments: [
    (
      "Task",
      [
        "Resource", "Parameters", "ResultSelector", "ResultPath", "InputPath", "OutputPath",
        "Assign", "Retry", "Catch", "Credentials", "TimeoutSeconds", "TimeoutSecondsPath",
        "HeartbeatSeconds", "HeartbeatSecondsPath", "Next", "End", "Comment", "QueryLanguage",
      ]
    ),
    (
      "Parallel",
      [
        "Branches", "Parameters", "ResultSelector", "ResultPath", "InputPath", "OutputPath",
        "Assign", "Retry", "Catch", "Next", "End", "Comment", "QueryLanguage",
      ]
    ),
    (
      "Map",
      [
        "ItemProcessor", "Iterator", "ItemsPath", "ItemSelector", "Parameters", "ItemReader",
        "ItemBatcher", "ResultWriter", "MaxConcurrency", "MaxConcurrencyPath", "Label",
        "ToleratedFailureCount", "ToleratedFailureCountPath", "ToleratedFailurePercentage",
        "ToleratedFailurePercentagePath", "ResultSelector", "ResultPath", "InputPath",
        "OutputPath", "Assign", "Retry", "Catch", "Next", "End", "Comment", "QueryLanguage",
      ]
    ),
    (
      "Pass",
      [
        "Result", "Parameters", "ResultPath", "InputPath", "OutputPath", "Assign", "Next", "End",
        "Comment", "QueryLanguage",
      ]
    ),
    (
      "Wait",
      [
        "Seconds", "SecondsPath", "Timestamp", "TimestampPath", "InputPath", "OutputPath",
        "Assign", "Next", "End", "Comment", "QueryLanguage",
      ]
    ),
    (
      "Choice",
      ["Choices", "Default", "InputPath", "OutputPath", "Assign", "Comment", "QueryLanguage"]
    ),
    ("Succeed", ["InputPath", "OutputPath", "Comment", "QueryLanguage"]),
    ("Fail", ["Error", "ErrorPath", "Cause", "CausePath", "Comment", "QueryLanguage"]),
  ])
  func everyTypeHasEveryField(type: String, fields: [String]) {
    #expect(Set(fields).subtracting(census.fields[type] ?? []) == [])
  }

  /// Fields outside of states, those of retriers, rules, readers and so on among them.
  @Test func everyFieldIsUsed() {
    let jsonata: Set<Field> = [.arguments, .output, .items, .condition]
    // The reference reads no manifests.
    let unread: Set<Field> = [.manifestType]
    let missing = Field.allCases.filter {
      !census.names.contains($0.name) && !jsonata.contains($0) && !unread.contains($0)
    }
    #expect(missing == [])
  }

  @Test func everyErrorIsHandledAndReported() {
    for name in StatesError.Name.predefined.map(\.rawValue) + ["Boom", "Bang", "State.ALL"] {
      #expect(census.handled.contains(name), "nothing handles '\(name)'")
      if name != "States.ALL" {
        #expect(census.reported.contains(name), "nothing reports '\(name)'")
      }
    }
  }

  @Test func everyKindOfWorkIsAskedFor() {
    let patterns = [
      ":function:", ":activity:", "lambda:invoke", ".waitForTaskToken", "ecs:runTask.sync",
      "aws-sdk:", "http:invoke", "states:startExecution", "states:startExecution.sync",
      "states:startExecution.sync:2", "states:startExecution.waitForTaskToken",
    ]
    for pattern in patterns {
      #expect(
        census.resources.contains { $0.hasSuffix(pattern) || $0.contains(pattern) },
        "no resource has '\(pattern)'")
    }
  }

  @Test func everyFunctionIsCalled() {
    let names = [
      "Format", "StringToJson", "JsonToString", "Array", "ArrayPartition", "ArrayContains",
      "ArrayRange", "ArrayGetItem", "ArrayLength", "ArrayUnique", "Base64Encode", "Base64Decode",
      "Hash", "JsonMerge", "MathRandom", "MathAdd", "StringSplit", "UUID",
    ]
    for name in names {
      let call = "States.\(name)("
      #expect(census.texts.contains { $0.contains(call) }, "nothing calls \(name)")
    }
  }

  @Test func everySignalAndCallIsMade() {
    let signals = ["heartbeat", "succeed", "fail", "submitted", "submitFailed", "startFailed"]
    #expect(Set(signals).subtracting(census.signals) == [])
    let calls = [
      "start", "signal", "stop", "poll", "redrive", "update", "describe", "deleteActivity",
      "unknown token", "text", "too large", "silence", "repeated", "conditional",
      "same start", "other start", "new start",
    ]
    #expect(Set(calls).subtracting(census.calls) == [])
  }

  @Test func signalsComeEarlyOnTimeAndLate() {
    let moments: Set = [
      "before", "1 ms before", "at", "1 ms after", "after", "heartbeat 1 ms before",
      "heartbeat at", "heartbeat 1 ms after",
    ]
    #expect(moments.subtracting(census.moments) == [])
  }
}
