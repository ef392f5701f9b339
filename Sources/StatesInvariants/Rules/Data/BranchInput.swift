import StatesEngine
import StatesJSON
import StatesLanguage

extension Invariant {
  static let branchInput = Invariant(
    "INV-D06", "Every branch of a Parallel begins with the state's effective input.",
    rests: ["JPATH-11", "PAR-01"], needs: .run,
    .at(.entered, if: .inside) { $0.checkBranchInput() })

  static let iterationInput = Invariant(
    "INV-P10",
    "An iteration of a Map begins with its item, or with what ItemSelector makes of the Map's "
      + "effective input and the item.",
    rests: ["MAP-02", "CTX-06"], needs: .run,
    .at(.entered, if: .inside) { $0.checkIterationInput() })
}

extension Trial {
  /// The Parallel or Map around the scope whose first state is entered, or -1.
  @inline(__always)
  private var beginner: Int {
    guard scopes[nowScope].entries == 0, scopes[nowScope].lastState < 0,
      !scopes[nowScope].resumes
    else { return -1 }
    return scopes[nowScope].owner
  }

  fileprivate mutating func checkBranchInput() {
    let owner = beginner
    guard owner >= 0, visits[owner].tag == .parallel, let input = scopes[nowScope].input else {
      return
    }
    premise()
    if !isAlike(input, record.value) { breachOfBeginning(input, owner) }
  }

  fileprivate mutating func checkIterationInput() {
    let owner = beginner
    guard owner >= 0, visits[owner].tag == .map else { return }
    switch iterationInput(scopes[nowScope].number, of: owner) {
    case .unknown: doubt()
    case .value(let expected):
      premise()
      if !isAlike(expected, record.value) { breachOfBeginning(expected, owner) }
    case .fails:
      premise()
      breach(
        {
          "iteration \($0.scopes[$0.nowScope].number) of \($0.quoted(visit: owner)) begins "
            + "(\($0.event($0.id))); however its ItemSelector cannot be evaluated, so that the Map "
            + "has to fail"
        }, at: Int(visits[owner].entered), id)
    }
  }

  private mutating func breachOfBeginning(_ expected: Value, _ owner: Int) {
    breach(
      {
        "\($0.quoted(state: $0.nowState)) begins number \($0.scopes[$0.nowScope].number) of "
          + "\($0.quoted(visit: owner)) with \($0.text($0.record.value)) (\($0.event($0.id))); "
          + "however that has to be \($0.text(expected))"
      }, at: Int(visits[owner].entered), id)
  }
}
