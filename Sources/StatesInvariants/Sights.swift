public import StatesEngine

/// What a rule has to see before it can judge.
public struct Sights: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The events.
  public static let history = Sights(rawValue: 1 << 0)
  /// All events, in the order in which they happened.
  public static let order = Sights(rawValue: 1 << 1)
  /// The engine's own `previousEventId`.
  public static let chains = Sights(rawValue: 1 << 2)
  /// Times that mean something.
  public static let times = Sights(rawValue: 1 << 3)
  /// The work that was handed out, and the replies to every call.
  public static let replies = Sights(rawValue: 1 << 4)
  /// The definition that the execution ran.
  public static let definition = Sights(rawValue: 1 << 5)

  /// Every event in its order.
  static let events: Sights = [.history, .order]
  /// Every event in its order, and the definition.
  static let run: Sights = [.history, .order, .definition]
  /// Every event in its order with its time, and the definition.
  static let timedRun: Sights = [.history, .order, .definition, .times]
  /// Every event in its order with its time, and every call.
  static let timedCalls: Sights = [.history, .order, .times, .replies]

  /// What an engine lets us see; a history is in order unless somebody says that it is not.
  public init(of profile: EngineProfile) {
    self = []
    if profile.sees.contains(.history) { formUnion(.events) }
    if profile.sees.contains(.chains) { insert(.chains) }
    if profile.sees.contains(.times) { insert(.times) }
    if profile.sees.contains(.replies) { insert(.replies) }
  }

  /// Each sight in words, as messages name what is missing.
  var words: String {
    let names: [(Sights, String)] = [
      (.history, "the history"), (.order, "the order of the events"),
      (.chains, "previousEventId"), (.times, "the times of the events"),
      (.replies, "the replies to the calls"), (.definition, "the definition"),
    ]
    return names.filter { contains($0.0) }.map(\.1).joined(separator: ", ")
  }
}
