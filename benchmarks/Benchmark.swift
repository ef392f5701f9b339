import Glibc

/// One subject that is measured.
struct Benchmark: Sendable {
  /// How much to run: `small` only shows that the benchmark still works.
  enum Size: Sendable {
    case small, full

    func pick<Value>(small: Value, full: Value) -> Value { self == .small ? small : full }
  }

  let name: String
  /// One sentence on what is measured.
  let summary: String
  /// Whether it takes many minutes at full size: then it is run at that only if it is named.
  var isLong = false
  let run: @Sendable (Size) throws(BenchmarkError) -> BenchmarkReport

  /// Every benchmark there is.
  static let all: [Benchmark] =
    [
      .draws, .shrinking, .shrinkingFurther, .shrunk, .json, .jsonProperties, .regex, .templates,
      .path, .validate, .interpreter, .determinism, .generator, .visits, .coverage, .campaign,
      .invariants, .falseAlarms, .planted, .evidence, .saboteurs, .steering,
    ] + counting
}

/// What a benchmark found: one table, remarks below it, and the goals that it missed.
struct BenchmarkReport: Sendable {
  var table: TextTable
  var remarks: [String] = []
  /// Goals that this run did not reach, each in one sentence with both figures.
  var missed: [String] = []
  /// Goals of speed that this run did not reach: they hang on the machine and on what else it does,
  /// so they are told but do not count.
  var tooSlow: [String] = []
}

/// Why a benchmark could not run at all.
struct BenchmarkError: Error {
  let message: String
  let status: Int32

  init(_ message: String, status: Int32) {
    self.message = message
    self.status = status
  }

  static func wrongUsage(_ message: String) -> Self { Self(message, status: 3) }
  /// What is measured gave a wrong answer, so its time means nothing.
  static func wrongAnswer(_ message: String) -> Self { Self(message, status: 1) }
}

extension Benchmark {
  /// The report as Markdown, which is also how it is printed.
  func text(of report: BenchmarkReport) -> String {
    let remarks = report.remarks.map { "\n\($0)\n" }.joined()
    return "# \(name)\n\n\(summary)\n\n\(report.table.markdown)\(remarks)"
  }

  /// Writes the report beside the other results of this checkout.
  func write(_ report: BenchmarkReport) throws(BenchmarkError) {
    let path =
      #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
      + "/results/\(name).md"
    guard let file = fopen(path, "w") else { throw .wrongUsage("cannot write '\(path)'") }
    let how = "\nMade by `swift run -c release benchmarks \(name) --write`.\n"
    let isWritten = fputs(text(of: report) + how, file) >= 0
    guard fclose(file) == 0, isWritten else { throw .wrongUsage("cannot write '\(path)'") }
  }
}
