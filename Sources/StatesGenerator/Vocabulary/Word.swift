import StatesEngine

/// A text that generated definitions use again and again as a value.
enum Word: UInt8, CaseIterable, Sendable {
  // Types of states
  case pass, wait, task, choice, succeed, fail, parallel, map
  // Resources
  case function, invoke, getItem, publish, getObject, http
  case queueCallback, invokeCallback, runTask, startJob
  case activity, otherActivity
  case startChild, startChildSync, startChildParsed, startChildCallback
  // Settings
  case full, none, inline, distributed, standard, express, version, comment
  // Names that parameters hold
  case work, queue, childMachine, cluster
  // Paths
  case root, context, token, itemValue, itemIndex, itemSource
  // Raw text that is no JSON
  case noJSON, spacedJSON
  // Of readers and writers
  case readObject, listObjects, putObject, json, jsonLines, csv, firstRow, given, comma, pipe
  case bucket, prefix, folder, pointer, csvText, linesText
  // Of credentials
  case role, executionRole
  case jsonPath
  // Further away than a Wait may last
  case farTime
  // Longer than an error or a cause may be
  case long

  /// The text.
  var text: String {
    switch self {
    case .pass: "Pass"
    case .wait: "Wait"
    case .task: "Task"
    case .choice: "Choice"
    case .succeed: "Succeed"
    case .fail: "Fail"
    case .parallel: "Parallel"
    case .map: "Map"
    case .function, .invoke, .getItem, .publish, .getObject, .http, .queueCallback,
      .invokeCallback, .runTask, .startJob, .activity, .otherActivity, .startChild,
      .startChildSync, .startChildParsed, .startChildCallback:
      resourceText
    case .full: "FULL"
    case .none: "NONE"
    case .inline: "INLINE"
    case .distributed: "DISTRIBUTED"
    case .standard: "STANDARD"
    case .express: "EXPRESS"
    case .version: "1.0"
    case .comment: "generated"
    case .work: "work"
    case .queue: "q"
    case .childMachine: "Child"
    case .cluster: "cluster"
    case .root: "$"
    case .context: "$$"
    case .token: "$$.Task.Token"
    case .itemValue: "$$.Map.Item.Value"
    case .itemIndex: "$$.Map.Item.Index"
    case .itemSource: "$$.Map.Item.Source"
    case .noJSON: "{no"
    case .spacedJSON: #" [1, {"a" : 2}] "#
    case .role: "arn:aws:iam::123456789012:role/worker"
    case .executionRole: "$$.Execution.RoleArn"
    case .jsonPath: "JSONPath"
    case .farTime: "2100-01-01T00:00:00Z"
    case .long: String(repeating: "l", count: Limits().causeCharacters + 1)
    case _: storeText
    }
  }

  private var resourceText: String {
    switch self {
    case .invoke: "arn:aws:states:::lambda:invoke"
    case .getItem: "arn:aws:states:::dynamodb:getItem"
    case .publish: "arn:aws:states:::sns:publish"
    case .getObject: "arn:aws:states:::aws-sdk:s3:getObject"
    case .http: "arn:aws:states:::http:invoke"
    case .queueCallback: "arn:aws:states:::sqs:sendMessage.waitForTaskToken"
    case .invokeCallback: "arn:aws:states:::lambda:invoke.waitForTaskToken"
    case .runTask: "arn:aws:states:::ecs:runTask.sync"
    case .startJob: "arn:aws:states:::glue:startJobRun.sync"
    case .activity: "arn:aws:states:us-east-1:123456789012:activity:work"
    case .otherActivity: "arn:aws:states:us-east-1:123456789012:activity:other"
    case .startChild: "arn:aws:states:::states:startExecution"
    case .startChildSync: "arn:aws:states:::states:startExecution.sync"
    case .startChildParsed: "arn:aws:states:::states:startExecution.sync:2"
    case .startChildCallback: "arn:aws:states:::states:startExecution.waitForTaskToken"
    case _: "arn:aws:lambda:us-east-1:123456789012:function:work"
    }
  }

  private var storeText: String {
    switch self {
    case .readObject: "arn:aws:states:::s3:getObject"
    case .listObjects: "arn:aws:states:::s3:listObjectsV2"
    case .putObject: "arn:aws:states:::s3:putObject"
    case .json: "JSON"
    case .jsonLines: "JSONL"
    case .csv: "CSV"
    case .firstRow: "FIRST_ROW"
    case .given: "GIVEN"
    case .comma: "COMMA"
    case .pipe: "PIPE"
    case .bucket: "b"
    case .prefix: "out"
    case .folder: "in/"
    case .pointer: "/a"
    case .csvText: "a,b\n1,2\n3,4\n5,6\n"
    case _: "{\"a\":1}\n2\n\"c\"\n"
    }
  }

  /// All texts, by the number of the word.
  static let texts: [String] = allCases.map(\.text)
}
