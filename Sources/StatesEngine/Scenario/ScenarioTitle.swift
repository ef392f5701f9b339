/// What a scenario is called and why it exists.
public struct ScenarioTitle: Sendable, Hashable {
  /// The immutable id, such as `retry/exhausted-retrier-goes-to-catch`.
  public var id = ""
  /// What it shows, in one sentence.
  public var sentence = ""
  /// Anything more that a person should know.
  public var notes: String?
  /// The rules that it rests on.
  public var rules: [String] = []
  /// The profile that its expectation holds for; `nil` for any.
  public var profile: Profile?

  /// An empty title.
  public init() {}
}
