/// One step of a compiled pattern.
///
/// An instruction either goes on, mostly with the next one, or fails; after a failure the youngest
/// open alternative is taken.
enum Instruction: Sendable {
  /// The next byte is this one.
  case byte(UInt8)
  /// The next byte is this letter, given in lower case, in either case.
  case letter(UInt8)
  /// The next bytes are a stretch of ``Program/literals``.
  case literal(first: Int32, count: Int32)
  /// The next scalar is in a set.
  case set(Int32)
  /// As many scalars as a ``Run`` allows.
  case run(Int32)
  /// The same as ``literal`` and ``set``, but leftwards.
  case literalBehind(first: Int32, count: Int32)
  case setBehind(Int32)
  /// What a group captured, once more.
  case reference(group: Int32, Folding)
  case referenceBehind(group: Int32, Folding)
  case assert(Assertion)

  case jump(Int32)
  /// Go on, but keep `other` as an alternative.
  case fork(other: Int32)
  /// Jump, but keep what follows as an alternative.
  case forkAway(to: Int32)
  /// Begins a ``Loop``, decides whether another iteration follows, or ends an iteration.
  case enterLoop(Int32)
  case iterate(Int32)
  case endIteration(Int32)

  /// Remembers the position in a register.
  case note(register: Int32)
  /// The same where no repetition can get here again, so that there is nothing to restore.
  case noteOnce(register: Int32)
  /// Returns to a position that was noted.
  case returnTo(register: Int32)
  /// Sets a group from the position noted at its other end.
  case capture(group: Int32, noted: Int32)
  case captureBehind(group: Int32, noted: Int32)
  /// Forgets what the groups in a range captured.
  case forget(first: Int32, last: Int32)

  /// Remembers how many alternatives are open.
  case mark(register: Int32)
  /// Drops the alternatives that were opened since the mark.
  case commit(register: Int32)
  /// Undoes everything since the mark, and fails.
  case abandon(register: Int32)

  case match
}

/// A repetition of one scalar out of a set, matched without a step for each.
struct Run: Sendable {
  let set: Int32
  let least: Int32
  let most: Int32
  let mode: Repetition.Mode
}

/// A repetition of anything else.
struct Loop: Sendable {
  let least: Int32
  let most: Int32
  let isLazy: Bool
  let emptyIteration: Flavour.EmptyIteration
  /// The registers that hold the iterations so far and where the present one began.
  let counter: Int32
  let origin: Int32
  /// The instruction that iterates, before the body, and the one behind the loop.
  let iterate: Int32
  let exit: Int32
}
