public import StatesJSON

/// One event as a history stores it: 32 bytes of plain data.
///
/// What ``value`` and ``detail`` mean depends on the type; ``Event`` is the view that says so. A
/// value that is absent is null: AWS leaves a missing error or cause out and never writes null.
public struct EventRecord: BitwiseCopyable {
  /// When it happened.
  public var time: Instant
  /// What the event is about first: input, output, parameters, error, length or index.
  public var value: Value
  /// What goes with it: cause, assigned variables, timeouts, worker name.
  public var detail: Value
  /// The event that caused this one; 0 for none.
  public var previous: UInt32
  /// The subject's place in the history's table, and the type in the lowest byte.
  private var subjectAndType: UInt32

  /// A record; `subject` is a place in the history's ``History/subjects``.
  public init(
    _ type: EventType, at time: Instant, previous: UInt32, subject: Int, value: Value = .null,
    detail: Value = .null
  ) {
    self.time = time
    self.value = value
    self.detail = detail
    self.previous = previous
    subjectAndType = UInt32(truncatingIfNeeded: subject) << 8 | UInt32(type.rawValue)
  }

  /// The type of the event.
  public var type: EventType {
    unsafeBitCast(UInt8(truncatingIfNeeded: subjectAndType), to: EventType.self)
  }

  /// The subject's place in the history's table.
  public var subject: Int { Int(subjectAndType >> 8) }

  /// The most subjects that a history may have.
  public static let subjectLimit = 1 << 24
}

/// What an event is about: a state, or the resource that a task of it calls.
public struct EventSubject {
  /// The state's name, or null where the history does not tell.
  public var name: Value
  /// The resource as events show it: `invoke`, or a whole ARN for a function or an activity.
  public var resource: Value
  /// The service of an integration, such as `lambda` or `aws-sdk:s3`; null for others.
  public var resourceType: Value

  /// A subject; what the history does not tell is null.
  public init(name: Value = .null, resource: Value = .null, resourceType: Value = .null) {
    self.name = name
    self.resource = resource
    self.resourceType = resourceType
  }

  /// The subject of events that concern the execution itself.
  public static var execution: EventSubject { EventSubject() }
}
