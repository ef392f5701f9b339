/// The name of one execution.
public struct ExecutionName: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
  /// The name as text.
  public let rawValue: String
  /// A name from text.
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }
}

/// The name of a state machine that an engine hosts.
public struct MachineName: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
  /// The name as text.
  public let rawValue: String
  /// A name from text.
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }
}

/// What identifies one attempt of one task towards the world; opaque.
///
/// Tokens that an engine of this kit numbers become text only when somebody reads it.
public struct TaskToken: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
  /// What stands before the number of a numbered token.
  private static let prefix = "token-"

  /// A token is copied with every message about it, which is cheap as long as it is a number.
  @usableFromInline
  enum Form: Sendable, Hashable {
    case number(Int)
    /// A text that no numbered token has.
    case text(String)
  }

  @usableFromInline let form: Form

  /// The number in a text of the form `token-1`; `nil` for every other text.
  @inlinable @inline(__always)
  package var number: Int? { if case .number(let number) = form { number } else { nil } }

  /// The token as text.
  public var rawValue: String {
    switch form {
    case .number(let number): "\(Self.prefix)\(number)"
    case .text(let text): text
    }
  }

  /// A token from text.
  public init(rawValue: String) {
    form = Self.number(in: rawValue).map { .number($0) } ?? .text(rawValue)
  }

  public init(stringLiteral value: String) { self.init(rawValue: value) }

  /// The token with this number.
  @inlinable @inline(__always)
  package init(number: Int) { form = .number(number) }

  /// The number in a text that a numbered token has, spelled as its own text spells it.
  private static func number(in text: String) -> Int? {
    guard text.hasPrefix(prefix) else { return nil }
    let digits = text.utf8.dropFirst(prefix.utf8.count)
    guard let first = digits.first, first != UInt8(ascii: "0"), digits.count < 18,
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(text.dropFirst(prefix.count))
  }

  // Written out, since what a raw representable type gets otherwise would make the text.

  public static func == (lhs: Self, rhs: Self) -> Bool { lhs.form == rhs.form }

  public func hash(into hasher: inout Hasher) { hasher.combine(form) }
}

/// Which of two disagreeing authorities decides: the service as recorded, or the language as written.
public enum Profile: String, Sendable, CaseIterable {
  /// What AWS does.
  case aws
  /// What the written language says.
  case spec
}

/// The surroundings that a run shows in its context object and its history.
public struct Environment: Sendable, Hashable {
  /// The region in ARNs and in TaskScheduled events.
  public var region = "us-east-1"
  /// The account in ARNs.
  public var account = "123456789012"
  /// The role that executions run under.
  public var roleArn = "arn:aws:iam::123456789012:role/StatesKit"
  /// The start of the run, in milliseconds since 1970.
  public var epochMilliseconds: Int64 = 1_735_689_600_000

  /// The default surroundings: 1 January 2025 in us-east-1.
  public init() {}
}
