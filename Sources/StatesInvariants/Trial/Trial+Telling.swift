import StatesEngine
import StatesJSON
import StatesLanguage

// How rules speak: that their premise holds, that they cannot tell, that they were broken.

extension Trial {
  /// Lets every rule look that asked for this moment, in such circumstances.
  @inline(__always)
  mutating func announce(_ moment: Moment, in circumstances: Circumstances = []) {
    for place in findings.range(moment)
    where circumstances.isSuperset(of: findings.hooks[place].circumstances) {
      findings.rule = findings.hooks[place].rule
      findings.hooks[place].check(&self)
    }
  }

  /// The premise of the present rule holds.
  @inline(__always)
  mutating func premise() { findings.hold() }

  /// The present rule cannot tell.
  @inline(__always)
  mutating func doubt() { findings.doubt() }

  /// The present rule was broken; the message is only made if somebody will read it.
  mutating func breach(_ message: (borrowing Trial) -> String, at events: Int..., calls: Int...) {
    guard findings.wantsBreach() else { return }
    findings.add(
      Violation(
        rule: findings.rules[findings.rule].id, execution: executionName, message: message(self),
        events: ordered(events, from: 1), calls: ordered(calls, from: 0)))
  }

  private func ordered(_ places: [Int], from first: Int) -> [Int] {
    var seen: [Int] = []
    for place in places where place >= first && !seen.contains(place) { seen.append(place) }
    return seen.sorted()
  }

  /// The execution at hand.
  var executionName: ExecutionName {
    if execution >= 0 { return executions[execution].execution }
    return nowToken >= 0
      ? handouts[nowToken].task.execution : scenario?.execution ?? ExecutionName(rawValue: "")
  }

  /// The event of the state and the moment of a handout that tells best where it belongs: the start of
  /// its attempt, or else the last event of the state until then; 0 if there is none.
  func event(ofHandout place: Int) -> Int {
    let handout = handouts[place]
    guard let history = executions.first(where: { $0.execution == handout.task.execution })?.history
    else { return 0 }
    let earlier = handouts[..<place].count {
      $0.time == handout.time && $0.task.execution == handout.task.execution
        && $0.task.state == handout.task.state
    }
    let own = history.records.indices.filter { index in
      let name = history.subjects[history.records[index].subject].name
      return history.records[index].time <= handout.time && name.isString
        && arena.string(of: name) == handout.task.state
    }
    let starts = own.filter {
      history.records[$0].time == handout.time
        && history.records[$0].type.workStage?.stage == .started
    }
    if starts.indices.contains(earlier) { return starts[earlier] + 1 }
    return (own.last ?? -1) + 1
  }

  /// An event in words: `TaskTimedOut, event 7, at 30.000 s`.
  func event(_ id: UInt32) -> String { event(Int(id)) }

  /// An event in words.
  func event(_ id: Int) -> String {
    guard id > 0, id <= records.count else { return "the start" }
    let record = records[id - 1]
    let moment = sights.contains(.times) ? " at \(record.time)" : ""
    return "\(record.type.name), event \(id),\(moment)".trimmingComma
  }

  /// A state's name, in quotes.
  func quoted(state: Int) -> String {
    guard let name = name(of: state) else { return "a state" }
    return "'\(arena.string(of: name))'"
  }

  /// The name of the state of a visit, in quotes.
  func quoted(visit: Int) -> String { visit >= 0 ? quoted(state: visits[visit].state) : "a state" }

  /// The name of a state.
  func name(of state: Int) -> Value? {
    if state >= 0, state < chart.states.count { return chart.states[state].name }
    let stranger = state - chart.states.count
    return stranger >= 0 && stranger < strangers.count ? strangers[stranger] : nil
  }

  /// A value as text that is short enough to be read.
  func text(_ value: Value) -> String {
    let limit = 160
    if arena.textLength(of: value) > 1 << 16 { return "\(arena.textLength(of: value)) bytes" }
    let text = arena.text(of: value)
    return text.utf8.count > limit ? String(text.prefix(limit)) + "…" : text
  }

  /// An error's name for a message.
  func name(_ error: Value) -> String {
    error.isString ? "'\(arena.string(of: error))'" : "no name"
  }

  /// A call in words: `SendTaskSuccess at 31.000 s`.
  func call(_ place: Int) -> String { "\(log[place].call.name) at \(log[place].time)" }

  /// An answer in words.
  func reply(_ place: Int) -> String { log[place].reply.words }
}

extension String {
  fileprivate var trimmingComma: String { hasSuffix(",") ? String(dropLast()) : self }
}

/// A length of time in words: `3.000 s`.
func seconds(_ milliseconds: Int64) -> String { "\(Instant(milliseconds: milliseconds))" }

/// A length of time in words.
func seconds(_ milliseconds: Double) -> String {
  seconds(Int64(exactly: milliseconds.rounded()) ?? .max)
}

extension Reply {
  /// Whether the call did what it asked for.
  var isAccepted: Bool {
    switch self {
    case .accepted, .polled, .described, .waiting: true
    case .rejected, .refused, .unsupported: false
    }
  }

  /// The error code, if the call was rejected.
  var code: RejectionCode? {
    if case .rejected(let code, _) = self { code } else { nil }
  }

  /// The answer in words.
  var words: String {
    switch self {
    case .accepted: "accepted"
    case .rejected(let code, _): "rejected with \(code.rawValue)"
    case .refused: "refused"
    case .polled: "work"
    case .waiting: "no work yet"
    case .described(let description): description.status.rawValue
    case .unsupported: "unsupported"
    }
  }
}
