import StatesJSON

/// Compares a history with a list of expected events, some of which may stand for any number.
struct HistoryComparison {
  let history: History
  let profile: EngineProfile
  private(set) var findings = ExpectationFindings()
  private var chainsMatter = false
  private var timesMatter = false

  /// How many differences are told before the rest is left out.
  private static let mostDifferences = 12

  init(_ history: History, profile: EngineProfile) {
    self.history = history
    self.profile = profile
  }

  mutating func compare(_ expected: [ExpectedEvent]) {
    noteWhatMatters(expected)
    let runs = Self.runs(expected)
    if runs.count == 1 {
      compare(runs[0], from: 1)
      compareCount(runs[0].count)
    } else {
      comparePieces(runs)
    }
    let count = findings.differences.count
    if count > Self.mostDifferences {
      findings.differences.removeLast(count - Self.mostDifferences)
      findings.differences.append("history: … and \(count - Self.mostDifferences) more differences")
    }
  }

  /// The runs of events between the elements that stand for any number of them.
  private static func runs(_ expected: [ExpectedEvent]) -> [[ExpectedEventMembers]] {
    var runs: [[ExpectedEventMembers]] = [[]]
    for element in expected {
      switch element {
      case .anything: runs.append([])
      case .event(let event): runs[runs.count - 1].append(event)
      }
    }
    return runs
  }

  /// The first run stands at the start, the last at the end, the others where they first fit.
  private mutating func comparePieces(_ runs: [[ExpectedEventMembers]]) {
    compare(runs[0], from: 1)
    var next = runs[0].count + 1
    for run in runs[1..<(runs.count - 1)] {
      guard let start = firstFit(of: run, from: next) else {
        findings.differences.append(
          "history: no events from \(next) on are as expected: \(Self.list(run))")
        return
      }
      next = start + run.count
    }
    let last = runs[runs.count - 1]
    let start = history.count - last.count + 1
    guard start >= next else {
      findings.differences.append(
        "history: expected at least \(next - 1 + last.count) events, found \(history.count)")
      return
    }
    compare(last, from: start)
  }

  private func firstFit(of run: [ExpectedEventMembers], from first: Int) -> Int? {
    guard first + run.count <= history.count + 1 else { return nil }
    return (first...(history.count + 1 - run.count)).first { start in
      run.enumerated().allSatisfy { differences($1, from: start + $0).isEmpty }
    }
  }

  private mutating func compare(_ events: [ExpectedEventMembers], from first: Int) {
    for (offset, event) in events.enumerated() where first + offset <= history.count {
      findings.differences += differences(event, from: first + offset)
    }
    if first + events.count > history.count + 1 { compareCount(first + events.count - 1) }
  }

  private mutating func compareCount(_ count: Int) {
    guard count != history.count else { return }
    let line = "history: expected \(count) events, found \(history.count)"
    let extra = history.count > count ? "; the first beyond is \(title(of: count + 1))" : ""
    if !findings.differences.contains(line) { findings.differences.append(line + extra) }
  }

  private static func list(_ events: [ExpectedEventMembers]) -> String {
    events.map(\.type.name).joined(separator: ", ")
  }

  private func title(of id: Int) -> String { "\(history.records[id - 1].type.name) (event \(id))" }
}

extension HistoryComparison {
  private mutating func noteWhatMatters(_ expected: [ExpectedEvent]) {
    for case .event(let event) in expected {
      if event.previous != nil { chainsMatter = true }
      if event.at != nil { timesMatter = true }
    }
    if chainsMatter, !profile.sees.contains(.chains) {
      chainsMatter = false
      findings.unseen.append("previousEventId: \(profile.name) does not show it")
    }
    if timesMatter, !profile.sees.contains(.times) {
      timesMatter = false
      findings.unseen.append("times of events: \(profile.name) does not show them")
    }
  }

  /// What is not as expected in the event with this id.
  private func differences(_ expected: ExpectedEventMembers, from id: Int) -> [String] {
    let record = history.records[id - 1]
    guard record.type == expected.type else {
      return ["event \(id): expected \(expected.type.name), found \(record.type.name)"]
    }
    var lines: [String] = []
    func differ(_ what: String, _ expected: String, _ found: String) {
      lines.append(
        "event \(id) (\(record.type.name)): \(what): expected \(expected), found \(found)")
    }
    if let number = expected.id, number != id { differ("id", "\(number)", "\(id)") }
    if chainsMatter, let previous = expected.previous, previous != Int(record.previous) {
      differ("previousEventId", "\(previous)", "\(record.previous)")
    }
    if timesMatter, let at = expected.at, !profile.accepts(record.time, for: at) {
      differ("time", at.description, record.time.description)
    }
    if let details = expected.details {
      lines += EventDetailsComparison(history, id: id).differences(details).map {
        "event \(id) (\(record.type.name)): \($0)"
      }
    }
    return lines
  }
}
