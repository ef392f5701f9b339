/// One element of a `Retry` field.
package struct Retrier: BitwiseCopyable {
  /// How a delay is drawn from its bound.
  package enum Jitter: String, Sendable, CaseIterable, BitwiseCopyable {
    case none = "NONE"
    case full = "FULL"
  }

  package let errors: ErrorSet
  package let intervalSeconds: Int64
  package let maxAttempts: Int64
  package let backoffRate: Double
  package let maxDelaySeconds: Int64?
  package let jitter: Jitter
}
