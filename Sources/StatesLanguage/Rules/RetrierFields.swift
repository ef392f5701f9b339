import StatesJSON

extension Rule {
  /// A retrier has the fields of a retrier, with literal numbers within their bounds.
  static let retrierFields = Rule(
    "RETRY-01", .error,
    "A retrier has ErrorEquals and IntervalSeconds, MaxAttempts, BackoffRate, MaxDelaySeconds and JitterStrategy within their bounds."
  ) { outline, report in
    let allowed: [Field] = [
      .errorEquals, .intervalSeconds, .maxAttempts, .backoffRate, .maxDelaySeconds,
      .jitterStrategy, .comment,
    ]
    for retrier in outline.retriers {
      outline.checkHandler(
        retrier, "a retrier", allowed: allowed, required: [.errorEquals], &report)
      for (field, bounds) in limits {
        if let value = outline.member(field, of: retrier.node),
          let message = bounds.fault(of: value, in: outline.arena)
        {
          report.breach(message, at: retrier.node, field)
        }
      }
      checkJitter(of: retrier, outline, &report)
    }
  }

  private static let limits: [(Field, Bounds)] = [
    (.intervalSeconds, .wholeNumber(1...Bounds.seconds)),
    (.maxAttempts, .wholeNumber(0...Bounds.seconds)),
    (.backoffRate, .number(1...Double.infinity)),
    (.maxDelaySeconds, .wholeNumber(1...31_622_400)),
  ]

  private static func checkJitter(
    of retrier: Outline.Part, _ outline: Outline, _ report: inout Report
  ) {
    guard let value = outline.member(.jitterStrategy, of: retrier.node) else { return }
    let text = value.isString ? outline.arena.string(of: value) : ""
    if Retrier.Jitter(rawValue: text) == nil {
      let names = Retrier.Jitter.allCases.map(\.rawValue)
      report.breach(.oneOf(.jitterStrategy, names, found: text), at: retrier.node, .jitterStrategy)
    }
  }
}

extension Outline {
  /// Checks what retriers and catchers have in common: their fields and their `ErrorEquals`.
  func checkHandler(
    _ handler: Part, _ kind: String, allowed: [Field], required: [Field],
    _ report: inout Rule.Report
  ) {
    let missing = required.filter { !has($0, handler.node) }
    if !missing.isEmpty { report.breach(.required(missing), at: handler.node) }
    for member in members(of: handler.node.value) {
      if let field = member.field, allowed.contains(field) { continue }
      report.breach(.unsupported(member.name, in: kind, among: allowed), at: handler.node) {
        $0.appending(member.name)
      }
    }
    guard let list = member(.errorEquals, of: handler.node) else { return }
    guard list.isArray else {
      return report.breach(.expected("Array"), at: handler.node, .errorEquals)
    }
    for (index, name) in elements(of: list).enumerated() where !name.isString {
      report.breach(.expected("String"), at: handler.node) {
        $0.appending(Field.errorEquals.name).appending(index)
      }
    }
  }
}
