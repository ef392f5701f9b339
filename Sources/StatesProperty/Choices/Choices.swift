/// The choices a generator makes while it builds one value.
///
/// Every random decision is one bounded number, and zero is the simplest answer. Recording the
/// numbers gives replay; editing the recording gives shrinking, for every generator at once.
///
/// Drawing never fails. A replay that runs out of numbers, or that follows a call to ``reject()``,
/// answers zero; a generator must therefore stop when it keeps drawing zeros.
///
/// How a fresh number is picked is a matter of its own: some draws favour boundaries or repeat what
/// was drawn before. That never shows in a recording, so every number up to the bound is a valid
/// answer when replayed.
///
/// Whoever draws many values of which few are looked at again does without a recording: the same
/// seed draws the same, and is drawn once more for the recording when that is wanted.
public struct Choices: Sendable {
  /// The most numbers, and the most spans, one value may use; longer recordings are rejected.
  public static let limit = 8192

  /// The greatest size, at which lists and trees are as long as they get.
  public static let fullSize = 100

  /// How many decisions were made so far.
  @inlinable public var count: Int { madeCount }
  /// The decisions so far, if they are recorded.
  @inlinable public var made: [Choice] { log }
  /// The parts of the value so far, if they are recorded.
  @inlinable public var spans: [Span] { parts }
  /// Whether the generator could not build a value from these choices.
  @inlinable public var isRejected: Bool { isGivenUp }

  // What inlined code writes cannot have a public getter of its own.
  @usableFromInline var log: [Choice] = []
  @usableFromInline var parts: [Span] = []
  @usableFromInline var isGivenUp = false
  @usableFromInline var isRecorded = true
  @usableFromInline var madeCount = 0
  @usableFromInline var partCount = 0
  @usableFromInline var recent = RecentNumbers()

  @usableFromInline var isReplaying: Bool
  @usableFromInline var random: SplitMix64
  @usableFromInline var replayed: [UInt64]
  /// Quantities that a replay is to draw whatever its numbers say, as near as it can.
  @usableFromInline var wanted: [Int64?] = []
  /// How large fresh lists and trees may get, of ``fullSize``.
  @usableFromInline var size: Int
  /// How many spans are open.
  @usableFromInline var depth = 0
  /// Branches that the outermost recursion may still make while choices are fresh.
  var growth = 0
  var nesting = 0

  /// Draws fresh choices from a seeded generator.
  ///
  /// - Parameters:
  ///   - seed: The same seed and size give the same choices.
  ///   - size: How long lists and how deep trees may become, up to ``fullSize``.
  public init(seed: UInt64, size: Int = Choices.fullSize) {
    isReplaying = false
    random = SplitMix64(seed: seed)
    replayed = []
    self.size = size
  }

  /// Replays `recording`, then answers zero.
  public init(replaying recording: [UInt64]) {
    isReplaying = true
    random = SplitMix64(seed: 0)
    replayed = recording
    size = Choices.fullSize
  }

  /// The numbers drawn so far, if they are recorded: replaying them rebuilds the value.
  public var recording: [UInt64] { log.map(\.value) }

  /// Whether a replay used up all its numbers and went on with zeros.
  public var ranOut: Bool { isReplaying && madeCount > replayed.count }

  /// Starts again with fresh choices, keeping the memory for the next recording.
  ///
  /// - Parameters:
  ///   - seed: The same seed and size give the same choices.
  ///   - size: How long lists and how deep trees may become.
  ///   - isRecorded: Whether decisions and parts are kept.
  public mutating func reset(
    seed: UInt64, size: Int = Choices.fullSize, isRecorded: Bool = true
  ) {
    clear()
    self.isRecorded = isRecorded
    isReplaying = false
    random = SplitMix64(seed: seed)
    self.size = size
  }

  /// Starts again with a replay, keeping the memory for the next recording.
  public mutating func reset(replaying recording: [UInt64]) {
    reset(replaying: recording, wanting: [])
  }

  /// Starts again with a replay in which some positions are to come to given quantities, whatever
  /// ranges they are drawn from by then.
  mutating func reset(replaying recording: [UInt64], wanting quantities: [Int64?]) {
    clear()
    isReplaying = true
    replayed = recording
    wanted = quantities
  }

  /// Gives up on these choices; the value built from them is thrown away.
  public mutating func reject() { isGivenUp = true }

  private mutating func clear() {
    log.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    (madeCount, partCount) = (0, 0)
    isRecorded = true
    isGivenUp = false
    depth = 0
    growth = 0
    nesting = 0
  }
}
