import StatesEngine
import StatesJSON
import StatesLanguage

extension Interpreter {
  /// Records an event of a frame, caused by the frame's last one, which it then becomes.
  ///
  /// `detail` is what goes with the value; an empty set of assigned variables is none.
  @discardableResult
  mutating func emit(
    _ type: EventType, _ frame: Int, subject: Int, value: Value = .null, detail: Value = .null
  ) -> UInt32 {
    let line = frames.place(frame)
    let id = emit(
      type, execution: Int(line.element.execution), cause: line.element.lastEvent,
      subject: subject, value: value, detail: detail)
    if id > 0 { line.element.lastEvent = id }
    return id
  }

  /// Records an event and returns its id; 0 when the execution may record no more.
  @discardableResult
  @inline(__always)
  mutating func emit(
    _ type: EventType, execution: Int, cause: UInt32, subject: Int = 0, value: Value = .null,
    detail: Value = .null
  ) -> UInt32 {
    let place = executions.place(execution)
    guard place.element.status == .running, !place.element.isExhausted else { return 0 }
    let budget = EventBudget(
      recorded: Int(place.element.events), limit: settings.limits.events)
    guard decisions.isEventAllowed(budget) || type.endsExecution else {
      exhaust(execution)
      return 0
    }
    place.element.events += 1
    sinks[execution].append(
      EventRecord(
        type, at: now, previous: cause, subject: subject, value: value, detail: detail), in: arena)
    return place.element.events
  }

  /// The execution's history is full.
  private mutating func exhaust(_ execution: Int) {
    executions[execution].isExhausted = true
    exhausted.append(execution)
  }

  /// Puts a record at the end of an execution's history and returns its id.
  @inline(__always)
  mutating func append(_ record: EventRecord, _ execution: Int) -> UInt32 {
    sinks[execution].append(record, in: arena)
    executions[execution].events += 1
    return executions[execution].events
  }
}
