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
      let allowed = (report.cases + 10) * settings.discardsPerCase
      if report.discards > allowed {
        throw failure(.tooManyDiscards(cases: report.cases, discards: report.discards))
      }
    case .failed(let reason): throw shrink(value, reason: reason, index: index)
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
  private func shrink(_ value: Value, reason: String, index: Int) -> Property.Failure {
    var shrinker = Shrinker(start: choices, budget: settings.shrinkBudget, gen: gen) { value in
      if case .failed = outcome(value) { true } else { false }
    }
    shrinker.run()
    var found = Property.Counterexample()
    found.evaluations = shrinker.evaluations
    found.passes = shrinker.tallies
    found.original = String(reflecting: value)
    found.caseIndex = index
    found.seed = seed
    found.recording = shrinker.best.recording
    var replay = Choices(replaying: found.recording)
    let smallest = gen(&replay)
    found.value = String(reflecting: smallest)
    found.reason = reason
    if case .failed(let reason) = outcome(smallest) {
      found.reason = reason
    } else {
      found.isFlaky = true
    }
    return failure(.falsified(found))
  }
}
