import StatesJSON

/// The calls of one recorded test of the service's API, in their order.
struct APIRecord {
  let id: String
  let calls: [APICall]

  /// Reads a record into `arena`; names that a recorder put for ARNs become ARNs.
  init(_ line: [UInt8], in arena: Arena) throws {
    let raw = try arena.parse(line)
    var text = String(decoding: line, as: UTF8.self)
    for (number, name) in Self.activityNames(raw, arena).enumerated() {
      let arn = "arn:aws:states:us-east-1:111111111111:activity:activity-\(number)"
      text = text.split(separator: name, omittingEmptySubsequences: false).joined(separator: arn)
    }
    let value = try arena.parse(text)
    id = arena.text("id", of: value) ?? "record"
    calls = arena.elements(arena.member("calls", of: value)).map { APICall($0, in: arena) }
  }

  /// The words that stand for ARNs of activities; what is refused as no ARN stays what it is.
  private static func activityNames(_ record: Value, _ arena: Arena) -> [String] {
    var names: [String] = []
    for value in arena.elements(arena.member("calls", of: record)) {
      let call = APICall(value, in: arena)
      let shown = call.answer.flatMap { arena.text("activityArn", of: $0) }
      guard let name = shown ?? arena.text("activityArn", of: call.parameters),
        !name.hasPrefix("arn:"), call.refusal(arena)?.code != "InvalidArn", !names.contains(name)
      else { continue }
      names.append(name)
    }
    return names
  }
}

/// One call with what the service answered.
struct APICall {
  let operation: String
  let parameters: Value
  /// What was recorded of the answer, without the name that the recorder gave it.
  let answer: Value?

  init(_ value: Value, in arena: Arena) {
    operation = arena.text("op", of: value) ?? ""
    parameters = arena.member("params", of: value) ?? arena.object([])
    let recorded = arena.member("recorded", of: value)
    answer = recorded.flatMap {
      $0.isObject && arena.count(of: $0) > 0 ? arena.memberValue(at: 0, of: $0) : nil
    }
  }

  /// The error that was answered: its code and its message.
  func refusal(_ arena: Arena) -> (code: String, message: String)? {
    guard let answer, answer.isObject else { return nil }
    if let error = arena.member("Error", of: answer), let code = arena.text("Code", of: error) {
      return (code, arena.text("Message", of: error) ?? "")
    }
    guard let code = arena.text("exception_typename", of: answer) else { return nil }
    let words = arena.text("exception_value", of: answer) ?? ""
    return (code, words.split(separator: " operation: ").dropFirst().joined())
  }
}

extension Arena {
  /// The text of a member, if it is a string.
  func text(_ name: String, of value: Value) -> String? {
    guard value.isObject, let found = member(name, of: value), found.isString else { return nil }
    return string(of: found)
  }

  /// The elements of an array; none of anything else.
  func elements(_ value: Value?) -> [Value] {
    guard let value, value.isArray else { return [] }
    return (0..<count(of: value)).map { element($0, of: value) }
  }
}
