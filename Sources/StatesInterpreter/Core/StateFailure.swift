import StatesEngine
import StatesJSON

/// Why a state failed, and what kind of error it is where its name alone does not decide.
///
/// It never leaves its worker; that errors must be Sendable is the only reason for the claim.
struct StateFailure: Error, @unchecked Sendable {
  var kind: FailureKind
  /// Error and cause as events and Error Output show them.
  var failure: Failure
  /// The event that shows the failure first, or 0 for the frame's last.
  var event: UInt32 = 0

  init(_ kind: FailureKind, _ failure: Failure) {
    self.kind = kind
    self.failure = failure
  }
}
