import Testing

@testable import benchmarks

@Suite struct BenchmarkTests {
  /// No benchmark rots: each one runs, tiny, and finds something to put into its table.
  @Test(arguments: Benchmark.all.map(\.name))
  func runsSmall(name: String) throws {
    let benchmark = try #require(Benchmark.all.first { $0.name == name })
    #expect(try !benchmark.run(.small).table.rows.isEmpty)
  }

  @Test func namesAreDistinct() {
    #expect(Set(Benchmark.all.map(\.name)).count == Benchmark.all.count)
  }
}

@Suite struct RequestTests {
  @Test func namesNothingMeansEverything() throws {
    #expect(try Request([]).benchmarks.count == Benchmark.all.count)
    #expect(try Request(["draws", "--small"]).benchmarks.map(\.name) == ["draws"])
  }

  @Test func theLongestRunAtFullSizeOnlyByName() throws {
    #expect(try Request([]).size(of: .saboteurs) == .small)
    #expect(try Request(["saboteurs"]).size(of: .saboteurs) == .full)
    #expect(try Request([]).size(of: .draws) == .full)
  }

  @Test(arguments: [["nothing"], ["--smal"], ["--small", "--write"]])
  func refuses(arguments: [String]) {
    #expect(throws: BenchmarkError.self) { try Request(arguments) }
  }
}

@Suite struct FigureTests {
  @Test(arguments: [
    (0.0, 1, "0.0"), (1.25, 1, "1.3"), (-0.05, 1, "-0.1"), (1234.5, 0, "1235"), (0.004, 2, "0.00"),
    (1e300, 1, "1e+300"), (.nan, 1, "nan"),
  ])
  func decimal(value: Double, digits: Int, text: String) {
    #expect(Figure.decimal(value, digits: digits) == text)
  }

  @Test(arguments: [
    (999, "999 ns"), (1000, "1.0 µs"), (2_500_000, "2.5 ms"), (61_000_000_000, "61.0 s"),
  ])
  func duration(nanoseconds: Int64, text: String) {
    #expect(Figure.duration(nanoseconds) == text)
  }

  @Test func tableLinesUp() {
    var table = TextTable("what", "ns")
    table.add("longer", "1")
    #expect(table.markdown == "| what   | ns |\n| ------ | -: |\n| longer |  1 |\n")
  }
}
