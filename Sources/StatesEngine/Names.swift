/// The name of one execution.
public struct ExecutionName: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
  /// The name as text.
  public let rawValue: String
  /// A name from text.
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }
}

/// The name of a state machine that an engine hosts.
public struct MachineName: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
  /// The name as text.
  public let rawValue: String
  /// A name from text.
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }
}

/// What identifies one attempt of one task towards the world; opaque.
public struct TaskToken: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
  /// The token as text.
  public let rawValue: String
  /// A token from text.
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }
}

/// Which of two disagreeing authorities decides: the service as recorded, or the language as written.
public enum Profile: String, Sendable, CaseIterable {
  /// What AWS does.
  case aws
  /// What the written language says.
  case spec
}

/// The surroundings that a run shows in its context object and its history.
public struct Environment: Sendable, Hashable {
  /// The region in ARNs and in TaskScheduled events.
  public var region = "us-east-1"
  /// The account in ARNs.
  public var account = "123456789012"
  /// The role that executions run under.
  public var roleArn = "arn:aws:iam::123456789012:role/StatesKit"
  /// The start of the run, in milliseconds since 1970.
  public var epochMilliseconds: Int64 = 1_735_689_600_000

  /// The default surroundings: 1 January 2025 in us-east-1.
  public init() {}
}
