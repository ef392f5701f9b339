public import StatesJSON
import StatesPath

/// Reads a history in the shape of GetExecutionHistory's answer, from AWS or from an engine that
/// imitates it.
///
/// Payloads are JSON text in that shape; one that is no JSON, or that a recorder has already turned
/// into a value, is taken as it is. The order of the events is that of their ids.
public struct HistoryDecoder {
  private let arena: Arena
  private var history: History
  private var subjectNumbers: [String: Int] = [:]
  private var epoch: Int64?

  /// A decoder that builds in `arena`.
  public init(arena: Arena, environment: Environment = Environment()) {
    self.arena = arena
    history = History(arena: arena, environment: environment)
  }

  /// The history of an answer with the member `events`, or of a bare array of events.
  public static func decode(
    _ value: Value, in arena: Arena, environment: Environment = Environment()
  ) throws(HistoryError) -> History {
    var decoder = HistoryDecoder(arena: arena, environment: environment)
    return try decoder.decode(value)
  }

  private mutating func decode(_ value: Value) throws(HistoryError) -> History {
    let events = value.isObject ? arena.member("events", of: value) ?? .null : value
    guard events.isArray else { throw .noEvents }
    for index in 0..<arena.count(of: events) {
      try append(arena.element(index, of: events), at: index)
    }
    sortById()
    keepForeignIds()
    return history
  }

  private var ids: [Int64] = []

  private mutating func append(_ event: Value, at index: Int) throws(HistoryError) {
    guard event.isObject else { throw .notAnObject(index) }
    guard let name = string("type", of: event) else { throw .missing("type", index) }
    guard let type = EventType(name: name) else { throw .unknownType(name, index) }
    guard let id = integer("id", of: event) else { throw .missing("id", index) }
    let previous = integer("previousEventId", of: event) ?? 0
    guard let previousId = UInt32(exactly: previous) else { throw .badPrevious(previous, index) }
    let details = arena.member(type.detailsKey, of: event) ?? .null
    var record = EventRecord(
      type, at: try time(of: event, index), previous: previousId,
      subject: subject(of: type, details), value: value(of: type, details))
    record.detail = detail(of: type, details)
    if type == .executionStarted, let role = string("roleArn", of: details) {
      history.environment.roleArn = role
    }
    history.records.append(record)
    ids.append(id)
  }

  /// An answer in reverse order holds the same events, newest first.
  private mutating func sortById() {
    guard zip(ids, ids.dropFirst()).contains(where: { $0 > $1 }) else { return }
    let order = ids.indices.sorted { ids[$0] < ids[$1] }
    history.records = order.map { history.records[$0] }
    ids = order.map { ids[$0] }
  }

  /// An engine that numbers its events otherwise is told so by the rules.
  private mutating func keepForeignIds() {
    guard ids.enumerated().contains(where: { Int64($0.offset) + 1 != $0.element }) else { return }
    history.foreignIds = ids
  }

  /// The first event's moment is the start of the run.
  private mutating func time(of event: Value, _ index: Int) throws(HistoryError) -> Instant {
    guard let stamp = arena.member("timestamp", of: event), let moment = milliseconds(stamp) else {
      return .start
    }
    if epoch == nil {
      epoch = moment
      history.environment.epochMilliseconds = moment
    }
    return Instant(milliseconds: moment - (epoch ?? moment))
  }

  /// Text in RFC 3339, or seconds since 1970 as the service's own protocol has them.
  private func milliseconds(_ stamp: Value) -> Int64? {
    if stamp.isString {
      return Timestamp(rfc3339: arena.string(of: stamp))?.millisecondsSinceEpoch
    }
    guard stamp.isNumber else { return nil }
    return Int64(exactly: (arena.double(of: stamp) * 1000).rounded())
  }
}

extension HistoryDecoder {
  private mutating func subject(of type: EventType, _ details: Value) -> Int {
    let name = string("name", of: details) ?? string("state", of: details)
    let resource = string("resource", of: details)
    guard name != nil || resource != nil else { return 0 }
    let service = string("resourceType", of: details)
    let key = "\(name ?? "")\u{0}\(resource ?? "")\u{0}\(service ?? "")"
    if let known = subjectNumbers[key] { return known }
    let text = { [arena] (string: String?) in string.map { arena.string($0) } ?? .null }
    history.subjects.append(
      EventSubject(name: text(name), resource: text(resource), resourceType: text(service)))
    subjectNumbers[key] = history.subjects.count - 1
    return history.subjects.count - 1
  }

  private func value(of type: EventType, _ details: Value) -> Value {
    let payloads = ["input", "output", "parameters"]
    for name in payloads {
      if let value = member(name, of: details) { return payload(value) }
    }
    for name in ["error", "length", "index", "mapRunArn", "workerName", "redriveCount"] {
      if let value = member(name, of: details) { return value }
    }
    return .null
  }

  private func detail(of type: EventType, _ details: Value) -> Value {
    if type == .evaluationFailed { return picked(["cause", "location"], from: details) }
    if type == .mapRunRedriven { return member("redriveCount", of: details) ?? .null }
    if let cause = member("cause", of: details) { return cause }
    if let assigned = member("assignedVariables", of: details), assigned.isObject {
      return arena.object(
        (0..<arena.count(of: assigned)).map {
          (arena.key(at: $0, of: assigned), payload(arena.memberValue(at: $0, of: assigned)))
        })
    }
    return picked(["timeoutInSeconds", "heartbeatInSeconds", "taskCredentials"], from: details)
  }

  /// The members of `details` that are there, in this order, or null if none is.
  private func picked(_ names: [String], from details: Value) -> Value {
    let found = names.compactMap { name in
      member(name, of: details).map { (arena.key(name), $0) }
    }
    return found.isEmpty ? .null : arena.object(found)
  }

  /// The value that a payload's text stands for; the text itself where it is no JSON.
  private func payload(_ value: Value) -> Value {
    guard value.isString else { return value }
    let text = arena.string(of: value)
    return (try? arena.parse(text, keepingSource: true)) ?? value
  }

  private func member(_ name: String, of value: Value) -> Value? {
    guard value.isObject, let member = arena.member(name, of: value), !member.isNull else {
      return nil
    }
    return member
  }

  private func string(_ name: String, of value: Value) -> String? {
    guard let member = member(name, of: value), member.isString else { return nil }
    return arena.string(of: member)
  }

  private func integer(_ name: String, of value: Value) -> Int64? {
    guard let member = member(name, of: value), member.isNumber else { return nil }
    return arena.int64(of: member)
  }
}
