import StatesEngine
import StatesInvariants

extension Saboteur {
  static let retriesOnceTooOften = Saboteur(
    name: "retries-once-too-often",
    summary: "The first attempt of a task is made twice.",
    breaks: "task.retry.max-attempts"
  ) { trace in
    var trace = trace
    if let index = trace.entries.firstIndex(where: \.isTaskScheduled) {
      trace.entries.insert(trace.entries[index], at: index)
    }
    return trace
  }

  static let endsTwice = Saboteur(
    name: "ends-twice",
    summary: "The end of the execution is reported twice.",
    breaks: "execution.ends-once"
  ) { trace in
    var trace = trace
    if let last = trace.entries.last { trace.entries.append(last) }
    return trace
  }

  static let wakesEarly = Saboteur(
    name: "wakes-early",
    summary: "No wait lasts longer than thirty seconds, as if a poll had a limit.",
    breaks: "wait.duration"
  ) { trace in
    var (entered, shift) = (Instant.start, Duration.zero)
    var clipped = Trace()
    for entry in trace.entries {
      let time = entry.time.advanced(by: .zero - shift)
      if case .stateEntered = entry.event { entered = time }
      if case .stateExited = entry.event, entered.duration(to: time) > .seconds(30) {
        shift += entered.duration(to: time) - .seconds(30)
      }
      clipped.entries.append(
        Trace.Entry(
          time: entry.time.advanced(by: .zero - shift), scope: entry.scope, event: entry.event))
    }
    return clipped
  }
}

extension Trace.Entry {
  fileprivate var isTaskScheduled: Bool {
    if case .taskScheduled = event { return true }
    return false
  }
}
