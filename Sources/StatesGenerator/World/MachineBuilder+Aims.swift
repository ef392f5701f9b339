import StatesJSON
import StatesProperty

// How a fresh world sees to it that a run takes one of the machine's ways.

extension MachineBuilder {
  /// Chooses what an aiming world aims at: one of the ways, with all that lead to it.
  func takeAim(_ random: inout SplitMix64) {
    aim.clear()
    guard temper == .aiming else { return }
    guard !ways.isEmpty else { return temper = .searching }
    var next = Int(random.next(upTo: UInt64(ways.count - 1)))
    for _ in 0..<8 where !ways[next].isGoal {
      next = Int(random.next(upTo: UInt64(ways.count - 1)))
    }
    aimAt(next, &random)
  }

  /// Aims at a way and all that lead to it.
  private func aimAt(_ last: Int, _ random: inout SplitMix64) {
    var next = last
    while next != Way.trunk {
      switch ways[next].cause {
      case .failingInside(let first, let tasks, let error):
        let place = UInt64(tasks.nonzeroBitCount - 1)
        let site = sites[first + tasks.place(ofBit: Int(random.next(upTo: place)))]
        aim.append(.failing(task: site.number, error))
        approach(site.way, from: ways[next].parent)
      case .unknown, .failing, .data: aim.append(ways[next].cause)
      }
      next = ways[next].parent
    }
  }

  /// Aims at the ways that lead to a task from the state around it.
  private func approach(_ last: Int, from outer: Int) {
    var next = last
    while next > outer {
      aim.append(ways[next].cause)
      next = ways[next].parent
    }
  }

  /// What a fresh world has in mind for a task.
  func mood(_ random: inout SplitMix64, for site: TaskSite) -> Mood {
    guard temper == .aiming, let error = aim.error(of: site.number) else {
      return temper.mood(&random, for: site)
    }
    guard error == .timeout || error == .heartbeatTimeout else { return .failing(error) }
    return site.isLimited ? .silent : .peaceful
  }
}

extension UInt64 {
  /// The place of one of the bits that are set.
  fileprivate func place(ofBit number: Int) -> Int {
    var left = self
    for _ in 0..<number { left &= left &- 1 }
    return left.trailingZeroBitCount
  }
}
