import StatesEngine
import StatesJSON
import StatesLanguage

/// One stay in a state, from its entry on.
final class Stay {
  unowned let run: Run
  let tag: State.Tag
  /// The state as it is written; null where that is not known.
  let definition: Value
  let isInDistributedMap: Bool
  /// The stay in the Parallel or Map around it.
  let around: Stay?
  /// The number of the event that entered it.
  let entry: Int
  /// The number of the event that left it, or 0.
  private(set) var exit = 0
  /// The numbers of all events that belong to it itself.
  var events: [Int] = []

  init(
    of run: Run, _ entry: Int, _ tag: State.Tag, _ state: StateIndex.Entry?, around: Stay?
  ) {
    self.run = run
    self.entry = entry
    self.tag = tag
    self.around = around
    definition = state?.definition ?? .null
    isInDistributedMap = state?.isInDistributedMap ?? false
  }

  func leave(_ event: Int) { exit = event }

  var arena: Arena { run.arena }
  var subject: Int { run.record(entry).subject }
  var input: Value { run.record(entry).value }
  var enteredAt: Instant { run.record(entry).time }
  var isLeft: Bool { exit > 0 }
  var leftAt: Instant { isLeft ? run.record(exit).time : .never }
  /// What it gave; null while it is not left.
  var output: Value { isLeft ? run.record(exit).value : .null }
  /// The variables that were assigned on leaving it, or null.
  var assigned: Value { isLeft ? run.record(exit).detail : .null }
}

// MARK: - What is written

extension Stay {
  /// A field of the state.
  subscript(field: String) -> Value? { arena.find(field, in: definition) }

  func has(_ field: String) -> Bool { self[field] != nil }

  func text(_ field: String) -> String? { arena.text(field, of: definition) }

  var resource: String { text("Resource") ?? "" }

  var isDistributed: Bool { self["ItemProcessor"].map(arena.isDistributed) ?? false }

  /// A member of a field that is an object.
  func member(_ name: String, of field: String) -> Value? {
    self[field].flatMap { arena.find(name, in: $0) }
  }

  /// Whether a retrier satisfies a condition.
  func hasRetrier(where isFit: (Value) -> Bool) -> Bool {
    arena.elements("Retry", of: definition).contains(where: isFit)
  }

  /// The names in the `ErrorEquals` of each element of `Retry` or `Catch`.
  func names(in handlers: String) -> [[String]] {
    arena.elements(handlers, of: definition).map { handler in
      arena.elements("ErrorEquals", of: handler).filter(\.isString).map { arena.string(of: $0) }
    }
  }
}

// MARK: - What has happened

extension Stay {
  func saw(_ type: EventType) -> Bool { count(type) > 0 }

  func count(_ type: EventType) -> Int { events.count { run.record($0).type == type } }

  /// How many attempts began.
  var attempts: Int { events.count { run.record($0).type.beginsAttempt } }

  /// The attempts of a task that failed.
  var failures: [EventRecord] {
    events.map(run.record).filter(\.type.isFailure)
  }

  /// Whether the state was left by a catcher.
  var isCaught: Bool {
    guard isLeft, has("Catch") else { return false }
    if saw(.mapStateFailed) || saw(.parallelStateFailed) { return true }
    let previous = Int(run.record(exit).previous)
    return previous > 0 && run.record(previous).type.isFailure
  }

  /// Whether the state was left, and not by a catcher.
  var hasSucceeded: Bool { isLeft && !isCaught }

  /// Whether the execution failed because of it.
  var isCulprit: Bool { run.culprit === self && run.history.status == .failed }

  /// Whether it was still open when the execution ended.
  var wasOpenAtEnd: Bool { !isLeft && run.history.end != nil }

  /// The stays inside it.
  var inner: [Stay] { run.stays.filter { $0.around === self } }

  /// Whether the state was entered before in the same scope.
  var isReturn: Bool {
    run.stays.contains {
      $0.subject == subject && $0.around === around && $0.entry < entry
    }
  }

  /// How many Parallel and Map states are around it.
  var depth: Int { around.map { $0.depth + 1 } ?? 0 }
}
