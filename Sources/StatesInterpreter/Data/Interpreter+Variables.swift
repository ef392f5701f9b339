import StatesEngine
import StatesJSON

// How much room the variables of an execution take.

extension Interpreter {
  /// Whether an execution's variables stay within their limit with what is assigned to them.
  ///
  /// They are counted anew only when all that was assigned since the last count may be too much.
  @inline(__always)
  mutating func hasRoom(for assigned: Value, _ frame: Int) -> Bool {
    let execution = Int(frames[frame].execution)
    executions[execution].variableBytes += arena.textLength(of: assigned)
    return executions[execution].variableBytes <= settings.limits.variableBytes
      || hasRoomAtLast(for: assigned, frame, execution)
  }

  /// A name that is assigned again takes no more room than what it holds at last (VAR-13).
  private mutating func hasRoomAtLast(
    for assigned: Value, _ frame: Int, _ execution: Int
  ) -> Bool {
    let before = frames[frame].variables
    assign(assigned, frame)
    executions[execution].variableBytes = variableBytes(of: execution)
    frames[frame].variables = before
    return executions[execution].variableBytes <= settings.limits.variableBytes
  }

  /// The length of all variables of the scopes under way.
  ///
  /// What an inner scope sees of an outer one is counted there, where it cannot change as long as the
  /// inner one lives.
  private func variableBytes(of execution: Int) -> Int {
    var bytes = 0
    for index in 0..<frames.count where Int(frames[index].execution) == execution {
      switch frames[index].status {
      case .free, .done, .frozen: continue
      case .entering, .sleeping, .scheduled, .waitingForWorker, .running, .delayed, .joining: break
      }
      bytes += arena.textLength(of: frames[index].variables)
      let parent = Int(frames[index].parent)
      if parent >= 0 { bytes -= arena.textLength(of: frames[parent].variables) }
    }
    return bytes
  }
}
