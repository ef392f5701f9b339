/// The workers that stand ready for the work of activities, in the order in which they came.
struct WorkerQueue {
  private let pollers: [Poller]
  /// How many more tasks each poller takes.
  private var left: [Int]
  /// Who waits, longest first.
  private var queue: [Int] = []
  /// Activities with work that nobody has taken.
  private var offers: [String] = []

  init(_ pollers: [Poller]) {
    self.pollers = pollers
    left = pollers.map { $0.tasks ?? .max }
  }

  /// The worker with this number begins.
  mutating func join(_ index: Int) { queue.append(index) }

  /// There is work for `activity`.
  mutating func offer(_ activity: String) { offers.append(activity) }

  /// The worker who takes the first work that somebody waits for; it goes to the end of the queue.
  mutating func next() -> Poller? {
    for (place, activity) in offers.enumerated() {
      let ready = queue.firstIndex { pollers[$0].activity == activity && left[$0] > 0 }
      guard let ready else { continue }
      offers.remove(at: place)
      let index = queue.remove(at: ready)
      left[index] -= 1
      queue.append(index)
      return pollers[index]
    }
    return nil
  }
}
