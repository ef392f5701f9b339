package import StatesJSON

/// The most bytes that a payload may have as JSON text in UTF-8.
package enum PayloadLimit {
  /// 256 KiB, the limit of AWS.
  package static let bytes = 262_144

  /// The error of a payload that is longer.
  package static let errorName = "States.DataLimitExceeded"

  /// Whether `payload` is longer than `limit`.
  package static func isExceeded(
    by payload: Value, in arena: Arena, limit: Int = PayloadLimit.bytes
  ) -> Bool {
    arena.textLength(of: payload) > limit
  }

  /// What AWS says when a state or task returns too much; `producer` is the state's name, or for a
  /// task the resource type or ARN.
  package static func message(for producer: String) -> String {
    "The state/task '\(producer)' returned a result with a size exceeding the maximum number of "
      + "bytes service limit."
  }
}
