/// Searches for the simplest recording that still satisfies a predicate.
///
/// A recording is simpler when it is shorter or, at equal length, smaller from the left. The search
/// edits the numbers, rebuilds the value from them and keeps what is simpler and still satisfies
/// the predicate, until no pass finds anything more. It is the same on every machine.
///
/// Rebuilding a value costs little and judging it much. So a candidate is rebuilt first, and the
/// predicate is asked only if the recording that comes of it is simpler than the best so far and
/// has not been judged before.
public struct Shrinker: ~Copyable {
  /// The simplest choices so far that satisfy the predicate.
  public private(set) var best: Choices
  /// How often the predicate was asked.
  public private(set) var evaluations = 0
  /// How often a value was rebuilt, most of which never reach the predicate.
  public private(set) var replays = 0
  /// How often something simpler was found.
  public private(set) var successes = 0
  /// What each pass did, in the order in which they first ran.
  public internal(set) var tallies: [Tally] = []

  private let budget: Int
  /// What counts as length besides the decisions themselves.
  private let weight: (Choices) -> Int
  /// How long the best recording is, with its weight.
  private var length: Int
  private let attempt: (_ script: Script, _ isWorthAsking: (Choices) -> Bool) -> Choices?
  /// Recordings that came to nothing, or were the best once.
  private var tried: Set<[UInt64]> = []

  /// Numbers to replay, and quantities that some of them are to come to.
  struct Script {
    let numbers: [UInt64]
    let quantities: [Int64?]
  }

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
    self.init(
      start: start, budget: budget, build: { gen(&$0) }, isInteresting: isInteresting)
  }

  /// A search that starts from `start`, for values that only the caller's own thread may hold.
  ///
  /// - Parameters:
  ///   - start: Choices that satisfy the predicate.
  ///   - budget: How often the predicate may be asked.
  ///   - weight: What counts as length besides the decisions themselves; never less than nothing.
  ///   - build: Builds the value from its choices.
  ///   - isInteresting: The predicate.
  public init<Value>(
    start: Choices, budget: Int = 10_000, weight: @escaping (Choices) -> Int = { _ in 0 },
    build: @escaping (inout Choices) -> Value, isInteresting: @escaping (Value) -> Bool
  ) {
    var choices = start
    best = start
    self.budget = budget
    self.weight = weight
    length = start.made.count + weight(start)
    attempt = { script, isWorthAsking in
      choices.reset(replaying: script.numbers, wanting: script.quantities)
      let value = build(&choices)
      guard !choices.isRejected, isWorthAsking(choices), isInteresting(value) else { return nil }
      return choices
    }
    tried.insert(start.recording)
  }

  /// Whether the budget is used up.
  public var isExhausted: Bool { evaluations >= budget || replays / 64 >= budget }

  /// Keeps `candidate` if it is simpler and still interesting.
  ///
  /// - Parameter candidate: Any numbers at all; what is missing at the end counts as zeros.
  /// - Returns: Whether ``best`` is simpler now.
  public mutating func consider(_ candidate: [UInt64]) -> Bool {
    guard !isExhausted, !tried.contains(candidate) else { return false }
    let found = consider(Script(numbers: candidate, quantities: []))
    tried.insert(candidate)
    return found
  }

  /// Whether the choices are simpler than the best ones: shorter with what they weigh, or as long and
  /// smaller from the left.
  package func isSimpler(_ choices: Choices) -> Bool {
    guard choices.made.count <= length else { return false }
    let other = choices.made.count + weight(choices)
    return other != length ? other < length : choices.recording.isSimpler(than: best.recording)
  }

  /// Whether the choices are no longer than the best ones, with what they weigh.
  package func isNoLonger(_ choices: Choices) -> Bool {
    choices.made.count <= length && choices.made.count + weight(choices) <= length
  }

  /// Keeps what `script` comes to if it is simpler and still interesting.
  mutating func consider(_ script: Script) -> Bool {
    guard !isExhausted else { return false }
    replays += 1
    let attempt = attempt
    let found = attempt(script) { choices in
      guard isSimpler(choices), tried.insert(choices.recording).inserted else { return false }
      evaluations += 1
      return true
    }
    guard let found else { return false }
    best = found
    length = found.made.count + weight(found)
    successes += 1
    return true
  }

  /// Whether `candidate` is interesting, simpler or not; `nil` if it is rejected or the budget is
  /// used up.
  package mutating func ask(_ candidate: [UInt64]) -> Bool? {
    guard !isExhausted else { return nil }
    var isAsked = false
    let attempt = attempt
    let found = attempt(Script(numbers: candidate, quantities: [])) { _ in
      isAsked = true
      return true
    }
    replays += 1
    evaluations += isAsked ? 1 : 0
    return isAsked ? found != nil : nil
  }

  /// The choices that `candidate` comes to, without asking the predicate; `nil` if they are
  /// rejected.
  package mutating func preview(_ candidate: [UInt64]) -> Choices? {
    var seen: Choices?
    replays += 1
    let attempt = attempt
    _ = attempt(Script(numbers: candidate, quantities: [])) { choices in
      seen = choices
      return false
    }
    return seen
  }
}

extension [UInt64] {
  /// Whether the recording is shorter than the other or, at equal length, smaller from the left.
  func isSimpler(than other: [UInt64]) -> Bool {
    count != other.count ? count < other.count : lexicographicallyPrecedes(other)
  }
}
