import StatesJSON
import StatesLanguage

/// The names of a machine's tasks as text, so that handing work out builds no string.
///
/// There is a row for each state, empty for those that are no tasks. Who looks at one counts no
/// reference but those of the texts that it takes along; the owner calls ``release()`` once.
struct TaskNames: BitwiseCopyable {
  struct Row {
    let state: String
    /// What is asked to do the work.
    let resource: String
  }

  private let rows: UnsafeMutableBufferPointer<Row>

  init(_ machine: Machine, in arena: Arena) {
    rows = .allocate(capacity: machine.states.count)
    for (place, state) in machine.states.enumerated() {
      let resource = state.task.map { arena.string(of: machine[$0.resource].name) }
      rows.initializeElement(
        at: place,
        to: Row(
          state: resource == nil ? "" : arena.string(of: state.name), resource: resource ?? ""))
    }
  }

  /// Gives the memory back; nothing may be looked at afterwards.
  func release() {
    rows.deinitialize()
    rows.deallocate()
  }

  subscript(state: State.ID) -> Row {
    @inline(__always) unsafeAddress {
      precondition(rows.indices.contains(state.index), "a state of another machine")
      return UnsafePointer(rows.baseAddress.unsafelyUnwrapped + state.index)
    }
  }
}
