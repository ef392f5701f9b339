package import StatesJSON

/// The names of an `ErrorEquals`.
package struct ErrorSet: BitwiseCopyable {
  /// The names with a meaning of their own, found once so that matching compares no text for them.
  @usableFromInline
  package struct Wildcards: OptionSet, Sendable, Hashable, BitwiseCopyable {
    @usableFromInline package let rawValue: UInt8

    @inlinable
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    @inlinable @inline(__always) package static var all: Wildcards { Wildcards(rawValue: 1 << 0) }
    @inlinable @inline(__always) package static var taskFailed: Wildcards {
      Wildcards(rawValue: 1 << 1)
    }
    @inlinable @inline(__always) package static var timeout: Wildcards {
      Wildcards(rawValue: 1 << 2)
    }
    @inlinable @inline(__always) package static var heartbeatTimeout: Wildcards {
      Wildcards(rawValue: 1 << 3)
    }
    @inlinable package static var runtime: Wildcards { Wildcards(rawValue: 1 << 4) }
    @inlinable package static var dataLimitExceeded: Wildcards { Wildcards(rawValue: 1 << 5) }

    /// Whether one of these is among them.
    @inlinable @inline(__always)
    package func has(_ any: Wildcards) -> Bool { rawValue & any.rawValue != 0 }

    /// Whether one of two is among them.
    @inlinable @inline(__always)
    package func has(_ one: Wildcards, or other: Wildcards) -> Bool { has(one) || has(other) }
  }

  /// Rows of ``Machine/errorNames``: every name, the wildcards too.
  package let names: Rows<Value>
  package let wildcards: Wildcards
}
