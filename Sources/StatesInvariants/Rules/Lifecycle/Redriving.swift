import StatesEngine
import StatesJSON

extension Invariant {
  static let redriving = Invariant(
    "INV-X08",
    "A redrive counts up by one and goes on at the states that had not succeeded, never before them.",
    rests: ["REDRIVE-02", "REDRIVE-03", "REDRIVE-05", "REDRIVE-06"], .profile, needs: .events,
    .at(.redriven) { $0.checkRedriveCount() }, .at(.entered, if: .redriven) { $0.checkResumption() }
  )
}

extension Trial {
  fileprivate mutating func checkRedriveCount() {
    premise()
    guard books.endEvent > 0, books.endType != .executionSucceeded else {
      return breach(
        {
          "\($0.event($0.id)); however the execution "
            + ($0.books.endEvent > 0 ? "had succeeded" : "was running")
        }, at: books.endEvent, id)
    }
    guard record.value.isNumber, let count = arena.int64(of: record.value),
      count != Int64(books.redrives)
    else { return }
    breach(
      { "\($0.event($0.id)) counts \(count); however it is redrive \($0.books.redrives)" }, at: id)
  }

  fileprivate mutating func checkResumption() {
    guard scopes[nowScope].resumes, nowVisit >= 0, visits[nowVisit].entered < UInt32(id) else {
      return
    }
    premise()
    guard visits[nowVisit].state != nowState else { return }
    breach(
      {
        "after the redrive \($0.quoted(state: $0.nowState)) is entered (\($0.event($0.id))); however "
          + "\($0.quoted(visit: $0.nowVisit)) (\($0.event($0.visits[$0.nowVisit].entered))) had not "
          + "succeeded"
      }, at: Int(visits[nowVisit].entered), id)
  }
}
