extension Call {
  /// The operation's name as the service calls it, or words for what is said without an operation.
  package var name: String {
    if let operation { return operation.rawValue }
    if case .signal(_, .submitFailed) = self { return "the integration's refusal" }
    if case .signal(_, .startFailed) = self { return "the failed start" }
    return "the integration's answer"
  }
}
