import StatesJSON

extension Benchmark {
  static let json = Benchmark(
    name: "json",
    summary: """
      JSON read into an arena and written from it, on definitions of state machines, beside yyjson.
      """
  ) { size throws(BenchmarkError) in
    let compact = JSONCorpus(size)
    let pretty = JSONCorpus(indenting: compact)
    let table = TextTable("work", "MB/s, best", "MB/s, median", "yyjson, best", "share")
    var report = BenchmarkReport(table: table, remarks: [compact.origin])
    for (name, corpus) in [("compact", compact), ("indented", pretty)] {
      let rounds = JSONRounds(corpus, isPretty: name == "indented", size: size)
      try rounds.verify()
      try rounds.measure(name, into: &report)
      if !rounds.isCompared { report.remarks = [compact.origin, YYJSON.absence] }
    }
    return report
  }
}
