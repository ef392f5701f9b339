import StatesEngine
import StatesJSON
import StatesProperty

// Calls and definitions that are falsified.

extension Observation {
  /// Has a state give what a callback brought that came too late.
  mutating func useLateOutput(_ random: inout SplitMix64) -> Bool {
    let late = log.filter { logged in
      guard case .signal(_, .succeed(.value)) = logged.call else { return false }
      return logged.reply.isTooLate
    }
    guard !late.isEmpty, !histories.isEmpty else { return false }
    let call = late[random.place(in: late.count)]
    guard case .signal(_, .succeed(.value(let output))) = call.call else { return false }
    let places = histories[0].history.records.indices.filter {
      let record = histories[0].history.records[$0]
      return record.time >= call.time && record.type.exited != nil
    }
    guard !places.isEmpty else { return false }
    histories[0].history.records[places[random.place(in: places.count)]].value = output
    return true
  }

  /// Has an output of more than half the limit taken that was refused, or refused that was taken.
  mutating func changeLongReply() -> Bool {
    guard let arena = history?.arena else { return false }
    for place in log.indices {
      guard case .signal(_, .succeed(.value(let output))) = log[place].call,
        arena.textLength(of: output) * 2 > scenario.limits.payloadBytes
      else { continue }
      switch log[place].reply {
      case .accepted: log[place].reply = .rejected(code: .invalidOutput, message: "")
      case .rejected(.invalidOutput, _): log[place].reply = .accepted
      case .rejected, .refused, .polled, .waiting, .described, .unsupported: continue
      }
      return true
    }
    return false
  }

  /// Has the first state of the machine lead to one that is not there.
  mutating func takeFaultyDefinition() -> Bool {
    let definition = scenario.machine.definition
    guard let arena = history?.arena, definition.isObject, history?.status == .failed else {
      return false
    }
    scenario.machine.definition = arena.setting(
      arena.key("StartAt"), to: arena.string("Nowhere"), in: definition)
    return true
  }
}

extension Reply {
  fileprivate var isTooLate: Bool {
    if case .rejected(.taskTimedOut, _) = self { true } else { false }
  }
}
