/// What an engine can do and what it lets us see.
public struct EngineProfile: Sendable {
  /// What can be learnt from an engine; a rule that needs more is skipped, never passed.
  public struct Sight: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The history, event by event.
    public static let history = Sight(rawValue: 1 << 0)
    /// The replies to every call.
    public static let replies = Sight(rawValue: 1 << 1)
    /// `previousEventId` chains that can be relied on.
    public static let chains = Sight(rawValue: 1 << 2)
    /// The history while the execution runs.
    public static let prefixes = Sight(rawValue: 1 << 3)
    /// Times that mean something.
    public static let times = Sight(rawValue: 1 << 4)

    /// Everything.
    public static let all: Sight = [.history, .replies, .chains, .prefixes, .times]
  }

  /// What an engine does beyond running a machine.
  public struct Feature: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The world tells when an integration's own call returned, and what it returned.
    public static let submissions = Feature(rawValue: 1 << 0)
    /// Activities can be polled.
    public static let activities = Feature(rawValue: 1 << 1)
    /// Ended executions can be redriven.
    public static let redrive = Feature(rawValue: 1 << 2)
    /// Machines can be redefined while executions run.
    public static let update = Feature(rawValue: 1 << 3)

    /// Everything.
    public static let all: Feature = [.submissions, .activities, .redrive, .update]
  }

  /// The engine's name, as reports print it.
  public let name: String
  /// What it lets us see.
  public let sees: Sight
  /// What it does.
  public let features: Feature
  /// How far from the exact moment things may happen, in milliseconds; 0 on a simulated clock.
  public let toleranceMilliseconds: Int64

  /// A description of an engine.
  public init(
    name: String, sees: Sight = .all, features: Feature = .all, toleranceMilliseconds: Int64 = 0
  ) {
    self.name = name
    self.sees = sees
    self.features = features
    self.toleranceMilliseconds = toleranceMilliseconds
  }
}
