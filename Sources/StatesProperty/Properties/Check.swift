/// One check in progress.
struct Check<Value> {
  let name: String
  let cases: Int
  let settings: Property.Settings
  let gen: Gen<Value>
  let labels: (Value) -> [String]
  let outcome: (Value) -> Property.Outcome

  private var report = Property.Report()
  private var choices = Choices(seed: 0)

  init(
    name: String, cases: Int, settings: Property.Settings, gen: Gen<Value>,
    labels: @escaping (Value) -> [String], outcome: @escaping (Value) -> Property.Outcome
  ) {
    self.name = name
    self.cases = cases
    self.settings = settings
    self.gen = gen
    self.labels = labels
    self.outcome = outcome
  }

  private var seed: UInt64 { settings.seed ?? Self.seed(from: name) }

  /// FNV-1a over the name, so that properties do not all see the same values.
  private static func seed(from name: String) -> UInt64 {
    name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// Judges one recording and nothing else.
  mutating func run(replaying recording: [UInt64]) throws(Property.Failure) -> Property.Report {
    choices.reset(replaying: recording)
    let value = gen(&choices)
    if !choices.isRejected { try judge(example: value) }
    return report
  }

  /// Judges the examples, the simplest value, and then random ones.
  mutating func run(examples: [Value]) throws(Property.Failure) -> Property.Report {
    for example in examples { try judge(example: example) }
    var index = 0
    while report.cases < cases, !isCutShort() {
      draw(index)
      let value = gen(&choices)
      try judge(value, index: index)
      index += 1
    }
    try demandCoverage()
    return report
  }

  private mutating func isCutShort() -> Bool {
    report.isCutShort = settings.isTimeUp()
    return report.isCutShort
  }

  /// Starts the choices of case `index`: the simplest ones first, then ever larger ones.
  private mutating func draw(_ index: Int) {
    if index == 0 { return choices.reset(replaying: []) }
    let size = settings.growsSlowly ? min(2 + index, Choices.fullSize) : Choices.fullSize
    choices.reset(seed: SplitMix64.mix(SplitMix64.mix(seed) &+ UInt64(index)), size: size)
  }

  private mutating func judge(example value: Value) throws(Property.Failure) {
    switch outcome(value) {
    case .passed: count(value)
    case .discarded: report.discards += 1
    case .failed(let reason):
      throw failure(.example(value: String(reflecting: value), reason: reason))
    }
  }

  private mutating func judge(_ value: Value, index: Int) throws(Property.Failure) {
    switch choices.isRejected ? .discarded : outcome(value) {
    case .passed: count(value)
    case .discarded:
      report.discards += 1
      if report.discards / max(settings.discardsPerCase, 1) > report.cases + 10 {
        throw failure(.tooManyDiscards(cases: report.cases, discards: report.discards))
      }
    case .failed: throw shrink(value, index: index)
    }
  }

  private mutating func count(_ value: Value) {
    report.cases += 1
    for label in labels(value) { report.counts[label, default: 0] += 1 }
  }

  private func demandCoverage() throws(Property.Failure) {
    guard report.cases > 0 else { return }
    for (label, wanted) in settings.coverage {
      let percent = report.counts[label, default: 0] * 100 / report.cases
      if percent < wanted {
        throw failure(.tooRare(label: label, percent: percent, wanted: wanted))
      }
    }
  }

  private func failure(_ kind: Property.Failure.Kind) -> Property.Failure {
    Property.Failure(name: name, kind: kind)
  }

  /// Makes the failing value smaller and describes the smallest.
  private func shrink(_ value: Value, index: Int) -> Property.Failure {
    var found = Property.Counterexample()
    found.original = String(reflecting: value)
    found.caseIndex = index
    found.seed = seed
    let smallest = Shrinker.smallest(
      from: choices, budget: settings.shrinkBudget, explains: settings.explains, gen: gen
    ) { !settings.isTimeUp() && reason(for: $0) != nil }
    found.evaluations = smallest.evaluations
    found.passes = smallest.tallies
    found.recording = smallest.best.recording
    found.irrelevant = smallest.explanation.irrelevant
    found.variant = smallest.explanation.variant.map { String(reflecting: rebuilt($0)) }
    let value = rebuilt(found.recording)
    found.value = String(reflecting: value)
    found.reason = reason(for: value)
    return failure(.falsified(found))
  }

  private func rebuilt(_ recording: [UInt64]) -> Value {
    var replay = Choices(replaying: recording)
    return gen(&replay)
  }

  /// Why the statement does not hold for `value`, or `nil` if it does or is silent.
  private func reason(for value: Value) -> String? {
    if case .failed(let reason) = outcome(value) { reason } else { nil }
  }
}
