/// What is still to be tried, and what is to be undone before that.
///
/// The memory is kept from one match to the next.
struct BacktrackStack: ~Copyable {
  enum Frame {
    /// Go on at an instruction, at a position.
    case resume(at: Int32, position: Int32)
    /// Give back one scalar of a run, down to `lowest`, and go on at an instruction.
    case shrink(at: Int32, position: Int32, lowest: Int32)
    /// Take one scalar more in the run that an instruction began.
    case grow(at: Int32, position: Int32, taken: Int32)
    /// Give a register its earlier value.
    case restore(register: Int32, value: Int32)
    /// Give a group what it captured before.
    case restoreGroup(Int32, start: Int32, end: Int32)
  }

  private var frames: UnsafeMutablePointer<Frame>
  private var capacity: Int
  private let limit: Int
  private(set) var count = 0

  init(limit: Int) {
    self.limit = limit
    capacity = 0
    frames = UnsafeMutablePointer<Frame>.allocate(capacity: 0)
  }

  deinit { frames.deallocate() }

  /// Adds a frame; answers `false` if that would exceed the limit.
  @inline(__always)
  mutating func push(_ frame: Frame) -> Bool {
    if count == capacity {
      guard grow() else { return false }
    }
    (frames + count).initialize(to: frame)
    count += 1
    return true
  }

  /// Takes the youngest frame, if there is one.
  @inline(__always)
  mutating func pop() -> Frame? {
    if count == 0 { return nil }
    count -= 1
    return frames[count]
  }

  /// Drops the frames above `mark`, but for those that restore a register.
  mutating func dropAlternatives(above mark: Int) {
    precondition(mark <= count)
    var kept = mark
    for index in mark..<count {
      switch frames[index] {
      case .resume, .shrink, .grow: continue
      case .restore, .restoreGroup:
        frames[kept] = frames[index]
        kept += 1
      }
    }
    count = kept
  }

  mutating func removeAll() { count = 0 }

  @inline(never)
  private mutating func grow() -> Bool {
    guard capacity < limit else { return false }
    let larger = min(max(64, capacity * 2), limit)
    let moved = UnsafeMutablePointer<Frame>.allocate(capacity: larger)
    moved.moveInitialize(from: frames, count: count)
    frames.deallocate()
    (frames, capacity) = (moved, larger)
    return true
  }
}
