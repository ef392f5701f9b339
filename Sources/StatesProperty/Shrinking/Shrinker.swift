/// Searches for the simplest recording that still satisfies a predicate.
///
/// A recording is simpler when it is shorter or, at equal length, smaller from the left. The search
/// edits the numbers, rebuilds the value from them and keeps what is simpler and still satisfies
/// the predicate, until no pass finds anything more. It is the same on every machine.
public struct Shrinker: ~Copyable {
  /// The simplest choices so far that satisfy the predicate.
  public private(set) var best: Choices
  /// How often the predicate was asked.
  public private(set) var evaluations = 0
  /// How often a value was rebuilt, most of which never reach the predicate.
  public private(set) var replays = 0

  private let budget: Int
  private let attempt: (_ recording: [UInt64], _ isWorthAsking: (Choices) -> Bool) -> Choices?
  private var tried: Set<[UInt64]> = []

  /// A search that starts from `start`.
  ///
  /// - Parameters:
  ///   - start: Choices that satisfy the predicate.
  ///   - budget: How often the predicate may be asked.
  ///   - gen: Builds the value from its choices.
  ///   - isInteresting: The predicate.
  public init<Value>(
    start: Choices, budget: Int = 10_000, gen: Gen<Value>,
    isInteresting: @escaping (Value) -> Bool
  ) {
    var choices = start
    best = start
    self.budget = budget
    attempt = { recording, isWorthAsking in
      choices.reset(replaying: recording)
      let value = gen(&choices)
      guard !choices.isRejected, isWorthAsking(choices), isInteresting(value) else { return nil }
      return choices
    }
  }

  /// As ``init(start:budget:gen:isInteresting:)``, for values that cannot be built apart from
  /// being judged.
  ///
  /// - Parameters:
  ///   - start: Choices that satisfy the predicate.
  ///   - budget: How often the predicate may be asked.
  ///   - isInteresting: Rebuilds and judges the value. Returns the choices it really used when the
  ///     predicate still holds and `nil` when it does not.
  public init(
    start: Choices, budget: Int = 10_000,
    isInteresting: @escaping (borrowing [UInt64]) -> Choices?
  ) {
    best = start
    self.budget = budget
    attempt = { recording, isWorthAsking in
      // Whether it was worth asking is known too late here, so this counts every rebuilt value.
      guard let used = isInteresting(recording), isWorthAsking(used) else { return nil }
      return used
    }
  }

  /// Whether the budget is used up.
  public var isExhausted: Bool { evaluations >= budget }

  /// Runs every pass until none of them makes progress.
  public mutating func run(_ passes: [Pass] = Pass.standard) {
    var before: [UInt64]
    repeat {
      before = best.recording
      for pass in passes { pass.run(&self) }
    } while best.recording != before && !isExhausted
  }

  /// Keeps `candidate` if it is simpler and still interesting.
  public mutating func consider(_ candidate: [UInt64]) -> Bool {
    guard !isExhausted, tried.insert(candidate).inserted else { return false }
    replays += 1
    let attempt = attempt
    let used = attempt(candidate) { choices in
      let recording = choices.recording
      guard recording.isSimpler(than: best.recording) else { return false }
      guard recording == candidate || tried.insert(recording).inserted else { return false }
      evaluations += 1
      return true
    }
    guard let used else { return false }
    best = used
    return true
  }
}

extension [UInt64] {
  func isSimpler(than other: [UInt64]) -> Bool {
    count != other.count ? count < other.count : lexicographicallyPrecedes(other)
  }
}
