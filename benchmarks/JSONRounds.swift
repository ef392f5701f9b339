import StatesJSON

/// The pieces of work of the JSON benchmark, on one corpus.
struct JSONRounds {
  /// What has to be reached: so many MB/s, or this share of yyjson.
  private static let leastShare = 0.25
  private static let leastParsed = 500.0
  private static let leastWritten = 600.0

  private let corpus: JSONCorpus
  private let style: TextStyle
  private let size: Benchmark.Size
  private let arena = Arena()
  private let mark: Arena.Mark
  private let values: [Value]
  private let other: YYJSON?

  init(_ corpus: JSONCorpus, isPretty: Bool, size: Benchmark.Size) {
    self.corpus = corpus
    self.size = size
    style = isPretty ? .pretty : .compact
    values = corpus.texts.compactMap { [arena] in try? arena.parse($0) }
    mark = arena.mark()
    other = YYJSON(corpus.texts, isPretty: isPretty)
  }

  var isCompared: Bool { other != nil }

  /// Reading and writing must give each text back.
  func verify() throws(BenchmarkError) {
    let written = values.map { arena.text(of: $0, style) }
    let expected = corpus.texts.map { String(decoding: $0, as: UTF8.self) }
    if written != expected { throw .wrongAnswer("a definition changed when read and written") }
  }

  func measure(_ name: String, into report: inout BenchmarkReport) throws(BenchmarkError) {
    try measure("parse \(name)", least: Self.leastParsed, parse, other?.parse, &report)
    try measure("write \(name)", least: Self.leastWritten, write, other?.write, &report)
  }

  private func measure(
    _ name: String, least: Double, _ ours: () -> UInt64, _ theirs: (() -> UInt64)?,
    _ report: inout BenchmarkReport
  ) throws(BenchmarkError) {
    let our = try rates(ours)
    let their = theirs == nil ? nil : try rates { theirs?() ?? 0 }
    let share = their.map { our.best / $0.best }
    report.table.add(
      name, Figure.decimal(our.best, digits: 0), Figure.decimal(our.median, digits: 0),
      their.map { Figure.decimal($0.best, digits: 0) } ?? "-",
      share.map { Figure.decimal($0, digits: 2) } ?? "-")
    if our.best < least, (share ?? 0) < Self.leastShare {
      report.tooSlow.append(
        "\(name) reached \(Figure.decimal(our.best, digits: 0)) MB/s of \(Int(least)), and less "
          + "than \(Self.leastShare) of yyjson")
    }
  }

  /// Megabytes of text per second.
  private func rates(
    _ work: () -> UInt64
  ) throws(BenchmarkError) -> (best: Double, median: Double) {
    let repeats = size.pick(small: 1, full: 20)
    let timing = try Timing(rounds: size.pick(small: 1, full: 15)) {
      for _ in 0..<repeats { keep(work()) }
    }
    let bytes = corpus.byteCount * repeats
    return (
      Figure.perSecond(bytes, in: timing.best) / 1e6,
      Figure.perSecond(bytes, in: timing.median) / 1e6
    )
  }

  private func parse() -> UInt64 {
    var sum: UInt64 = 0
    for text in corpus.texts {
      if let value = try? arena.parse(text) { sum &+= arena.hash(of: value) }
      arena.reset(to: mark)
    }
    return sum
  }

  private func write() -> UInt64 {
    var sum: UInt64 = 0
    for value in values { sum &+= arena.withUTF8Text(of: value, style) { UInt64($0.count) } }
    return sum
  }
}
