package import StatesEngine
package import StatesJSON

/// How large a case is to somebody who reads it.
public struct CaseSize: Sendable, Hashable {
  /// How many states its machines have, inner ones included.
  public var states = 0
  /// How many things the world does: signals, as often as they are repeated, and calls.
  public var signals = 0
  /// At how many different moments anything happens when it is run.
  public var instants = 0

  /// Nothing at all.
  public init() {}

  /// No more of anything than the other has.
  public func isWithin(_ other: Self) -> Bool {
    states <= other.states && signals <= other.signals && instants <= other.instants
  }

  /// How much harder to follow that makes a case, in decisions.
  ///
  /// Another moment is the hardest, since one has to see when it comes and why; so a task is rather
  /// answered at once than never, and a branch that fails is simpler than both.
  package var weight: Int { 8 * states + 12 * signals + 16 * max(0, instants - 1) }
}

extension CaseSize {
  /// The size of the case that was observed.
  package init(of observation: Observation, in arena: Arena) {
    let scenario = observation.scenario
    for machine in [scenario.machine] + scenario.machines {
      states += Self.states(in: machine.definition, of: arena)
    }
    signals = scenario.calls.count
    for reply in scenario.tasks.flatMap(\.cases).flatMap(\.replies) {
      for signal in reply.signals { signals += signal.times }
    }
    var moments = Set(observation.log.map(\.time))
    for (_, history) in observation.histories { moments.formUnion(history.records.map(\.time)) }
    instants = moments.count
  }

  /// How many states the objects called `States` have in a definition, at any depth.
  private static func states(in value: Value, of arena: Arena) -> Int {
    var (count, open) = (0, [value])
    while let value = open.popLast() {
      if value.isArray {
        open += (0..<arena.count(of: value)).map { arena.element($0, of: value) }
      } else if value.isObject {
        open += (0..<arena.count(of: value)).map { arena.memberValue(at: $0, of: value) }
        if let states = arena.member("States", of: value), states.isObject {
          count += arena.count(of: states)
        }
      }
    }
    return count
  }
}
