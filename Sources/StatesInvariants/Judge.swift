public import StatesEngine
public import StatesJSON
public import StatesLanguage

/// Judges observations by all rules at once, one after the other, in one worker's arena.
///
/// A judge keeps its memory from one observation to the next, and the charts of machines that were
/// compiled for their requests.
public struct Judge {
  private let court: Court

  /// A judge for values of `arena`.
  ///
  /// - Parameters:
  ///   - arena: The arena that observations live in.
  ///   - rules: The rules to judge by.
  ///   - profile: Whether engines claim to do as AWS does, or only as the language is written.
  public init(
    in arena: Arena, by rules: [Invariant] = Invariant.catalog, profile: Profile = .aws
  ) {
    court = Court(Trial(arena, rules, profile))
  }

  /// What all rules say about an observation.
  ///
  /// - Parameters:
  ///   - observation: What was seen.
  ///   - chart: The chart of the main execution's machine, if the caller has one. Without it the
  ///     judge makes its own, once for a machine that was compiled for its request.
  ///   - hidden: What the observation does not show although its engine usually does.
  /// - Returns: The verdicts, with every breach and how often each rule was put to the test.
  public mutating func judge(
    _ observation: Observation, chart: Chart? = nil, hiding hidden: Sights = []
  ) -> Judgement {
    court.judge(observation, chart, hiding: hidden)
  }
}

/// Where the one trial of a judge takes place.
private final class Court {
  private var trial: Trial

  init(_ trial: consuming Trial) { self.trial = trial }

  // The rows of a trial have no owner that gives them back by itself.
  deinit { trial.release() }

  func judge(_ observation: Observation, _ chart: Chart?, hiding hidden: Sights) -> Judgement {
    trial.judge(observation, chart, hiding: hidden)
  }
}

extension Trial {
  fileprivate mutating func judge(
    _ observation: Observation, _ chart: Chart?, hiding hidden: Sights
  ) -> Judgement {
    take(observation, chart)
    let mark = arena.mark()
    defer { arena.reset(to: mark) }
    examine(hiding: hidden)
    return findings.judgement
  }
}

extension Invariant {
  /// What this rule alone says about an observation of a machine.
  public mutating func judge(_ observation: Observation, _ machine: Machine) -> Verdict {
    guard let arena = observation.history?.arena else { return .skipped(.unseen(.history)) }
    var judge = Judge(in: arena, by: [self])
    return judge.judge(observation, chart: Chart(machine, in: arena)).verdict(at: 0)
  }
}
