public import StatesJSON

/// What must come of a scenario; all that is given must hold, and what is not given is not looked at.
public struct Expectation {
  /// Whether the definition is accepted.
  public var isCreated: Bool?
  /// Diagnostics that must be among those given.
  public var diagnostics: [ExpectedDiagnostic] = []
  /// What becomes of the main execution.
  public var outcome = ExpectedOutcome()
  /// What becomes of further executions.
  public var executions: [(name: ExecutionName, outcome: ExpectedOutcome)] = []
  /// Attempts that are handed out in this order, others between them.
  public var requests: [ExpectedRequest] = []
  /// Calls that are answered so, in this order, others between them.
  public var replies: [ExpectedReply] = []
  /// At least one of these holds as a whole; empty asks for none.
  public var anyOf: [Expectation] = []

  /// An expectation that asks for nothing.
  public init() {}

  /// The names of the further executions of which something is asked, each once.
  public var executionNames: [ExecutionName] {
    let all = executions.map(\.name) + anyOf.flatMap(\.executionNames)
    return all.enumerated().filter { !all[..<$0.offset].contains($0.element) }.map(\.element)
  }
}

/// What must become of one execution.
public struct ExpectedOutcome {
  /// How it stands at the end.
  public var status: ExecutionStatus?
  /// What comes out.
  public var output: ExpectedDocument?
  /// The error of its last event.
  public var error: ExpectedText?
  /// The cause of its last event.
  public var cause: ExpectedText?
  /// The moment of its last event.
  public var endedAt: Instant?
  /// The names of all states that it enters, in the order of the events.
  public var path: [String]?
  /// How often it enters each of these states.
  public var visits: [(state: String, count: Int)] = []
  /// Its events.
  public var history: [ExpectedEvent]?

  /// An outcome that asks for nothing.
  public init() {}
}

/// A payload that is compared by value, or to the byte.
public enum ExpectedDocument {
  /// A value, which may hold the patterns of the file format (`$is`, `$json`).
  case value(Value)
  /// The exact text.
  case text(String)
}

/// A text that must be there, or must not.
public enum ExpectedText: Sendable, Hashable {
  /// There is none.
  case absent
  /// It is this.
  case text(String)
}

/// One element of an expected history.
public enum ExpectedEvent {
  /// Any number of events, none included.
  case anything
  /// One event.
  case event(ExpectedEventMembers)
}

/// What must hold of one event.
public struct ExpectedEventMembers {
  /// Its type.
  public var type: EventType
  /// Its number.
  public var id: Int?
  /// The number of the event that caused it.
  public var previous: Int?
  /// When it happens.
  public var at: Instant?
  /// The members of its details object that matter; JSON's null asks that there is no such object.
  public var details: Value?

  /// An event of this type.
  public init(
    _ type: EventType, id: Int? = nil, previous: Int? = nil, at: Instant? = nil,
    details: Value? = nil
  ) {
    self.type = type
    self.id = id
    self.previous = previous
    self.at = at
    self.details = details
  }
}

/// What must be among the diagnostics of a definition.
public struct ExpectedDiagnostic: Sendable, Hashable {
  /// `ERROR` or `WARNING`.
  public var severity: String?
  /// The code.
  public var code: String?
  /// The place in the definition.
  public var location: String?
  /// The text.
  public var message: String?

  /// A diagnostic of which nothing is asked.
  public init() {}
}
