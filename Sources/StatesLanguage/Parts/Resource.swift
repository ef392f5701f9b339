package import StatesJSON

/// What a Task asks to do the work, taken apart.
package struct Resource: BitwiseCopyable {
  package enum Kind: Sendable, Hashable, BitwiseCopyable {
    /// The ARN of a Lambda function.
    case lambda
    /// The ARN of an activity: workers poll for the work.
    case activity
    /// A service integration that Step Functions wraps: `lambda:invoke`, `sqs:sendMessage`, …
    case optimised
    /// An API call through the AWS SDK: `aws-sdk:s3:getObject`, …
    case sdk
    /// An HTTPS call: `http:invoke`.
    case http
    /// A name that only the world of a test knows.
    case other
  }

  /// When a task that calls a service is done.
  package enum Pattern: Sendable, Hashable, BitwiseCopyable {
    /// When the service has answered.
    case requestResponse
    /// When the job that was started is over: `.sync`.
    case sync
    /// As `.sync`, with the output as JSON and not as text: `.sync:2`.
    case syncJSON
    /// When somebody hands in the task's token: `.waitForTaskToken`.
    case callback
  }

  package let kind: Kind
  package let pattern: Pattern
  /// The whole name as written.
  package let name: Value
  /// What a history calls `resourceType`: `lambda`, `aws-sdk:s3`; empty for Lambda ARNs and activities.
  package let service: Value
  /// What a history calls `resource`: `invoke`, `sendMessage.waitForTaskToken`, or the whole ARN.
  package let action: Value
  /// Whether it starts an execution, and whether it calls Step Functions itself through the SDK.
  package let startsExecution: Bool
  package let callsStepFunctions: Bool
}
