/// The name of a member of generated data.
enum MemberName: UInt8, CaseIterable, Sendable {
  // Names that are drawn, the simplest first
  case a, b, c, d, e, spaced, accented, dotted
  // Names that have a meaning
  case error, cause, payload, statusCode, item, index, token, status, output
  // Names of parameters
  case functionName, queueUrl, messageBody, stateMachineArn, input, cluster, jobName
  case bucket, key, prefix
  // What children get that take several items at once
  case items, batchInput
  case source

  /// How many names, from the first on, are drawn.
  static let drawn = 8

  /// The name as it stands in an object.
  var text: String {
    switch self {
    case .a: "a"
    case .b: "b"
    case .c: "c"
    case .d: "d"
    case .e: "e"
    case .spaced: "x y"
    case .accented: "ü"
    case .dotted: "p.q"
    case .error: "Error"
    case .cause: "Cause"
    case .payload: "Payload"
    case .statusCode: "StatusCode"
    case .item: "item"
    case .index: "index"
    case .token: "token"
    case .status: "Status"
    case .output: "Output"
    case .functionName: "FunctionName"
    case .queueUrl: "QueueUrl"
    case .messageBody: "MessageBody"
    case .stateMachineArn: "StateMachineArn"
    case .input: "Input"
    case .cluster: "Cluster"
    case .jobName: "JobName"
    case .bucket: "Bucket"
    case .key: "Key"
    case .prefix: "Prefix"
    case .items: "Items"
    case .batchInput: "BatchInput"
    case .source: "source"
    }
  }

  /// The step of a path that leads to the member.
  var step: String {
    switch self {
    case .spaced, .accented, .dotted: "['\(text)']"
    case _: ".\(text)"
    }
  }

  static let texts: [String] = allCases.map(\.text)
  static let steps: [[UInt8]] = allCases.map { Array($0.step.utf8) }
}
