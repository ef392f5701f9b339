import StatesEngine
import StatesJSON
import StatesLanguage

/// What happened in a case, in three columns: the machine, its tasks, and the calls of the world.
struct CaseTimeline {
  private let observation: Observation
  private let width: Int
  private var rows: [Row] = []

  /// One line of the timeline, and the event that it shows.
  private struct Row {
    let time: Instant
    let column: Int
    let text: String
    var event = 0
  }

  /// The timeline of what was seen of the execution under test, in lines of at most `width` columns.
  init(_ observation: Observation, width: Int = 80) {
    self.observation = observation
    self.width = max(60, width)
    for (place, entry) in observation.histories.enumerated() {
      add(entry.history, of: entry.execution, isFirst: place == 0)
    }
    if observation.histories.isEmpty { addCalls() }
  }

  /// The most lines that are shown; of more, the middle is left out.
  private static let longest = 60

  /// The head and the rows; those of `marked` events stand out by a mark before them.
  func lines(marking marked: [Int] = []) -> [String] {
    let clocks = rows.map { Self.clock($0.time) }
    let clockWidth = clocks.reduce(8) { max($0, $1.count) }
    let head = [line("time", clockWidth, ["machine", "tasks", "calls"], " ")]
    let shown = zip(rows, clocks).map { row, clock in
      var cells = ["", "", ""]
      cells[row.column] = row.text
      return line(clock, clockWidth, cells, marked.contains(row.event) ? ">" : " ")
    }
    guard shown.count > Self.longest else { return head + shown }
    let half = Self.longest / 2
    let left = "  … \(shown.count - 2 * half) more …"
    return head + shown.prefix(half) + [left] + shown.suffix(half)
  }

  /// Minutes, seconds and milliseconds, with hours and days where there are any.
  static func clock(_ time: Instant) -> String {
    func padded(_ number: UInt64, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    let total = time.milliseconds.magnitude
    let (minutes, rest) = (total / 60_000, total % 60_000)
    let seconds = "\(padded(rest / 1000, 2)).\(padded(rest % 1000, 3))"
    if minutes < 60 { return "\(minutes):\(seconds)" }
    let (hours, days) = (minutes / 60 % 24, minutes / 1440)
    let clock = "\(hours):\(padded(minutes % 60, 2)):\(seconds)"
    return days == 0 ? clock : "\(days)d \(clock)"
  }

  private func line(
    _ time: String, _ clockWidth: Int, _ cells: [String], _ mark: Character
  ) -> String {
    let room = width - clockWidth - 5
    let widths = [room * 2 / 5, room * 3 / 10, room * 3 / 10]
    let columns = zip(cells, widths).map { FixedText.left($0, $1) }
    return FixedText.trimmed(
      "\(mark)" + FixedText.right(time, clockWidth) + "  " + columns.joined(separator: " "))
  }
}

// MARK: - Rows

extension CaseTimeline {
  /// Adds the events of a history, and between them the calls that were made.
  private mutating func add(_ history: History, of execution: ExecutionName, isFirst: Bool) {
    var calls = PendingCalls(observation, of: execution, takesOthers: isFirst)
    if !isFirst {
      rows.append(Row(time: .start, column: 0, text: "execution \(execution.rawValue):"))
    }
    for (place, record) in history.records.enumerated() {
      while let call = calls.next(until: record.time) { add(call) }
      let text = Self.words(record, history)
      let isTask = record.type.workStage != nil || record.type == .taskSubmitted
      rows.append(
        Row(time: record.time, column: isTask ? 1 : 0, text: text, event: isFirst ? place + 1 : -1))
      if record.type.workStage?.stage == .started { calls.noteStart(history.stateName(record)) }
    }
    while let call = calls.next(until: .never) { add(call) }
  }

  private mutating func addCalls() {
    for call in observation.log { add(call) }
  }

  private mutating func add(_ logged: LoggedCall) {
    let text = observation.words(logged.call) + ": " + logged.reply.word
    rows.append(Row(time: logged.time, column: 2, text: text))
  }

  private static func words(_ record: EventRecord, _ history: History) -> String {
    let state = history.stateName(record)
    let data = history.text(record.value)
    if let tag = record.type.entered { return "\(state) (\(tag.rawValue)) \(data)" }
    if record.type.exited != nil { return "\(state) done \(data)" }
    if let (_, stage) = record.type.workStage {
      let error = stage == .succeeded || stage == .failed || stage == .timedOut ? " " + data : ""
      return "\(state) \(stage.words)\(error)"
    }
    let name = record.type.name
    return state.isEmpty ? "\(name) \(data)" : "\(state): \(name)"
  }
}

/// The calls that are still to be shown.
private struct PendingCalls {
  private var rest: ArraySlice<LoggedCall>
  private let attempts: [(token: TaskToken, state: String, number: Int)]
  private var started: [String: Int] = [:]

  /// The calls about one execution, and, with the first, those about none that has a history.
  init(_ observation: Observation, of execution: ExecutionName, takesOthers: Bool) {
    let known = observation.histories.map(\.execution)
    let owners = Dictionary(
      observation.handouts.map { ($0.task.token, $0.task.execution) },
      uniquingKeysWith: { a, _ in a })
    rest =
      observation.log.filter { logged in
        let owner = logged.call.execution ?? logged.call.token.flatMap { owners[$0] }
        guard let owner, known.contains(owner) else { return takesOthers }
        return owner == execution
      }[...]
    var counts: [String: Int] = [:]
    attempts = observation.handouts.filter { $0.task.execution == execution }.map { handout in
      counts[handout.task.state, default: 0] += 1
      return (handout.task.token, handout.task.state, counts[handout.task.state] ?? 1)
    }
  }

  mutating func noteStart(_ state: String) { started[state, default: 0] += 1 }

  /// The next call made before `time`, or at it if it can come before the event at hand: an answer
  /// comes after the start of what it answers.
  mutating func next(until time: Instant) -> LoggedCall? {
    guard let first = rest.first, first.time <= time else { return nil }
    if first.time == time, time != .never, let token = first.call.token,
      let attempt = attempts.first(where: { $0.token == token }),
      started[attempt.state, default: 0] < attempt.number
    {
      return nil
    }
    return rest.popFirst()
  }
}

extension History {
  /// The name of the state that an event is about, or nothing.
  func stateName(_ record: EventRecord) -> String {
    let name = subjects[record.subject].name
    return name.isString ? arena.string(of: name) : ""
  }

  /// A value as short text; null is nothing.
  func text(_ value: Value) -> String {
    if value.isNull { return "" }
    if arena.textLength(of: value) > 4096 { return "(\(arena.textLength(of: value)) bytes)" }
    return value.isString ? arena.string(of: value) : arena.text(of: value)
  }
}

extension WorkStage {
  fileprivate var words: String {
    switch self {
    case .scheduled: "scheduled"
    case .scheduleFailed: "schedule failed"
    case .started: "started"
    case .startFailed: "start failed"
    case .succeeded: "succeeded"
    case .failed: "failed"
    case .timedOut: "timed out"
    }
  }
}
