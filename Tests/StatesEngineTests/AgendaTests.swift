import StatesEngine
import StatesProperty
import StatesTestSupport
import Testing

/// The agenda gives its items in the order of a list that is sorted anew each time.
@Suite struct AgendaTests {
  @Test func itemsComeInTheOrderOfASortedList() throws {
    try Property.check("the order", cases: CaseCount.scaled(400), Self.steps) { steps in
      Self.played(steps)
    }
  }

  @Test func whatWasScheduledFirstComesFirst() {
    var agenda = Agenda<Int>()
    for item in 0..<1000 { agenda.schedule(item, at: DueTime(.start, .progress)) }
    for item in 0..<1000 { #expect(agenda.next(notAfter: .start)?.item == item) }
    let isEmpty = agenda.isEmpty
    #expect(isEmpty)
  }

  @Test func aCopyGoesOnAlone() {
    var agenda = Agenda<Int>()
    for item in 0..<20 { agenda.schedule(item, at: DueTime(.start, .progress)) }
    var copy = agenda.copy()
    for _ in 0..<10 { _ = agenda.next(notAfter: .start) }
    agenda.schedule(20, at: DueTime(.start, .progress))
    copy.schedule(30, at: DueTime(.start, .progress))
    #expect(Self.rest(of: agenda) == Array(10...20))
    #expect(Self.rest(of: copy) == Array(0..<20) + [30])
  }

  private static func rest(of agenda: consuming Agenda<Int>) -> [Int] {
    var items: [Int] = []
    while let (_, item) = agenda.next(notAfter: .start) { items.append(item) }
    return items
  }

  /// As many items as are asked for, scheduled and taken in O(log n) each.
  @Test func manyItemsArePending() {
    let count = CaseCount.scaled(40_000)
    var agenda = Agenda<Int>()
    var random = SplitMix64(seed: 1)
    for item in 0..<count {
      let time = Instant(milliseconds: Int64(random.next(upTo: 1_000_000)))
      agenda.schedule(item, at: DueTime(time, .progress))
    }
    var last = Instant.start
    var taken = 0
    while let (time, _) = agenda.next(before: .never) {
      if time < last { Issue.record("\(time) comes after \(last)") }
      last = time
      taken += 1
    }
    #expect(taken == count)
  }

  private enum Step: Sendable {
    case schedule(time: Int64, phase: DueTime.Phase, path: [Int])
    case takeBefore(Int64)
    case takeNotAfter(Int64)
  }

  /// An entry of the naive list.
  private struct Entry {
    let time: Int64
    let phase: UInt8
    let path: [Int]
    let item: Int

    /// By time, phase and scope, then by the order of scheduling.
    func precedes(_ other: Entry) -> Bool {
      if time != other.time { return time < other.time }
      if phase != other.phase { return phase < other.phase }
      if path != other.path { return path.lexicographicallyPrecedes(other.path) }
      return item < other.item
    }
  }

  private static let steps = Gen<[Step]> { choices in
    choices.list(0...60) { choices in
      let time = Int64(choices.integer(in: 0...6))
      switch choices.alternative(of: 4) {
      case 0: return .takeBefore(time)
      case 1: return .takeNotAfter(time)
      case _:
        let phases = DueTime.Phase.allCases
        let phase = phases[choices.alternative(of: phases.count)]
        return .schedule(
          time: time, phase: phase, path: choices.list(0...4) { $0.integer(in: 0...2) })
      }
    }
  }

  private static func played(_ steps: [Step]) -> Bool {
    var agenda = Agenda<Int>()
    var list: [Entry] = []
    for (item, step) in steps.enumerated() {
      switch step {
      case .schedule(let time, let phase, let path):
        let scope = path.reduce(ScopeOrder.top) { $0.child($1) }
        agenda.schedule(item, at: DueTime(Instant(milliseconds: time), phase, scope: scope))
        list.append(Entry(time: time, phase: phase.rawValue, path: path, item: item))
      case .takeBefore(let deadline):
        let taken = agenda.next(before: Instant(milliseconds: deadline))
        if taken?.item != take(from: &list, before: deadline) { return false }
      case .takeNotAfter(let deadline):
        let taken = agenda.next(notAfter: Instant(milliseconds: deadline))
        if taken?.item != take(from: &list, before: deadline + 1) { return false }
      }
      if agenda.count != list.count { return false }
    }
    return true
  }

  private static func take(from list: inout [Entry], before deadline: Int64) -> Int? {
    list.sort { $0.precedes($1) }
    guard let first = list.first, first.time < deadline else { return nil }
    return list.removeFirst().item
  }
}
