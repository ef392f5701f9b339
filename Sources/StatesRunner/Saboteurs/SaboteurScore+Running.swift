import Dispatch
import Synchronization

extension SaboteurScore {
  /// The score of trials that run on several threads.
  ///
  /// But for the time they take, the figures do not depend on how many there are.
  ///
  /// - Parameters:
  ///   - saboteur: Whom the trials are about.
  ///   - trials: How many there are.
  ///   - jobs: How many of them run at once.
  ///   - trial: Runs the trial of a number.
  package init(
    of saboteur: Saboteur, trials: Int, jobs: Int,
    trial: @Sendable (_ number: Int) -> SaboteurTrial
  ) {
    let done = Mutex([SaboteurTrial?](repeating: nil, count: trials))
    let threads = max(1, min(jobs, trials))
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      for number in stride(from: thread, to: trials, by: threads) {
        let result = trial(number)
        done.withLock { $0[number] = result }
      }
    }
    self.init(of: saboteur, done.withLock { $0.compactMap { $0 } })
  }
}
