import StatesEngine
import StatesJSON
import StatesLanguage

/// A worker's long poll for an activity.
struct Poll {
  let activity: String
  let worker: String?
  var isOver = false
}

extension Interpreter {
  /// GetActivityTask (ACT-01): work at once, or when some comes up within a minute.
  mutating func poll(_ activity: String, _ worker: String?) -> Reply {
    if let refusal = pollRefusal(activity) { return refusal }
    if let frame = takeWaiting(activity) {
      give(frame, to: worker)
      return .polled(request(frame, worker: worker))
    }
    polls.append(Poll(activity: activity, worker: worker))
    agenda.schedule(
      Timer(kind: .pollEnd, target: Int32(polls.count - 1), turn: 0),
      at: DueTime(now.advanced(byMilliseconds: settings.limits.pollMilliseconds), .progress))
    return .waiting
  }

  /// Only an activity that is there can be polled (ACT-05).
  private func pollRefusal(_ activity: String) -> Reply? {
    guard activity.hasPrefix("arn:") else {
      return .rejected(
        code: .invalidArn, message: "Invalid Arn: 'Invalid ARN prefix: \(activity)'")
    }
    guard deletedActivities.contains(activity) else { return nil }
    return .rejected(
      code: .activityDoesNotExist, message: "Activity Does Not Exist: '\(activity)'")
  }

  /// Gives waiting attempts of an activity to polls that wait for them, oldest first on both sides.
  mutating func servePolls(_ resource: Resource) {
    let activity = arena.string(of: resource.name)
    guard polls.contains(where: { !$0.isOver && $0.activity == activity }) else {
      news.offer(activity)
      return
    }
    while let poll = polls.firstIndex(where: { !$0.isOver && $0.activity == activity }) {
      guard let frame = takeWaiting(activity) else { return }
      polls[poll].isOver = true
      give(frame, to: polls[poll].worker)
      news.handOut(request(frame, worker: polls[poll].worker))
    }
  }

  /// The attempt that has waited longest for a worker (ACT-02); stale ones are dropped.
  private mutating func takeWaiting(_ activity: String) -> Int? {
    waitingAttempts.removeAll { frames[Int($0.frame)].turn != $0.turn }
    let found = waitingAttempts.firstIndex {
      arena.string(of: resource(Int($0.frame)).name) == activity
    }
    guard let found else { return nil }
    let frame = Int(waitingAttempts[found].frame)
    let workers = Int(tokens[Int(frames[frame].token)].workers) + 1
    if !decisions.handsOutTwice(ActivityHandout(workers: workers)) {
      waitingAttempts.remove(at: found)
    }
    return frame
  }

  /// The worker has the attempt: its clocks start (ACT-03).
  private mutating func give(_ frame: Int, to worker: String?) {
    tokens[Int(frames[frame].token)].countWorker()
    guard frames[frame].status == .waitingForWorker else { return }
    beginWork(frame, worker: worker.map { arena.string($0) })
  }
}
