package import StatesJSON

/// The names of an `ErrorEquals`.
package struct ErrorSet {
  /// The names with a meaning of their own, found once so that matching compares no text for them.
  package struct Wildcards: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let all = Wildcards(rawValue: 1 << 0)
    package static let taskFailed = Wildcards(rawValue: 1 << 1)
    package static let timeout = Wildcards(rawValue: 1 << 2)
    package static let heartbeatTimeout = Wildcards(rawValue: 1 << 3)
    package static let runtime = Wildcards(rawValue: 1 << 4)
    package static let dataLimitExceeded = Wildcards(rawValue: 1 << 5)
  }

  /// Rows of ``Machine/errorNames``: every name, the wildcards too.
  package let names: Rows<Value>
  package let wildcards: Wildcards
}
