import StatesEngine
import StatesJSON
import StatesLanguage

// Whatever takes no time of its own happens at once. Only of an engine with an exact clock can that be
// said: a real one needs a moment for everything.

extension Trial {
  /// An accepted callback ends its attempt.
  mutating func checkAnswerNotLate() {
    let token = visits[nowVisit].attempt.token
    guard tolerance == 0, token >= 0, nowStage == .started,
      record.type.workStage?.stage != .timedOut,
      ledger.tokens[token].accepted >= 0
    else { return }
    let call = ledger.tokens[token].accepted
    premise()
    guard record.time > log[call].time else { return }
    breach(
      {
        "\($0.event($0.id)) ends the attempt of \($0.quoted(visit: $0.nowVisit)); however "
          + "\($0.call(call)) had been accepted"
      }, at: Int(visits[nowVisit].attempt.started), id, calls: call)
  }

  /// A state is entered at the moment at which the one before it was left.
  mutating func checkSuccessorNotLate() {
    let last = Int(scopes[nowScope].lastExit)
    guard last > 0, unfinishedVisit == nil, !scopes[nowScope].resumes else { return }
    checkAtOnce(after: last)
  }

  /// The first attempt is made when the state is entered.
  mutating func checkFirstAttemptNotLate() {
    guard visits[nowVisit].attempts == 1, books.redrives == 0 else { return }
    checkAtOnce(after: Int(visits[nowVisit].entered))
  }

  /// A task is left when its attempt has ended.
  mutating func checkExitNotLate() {
    let closed = Int(visits[nowVisit].attempt.closed)
    guard closed > 0, visits[nowVisit].tag == .task else { return }
    checkAtOnce(after: closed)
  }

  /// An execution succeeds when its last state was left.
  mutating func checkSuccessNotLate() {
    let last = Int(scopes[top].lastExit)
    guard record.type == .executionSucceeded, books.endEvent == 0, last > 0 else { return }
    checkAtOnce(after: last)
  }

  private mutating func checkAtOnce(after event: Int) {
    guard tolerance == 0 else { return }
    premise()
    guard record.time > records[event - 1].time else { return }
    breach(
      { "\($0.event($0.id)) follows \($0.event(event)); however nothing takes time between them" },
      at: event, id)
  }
}
