import StatesEngine

/// What the world has to hear of since it was told last.
///
/// There are two sets of lists, used in turn: while the world still holds what it was told, the
/// other set fills, so that in the long run no list is made anew.
struct News {
  private struct Lists {
    var work: [TaskRequest] = []
    var ended: [ExecutionName] = []
    var offered: [String] = []

    /// Empties the lists, one element after the other, since most have one.
    mutating func removeAll() {
      while work.popLast() != nil {}
      while ended.popLast() != nil {}
      while offered.popLast() != nil {}
    }
  }

  private var current = Lists()
  private var told = Lists()
  /// Whether there is anything to be told.
  private(set) var isAny = false

  @inline(__always)
  mutating func handOut(_ task: TaskRequest) {
    isAny = true
    current.work.append(task)
  }

  mutating func end(_ execution: ExecutionName) {
    isAny = true
    current.ended.append(execution)
  }

  /// Work that no poll was waiting for.
  mutating func offer(_ activity: String) {
    isAny = true
    current.offered.append(activity)
  }

  /// A list to be told; most are empty, and what is empty need not be shared.
  @inline(__always)
  private static func shared<Element>(_ list: [Element]) -> [Element] { list.isEmpty ? [] : list }

  /// Tells everything, once.
  @inline(__always)
  mutating func take(at now: Instant, isQuiescent: Bool) -> Progress {
    guard isAny else { return Progress(now: now, isQuiescent: isQuiescent) }
    turn()
    return Progress(
      now: now, work: Self.shared(told.work), ended: Self.shared(told.ended),
      offered: Self.shared(told.offered), isQuiescent: isQuiescent)
  }

  /// What was gathered is to be told, and what was told before is forgotten.
  private mutating func turn() {
    isAny = false
    swap(&current, &told)
    current.removeAll()
  }
}
