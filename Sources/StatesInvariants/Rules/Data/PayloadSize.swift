import StatesEngine
import StatesJSON

extension Invariant {
  static let payloadSize = Invariant(
    "INV-D15", "No payload that flows is longer than 262,144 bytes of UTF-8.",
    rests: ["DFP-21", "ERR-09"], needs: .history,
    .at(.event) { $0.checkPayloadSize() })
}

extension Trial {
  /// Only payloads near the limit or beyond it put the rule to the test.
  fileprivate mutating func checkPayloadSize() {
    let size = arena.textLength(of: record.value)
    guard size > limits.payloadBytes / 2 else { return }
    premise()
    guard size > limits.payloadBytes, record.type.carriesPayload else { return }
    breach(
      {
        "\($0.event($0.id)) carries \(size) bytes; however the most allowed is "
          + "\($0.limits.payloadBytes)"
      }, at: id)
  }
}

extension EventType {
  /// Whether the event's value is data that flows, rather than an error or a number.
  var carriesPayload: Bool {
    if exited != nil { return true }
    switch self {
    case .executionSucceeded, .taskScheduled, .taskSucceeded, .lambdaFunctionScheduled,
      .lambdaFunctionSucceeded, .activityScheduled, .activitySucceeded:
      return true
    case _: return false
    }
  }
}
