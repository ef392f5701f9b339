public import StatesInvariants

/// What a failing case breaks, so that the failures of one bug are counted together.
///
/// A kind is a rule and the way in which it is broken, or what is wrong with the engine as such.
public struct FailureKind: Sendable, Hashable {
  /// The kind as reports and lists of known kinds name it, such as `INV-R02/it-is-only-use`.
  public let name: String
  /// The broken rule; `nil` if the engine or this kit could not be used at all.
  public let rule: Invariant.ID?

  /// The engine was lost, or does not keep its contract.
  static func engine(_ trouble: String) -> FailureKind {
    FailureKind(name: "engine/" + trouble, rule: nil)
  }

  /// What was drawn is not what the generator promises: a mistake of this kit.
  static func kit(_ trouble: String) -> FailureKind {
    FailureKind(name: "kit/" + trouble, rule: nil)
  }

  private init(name: String, rule: Invariant.ID?) {
    self.name = name
    self.rule = rule
  }

  /// The kind of a breach.
  init(_ violation: Violation) {
    let reason = Self.reason(violation.message)
    rule = violation.rule
    name = violation.rule.rawValue + (reason.isEmpty ? "" : "/" + reason)
  }

  /// What the failure is about: the letter of its rule's area, or what is wrong with the engine.
  ///
  /// One bug mostly breaks several rules of one area, which of them first depends on the case. What
  /// is taken for an error of which name shows in retriers and in catchers alike; so these are one.
  var group: String { rule?.group ?? name }

  /// Whether this kit is to blame.
  public var isOurs: Bool { name.hasPrefix("kit/") }

  /// The words that say what is wrong, without what differs from case to case: plain words after
  /// `however`, up to the first name, number or other value.
  private static func reason(_ message: String) -> String {
    var words = message.utf8.split(separator: 0x20)[...]
    let however = Array("however".utf8)
    guard let start = words.firstIndex(where: { $0.starts(with: however) }) else { return "" }
    words = words[(start + 1)...]
    let plain = words.prefix { word in
      word.allSatisfy { (0x61...0x7A).contains($0) } && !values.contains { word.elementsEqual($0) }
    }
    return plain.prefix(6).map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
  }

  /// Values that look like words.
  private static let values = ["null", "true", "false"].map { Array($0.utf8) }
}

extension Invariant.ID {
  /// The group of its failures.
  var group: String {
    let area = String(rawValue.dropFirst(4).prefix(1))
    return area == "R" ? "E" : area
  }
}

/// A kind of failure that is expected.
public struct KnownKind: Sendable, Hashable {
  /// A rule's id, for every kind of breach of it, or the name of one kind.
  public let name: String

  /// The kind, or all kinds of the rule, of that name.
  public init(name: String) { self.name = name }

  /// Whether the failure is expected.
  public func covers(_ kind: FailureKind) -> Bool {
    kind.name == name || kind.rule?.rawValue == name
  }
}
