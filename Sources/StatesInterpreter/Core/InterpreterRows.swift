import StatesJSON

/// The memory of an interpreter's tables, which outlives it.
///
/// A run of a random scenario is so short that it would spend much of its time on getting memory and
/// giving it back. An arena therefore keeps that of the last interpreter for the next one.
final class InterpreterRows<Kept: Keeping> {
  let tables = Store<PlanTables>(capacity: 2)
  let executions = Store<Execution>(capacity: 2)
  let sinks = Store<Sink<Kept>>(capacity: 2)
  let frames = Store<Frame>(capacity: 8)
  let freeFrames = Store<Int32>(capacity: 8)
  /// Counters of retriers that frames have no room for.
  let moreCounters = Store<Int32>(capacity: 0)
  let tokens = Store<TokenSlot>(capacity: 8)
  /// Frames that can go on without waiting.
  let ready = Store<ReadyTurn>(capacity: 8)

  /// What the arena has kept, or new ones.
  static func taken(from arena: Arena) -> InterpreterRows {
    guard let spare = arena.spare as? InterpreterRows else { return InterpreterRows() }
    arena.spare = nil
    return spare
  }

  /// Leaves the memory, without what is in it, to the next interpreter.
  func leave(to arena: Arena) {
    tables.cut(to: 0)
    executions.cut(to: 0)
    sinks.cut(to: 0)
    frames.cut(to: 0)
    freeFrames.cut(to: 0)
    moreCounters.cut(to: 0)
    tokens.cut(to: 0)
    ready.cut(to: 0)
    arena.spare = self
  }

  /// Appends what is in the rows of another interpreter.
  func copy(from other: InterpreterRows) {
    tables.append(contentsOf: other.tables)
    executions.append(contentsOf: other.executions)
    sinks.append(contentsOf: other.sinks)
    frames.append(contentsOf: other.frames)
    freeFrames.append(contentsOf: other.freeFrames)
    moreCounters.append(contentsOf: other.moreCounters)
    tokens.append(contentsOf: other.tokens)
    ready.append(contentsOf: other.ready)
  }

  deinit {
    tables.release()
    executions.release()
    sinks.release()
    frames.release()
    freeFrames.release()
    moreCounters.release()
    tokens.release()
    ready.release()
  }
}
