import StatesJSON

/// Compares what was handed out and what was answered with what must be among it, in order.
struct CallComparison {
  let observation: Observation
  let arena: Arena
  private(set) var findings = ExpectationFindings()

  init(_ observation: Observation, in arena: Arena) {
    self.observation = observation
    self.arena = arena
  }

  mutating func compare(requests: [ExpectedRequest]) {
    var handouts = observation.handouts[...]
    for (index, expected) in requests.enumerated() {
      guard let place = handouts.firstIndex(where: { fits(expected, $0) }) else {
        findings.differences.append(
          "request \(index + 1): nothing like it was handed out\(after(index, "request")): "
            + arena.excerpt(expected.encoded(in: arena)) + nearest(expected, handouts))
        return
      }
      handouts = handouts[(place + 1)...]
    }
  }

  mutating func compare(replies: [ExpectedReply]) {
    guard !replies.isEmpty else { return }
    guard observation.profile.sees.contains(.replies) else {
      findings.unseen.append("replies: \(observation.profile.name) does not show them")
      return
    }
    let reader = ReplyReader(observation, in: arena)
    var log = Array(observation.log.indices)[...]
    for (index, expected) in replies.enumerated() {
      guard let place = log.first(where: { reader.difference(expected, at: $0) == nil }) else {
        findings.differences.append(
          "reply \(index + 1): no such answer\(after(index, "reply")): "
            + arena.excerpt(expected.encoded(in: arena)) + reader.nearest(expected, in: log))
        return
      }
      log = log.drop { $0 <= place }
    }
  }

  private func after(_ index: Int, _ what: String) -> String {
    index == 0 ? "" : " after \(what) \(index)"
  }

  private func fits(_ expected: ExpectedRequest, _ handout: Handout) -> Bool {
    let task = handout.task
    return (expected.state.map { $0 == task.state } ?? true)
      && (expected.resource.map { $0 == task.resource } ?? true)
      && (expected.execution.map { $0 == task.execution } ?? true)
      && (expected.scope.map { $0 == task.scope } ?? true)
      && (expected.retry.map { $0 == task.attempt } ?? true)
      && (expected.worker.map { $0 == task.worker } ?? true)
      && (expected.at.map { observation.profile.accepts(handout.time, for: $0) } ?? true)
      && inputDifference(expected, handout) == nil
  }

  private func inputDifference(_ expected: ExpectedRequest, _ handout: Handout) -> String? {
    expected.input.flatMap {
      ValuePattern($0, in: arena, token: handout.task.token).difference(from: handout.task.input)
    }
  }

  /// What was handed out for the same state instead.
  private func nearest(_ expected: ExpectedRequest, _ handouts: ArraySlice<Handout>) -> String {
    guard let other = handouts.first(where: { expected.state ?? $0.task.state == $0.task.state })
    else { return "" }
    let task = other.task
    return "; next for '\(task.state)' came one at \(other.time), retry \(task.attempt), "
      + (inputDifference(expected, other).map { "input: \($0)" } ?? "with the input expected")
  }
}
