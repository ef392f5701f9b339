/// What happens in a trial that a rule may look at.
///
/// The trial's `now…` properties say what the moment is about.
enum Moment: UInt8, Sendable, CaseIterable {
  // Before any history: calls and handouts in the order in which they were made.

  /// A definition was answered.
  case defined
  /// Work was handed out.
  case handedOut
  /// A call was answered.
  case called

  // In a history.

  /// An execution's history begins; no event was looked at.
  case began
  /// An event, before it is known what it belongs to.
  case event
  /// An event that belongs to nothing that is open.
  case stray
  /// A call about this execution, made before the next event.
  case told
  /// A state was entered.
  case entered
  /// A state is left, well or by a catcher.
  case exited
  /// A task's attempt was scheduled.
  case scheduled
  /// A task's attempt started.
  case started
  /// A task's attempt has ended: it succeeded, failed or timed out.
  case closed
  /// An attempt began: of a task, a Parallel or a Map.
  case attempted
  /// A visit has failed; what should follow is known.
  case failed
  /// What followed a failure is known.
  case resolved
  /// A branch or iteration was given what it starts with.
  case scopeEnded
  /// A Parallel or Map says that it succeeded.
  case joined
  /// A step in the life of an iteration.
  case iterated
  /// The execution has ended.
  case ended
  /// The execution was redriven.
  case redriven
  /// The history is over, all calls are made.
  case finished

  // After all histories.

  /// Everything was looked at.
  case concluded
}
