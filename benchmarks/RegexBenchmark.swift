import StatesRegex

extension Benchmark {
  static let regex = Benchmark(
    name: "regex",
    summary: "Searches by our regular expressions: all matches in a short text, and hostile ones."
  ) { size throws(BenchmarkError) in
    var report = BenchmarkReport(
      table: TextTable(
        "search", "characters", "matches", "steps", "µs, best", "µs, median", "ns per character"))
    for search in RegexSearch.all { try search.measure(size, &report) }
    try RegexSearch.measureHostile(size, &report)
    return report
  }
}

/// One pattern and the text that it is searched in.
struct RegexSearch {
  let name: String
  let pattern: String
  var flags: RegexFlags = []
  var flavour = Flavour.javaScript
  let text: String
  let matches: Int
  /// A goal: the most steps that all matches together may take.
  let mostSteps: Int
  /// A goal: the most microseconds that all matches together should take.
  var mostMicroseconds = Double.infinity

  /// A hundred matches in 300 characters took 38 µs with NSRegularExpression and 93 µs with the
  /// toolchain's own engine, which sets the first goal.
  static let all = [
    RegexSearch(
      name: "words", pattern: "\\w+", text: repeated("ab ", 100), matches: 100, mostSteps: 250,
      mostMicroseconds: 38),
    RegexSearch(
      name: "two groups", pattern: "(\\w)(\\w)", text: repeated("ab ", 100), matches: 100,
      mostSteps: 1_100),
    RegexSearch(
      name: "alternatives", pattern: "ax|ay|ab", text: repeated("ab ", 100), matches: 100,
      mostSteps: 700),
    RegexSearch(
      name: "ignoring case", pattern: "AB", flags: .ignoreCase, text: repeated("ab ", 100),
      matches: 100, mostSteps: 350),
    RegexSearch(
      name: "lazy", pattern: "a.*?b", text: repeated("axxb ", 60), matches: 60, mostSteps: 400),
    RegexSearch(
      name: "addresses", pattern: "[a-z]+@[a-z]+\\.[a-z]{2,3}",
      text: repeated("abc.def jo@ex.com ", 17), matches: 17, mostSteps: 450),
    RegexSearch(
      name: "beyond ASCII", pattern: "[à-ü]+", text: repeated("éa ", 100), matches: 100,
      mostSteps: 350),
    RegexSearch(
      name: "nothing found", pattern: "xyz", text: repeated("ab ", 100), matches: 0, mostSteps: 10),
    RegexSearch(
      name: "a payload of words", pattern: "(\\w+) (\\d+)", flavour: .java,
      text: repeated("word 12, ", 28_000), matches: 28_000, mostSteps: 400_000),
  ]

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  func measure(_ size: Benchmark.Size, _ report: inout BenchmarkReport) throws(BenchmarkError) {
    let bytes = Array(text.utf8)
    var matcher = try compiled(pattern, flags, flavour).matcher()
    let found = try matches(&matcher, in: bytes)
    if found != matches {
      throw .wrongAnswer("'\(pattern)' was found \(found) times, not \(matches) times")
    }
    let steps = matcher.stepsTaken
    let repeats = size.pick(small: 1, full: max(1, 1_000_000 / bytes.count))
    let timing = try Timing(rounds: size.pick(small: 1, full: 15)) { () throws(BenchmarkError) in
      for _ in 0..<repeats { keep(try matches(&matcher, in: bytes)) }
    }
    let best = Figure.each(repeats, in: timing.best) / 1e3
    report.table.add(
      name, "\(text.unicodeScalars.count)", "\(found)", "\(steps)", Figure.decimal(best),
      Figure.decimal(Figure.each(repeats, in: timing.median) / 1e3),
      Figure.decimal(best * 1e3 / Double(text.unicodeScalars.count)))
    judge(steps, best, &report)
  }

  private func judge(_ steps: Int, _ best: Double, _ report: inout BenchmarkReport) {
    if steps > mostSteps {
      report.missed.append("\(name) took \(steps) steps of at most \(mostSteps)")
    }
    if best > mostMicroseconds {
      report.tooSlow.append(
        "\(name) took \(Figure.decimal(best)) µs of at most \(Figure.decimal(mostMicroseconds))")
    }
  }

  private func matches(
    _ matcher: inout Matcher, in bytes: [UInt8]
  ) throws(BenchmarkError) -> Int {
    do throws(RegexError) {
      return try bytes.withUnsafeBufferPointer { bytes throws(RegexError) in
        try matcher.matches(in: bytes).count
      }
    } catch { throw .wrongAnswer(error.description) }
  }

  /// How long it takes until a search without an end is given up.
  static func measureHostile(
    _ size: Benchmark.Size, _ report: inout BenchmarkReport
  ) throws(BenchmarkError) {
    let regex = try compiled("^(a+)+$", [], .javaScript)
    let text = repeated("a", 60) + "!"
    let limits = RegexLimits(
      steps: size.pick(small: 10_000, full: RegexLimits.standard.steps), frames: 1_000)
    let timing = try Timing(rounds: size.pick(small: 1, full: 5)) { () throws(BenchmarkError) in
      do throws(RegexError) {
        keep(try regex.firstMatch(in: text, limits: limits))
      } catch {
        if error.kind == .steps { return }
      }
      throw .wrongAnswer("a search without an end was not given up")
    }
    report.table.add(
      "without an end", "\(text.utf8.count)", "0", "\(limits.steps)",
      Figure.decimal(Double(timing.best) / 1e3), Figure.decimal(Double(timing.median) / 1e3), "-")
  }

  private static func compiled(
    _ pattern: String, _ flags: RegexFlags, _ flavour: Flavour
  ) throws(BenchmarkError) -> Regex {
    do throws(RegexError) {
      return try Regex(pattern, flags: flags, flavour: flavour)
    } catch { throw .wrongAnswer(error.description) }
  }

  private func compiled(
    _ pattern: String, _ flags: RegexFlags, _ flavour: Flavour
  ) throws(BenchmarkError) -> Regex {
    try Self.compiled(pattern, flags, flavour)
  }
}
