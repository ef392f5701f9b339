import StatesAdapters
import StatesProperty
import StatesTestSupport

extension Benchmark {
  static let jsonProperties = Benchmark(
    name: "json-properties",
    summary: "What holds for every JSON value, checked on many; the tests check the same on few."
  ) { size throws(BenchmarkError) in
    var table = TextTable("property", "values", "µs each")
    for property in JSONProperty.all {
      let cases = size.pick(small: 5, full: property.isCentral ? 1_000_000 : 50_000)
      let start = WallClock.processorNanoseconds()
      do throws(Property.Failure) {
        try property.run(cases: cases)
      } catch {
        throw .wrongAnswer("\(error)")
      }
      let elapsed = WallClock.processorNanoseconds() - start
      table.add(
        property.name, "\(cases)", Figure.decimal(Figure.each(cases, in: elapsed) / 1000))
    }
    return BenchmarkReport(table: table)
  }
}
