import StatesLanguage

/// What is the case at a moment, as far as rules choose by it whether to look.
///
/// Most rules speak of one kind of state, attempt or call alone, and need not be asked about others.
struct Circumstances: OptionSet, Sendable, BitwiseCopyable {
  let rawValue: UInt64

  // A state is entered or left.

  /// The definition has the state.
  static let known = Circumstances(bit: 32)
  /// The state is left well.
  static let well = Circumstances(bit: 33)
  /// The state is left by a catcher.
  static let caught = Circumstances(bit: 34)
  /// The state is in a branch or iteration.
  static let inside = Circumstances(bit: 35)
  /// The state that was left last in the scope is a Choice.
  static let afterChoice = Circumstances(bit: 36)
  /// The state that was left last in the scope was left by a catcher.
  static let afterCatch = Circumstances(bit: 37)
  /// Another visit is open in the scope.
  static let occupied = Circumstances(bit: 38)

  // An attempt ends.

  /// The attempt was under way.
  static let started = Circumstances(bit: 39)
  static let success = Circumstances(bit: 40)
  static let failure = Circumstances(bit: 41)
  static let timeout = Circumstances(bit: 42)
  /// TimeoutSeconds of the attempt is known.
  static let hasTimeout = Circumstances(bit: 43)
  /// HeartbeatSeconds of the attempt is known.
  static let hasHeartbeat = Circumstances(bit: 44)

  // A call was made, or an attempt ends.

  /// It is about work that was handed out.
  static let token = Circumstances(bit: 45)
  /// It is about work that was handed out and whose attempt has not ended.
  static let open = Circumstances(bit: 46)
  /// It is about work that was handed out and whose attempt has ended.
  static let over = Circumstances(bit: 47)
  /// It was answered with a description.
  static let described = Circumstances(bit: 48)

  /// It starts an execution.
  static let start = Circumstances(bit: 61)
  /// It may settle a token.
  static let settles = Circumstances(bit: 62)
  /// It may be about a token that was never handed out.
  static let stranger = Circumstances(bit: 63)

  // What has happened in the history before.

  /// An event has ended the execution.
  static let ended = Circumstances(bit: 49)
  /// A stop was accepted.
  static let stopped = Circumstances(bit: 50)
  static let redriven = Circumstances(bit: 51)
  /// A callback came too late with an output that can be recognised.
  static let afterLateOutput = Circumstances(bit: 52)

  /// The definition has the state, and its fields are like this.
  static func field(_ traits: StateFacts.Traits) -> Circumstances {
    Circumstances(rawValue: UInt64(traits.rawValue))
  }

  /// The visit is one of a state of this kind, as its events say.
  static func visit(_ tag: State.Tag) -> Circumstances {
    switch tag {
    case .task: Circumstances(bit: 53)
    case .wait: Circumstances(bit: 54)
    case .pass: Circumstances(bit: 55)
    case .succeed: Circumstances(bit: 56)
    case .fail: Circumstances(bit: 57)
    case .choice: Circumstances(bit: 58)
    case .parallel: Circumstances(bit: 59)
    case .map: Circumstances(bit: 60)
    }
  }
}

extension Circumstances {
  private init(bit: UInt64) { rawValue = 1 << bit }
}
