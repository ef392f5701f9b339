import StatesJSON
import StatesPath

extension Benchmark {
  static let path = Benchmark(
    name: "path",
    summary: "JSONPath over a document of a thousand items: compiled once, evaluated many times."
  ) { size throws(BenchmarkError) in
    var report = BenchmarkReport(
      table: TextTable("path", "values found", "ns, best", "ns, median", "arena bytes"))
    for row in PathRow.all { try row.measure(size, &report) }
    return report
  }
}

/// One path that is measured.
private struct PathRow: Sendable {
  let path: String
  /// How many values it finds among `items`; `nil` where it names one.
  let found: @Sendable (_ items: Int) -> Int?

  static let all = [
    PathRow(path: "$.a.b.c") { _ in nil },
    PathRow(path: "$.items[0].customer.name") { _ in nil },
    PathRow(path: "$.items[*].id") { $0 },
    PathRow(path: "$.items[?(@.price < 50 && @.stock == true)].id") { items in
      (0..<items).filter { $0 % 100 < 50 && $0 % 2 == 0 }.count
    },
    PathRow(path: "$.items[?(@.customer.name =~ /n[0-4].*/)]") { $0 / 2 },
    PathRow(path: "$..name") { $0 },
  ]

  func measure(_ size: Benchmark.Size, _ report: inout BenchmarkReport) throws(BenchmarkError) {
    let items = size.pick(small: 20, full: 1000)
    let scope = Self.scope(items: items)
    let repeats = size.pick(small: 2, full: found(items) == nil ? 100_000 : 200)
    do {
      let path = try Path(parsing: path, in: scope.arena)
      let mark = scope.arena.mark()
      let bytes = try bytes(of: path, in: scope, items: items)
      let timing = try Timing(rounds: size.pick(small: 1, full: 15)) {
        for _ in 0..<repeats {
          keep(try? path.evaluate(in: scope))
          scope.arena.reset(to: mark)
        }
      }
      report.table.add(
        self.path, found(items).map(String.init) ?? "one",
        Figure.decimal(Figure.each(repeats, in: timing.best), digits: 0),
        Figure.decimal(Figure.each(repeats, in: timing.median), digits: 0), String(bytes))
    } catch {
      throw .wrongAnswer("'\(path)' failed: \(error)")
    }
  }

  /// How many bytes of the arena one evaluation takes, once its answer is known to be right.
  private func bytes(of path: Path, in scope: DataScope, items: Int) throws -> Int {
    let before = scope.arena.usedBytes
    let value = try path.evaluate(in: scope)
    let count = path.isDefinite ? nil : scope.arena.count(of: value)
    if count != found(items) { throw BenchmarkError.wrongAnswer("another number of values") }
    return scope.arena.usedBytes - before
  }

  private static func scope(items: Int) -> DataScope {
    let arena = Arena()
    let list = (0..<items).map { index in
      JSON.object([
        "id": .number(JSON.Number(Int64(index))),
        "price": .number(JSON.Number(Int64(index % 100))),
        "stock": index % 2 == 0 ? true : .null,
        "customer": ["name": .string("n\(index % 10)")],
      ])
    }
    let document: JSON = ["a": ["b": ["c": 1]], "items": .array(list)]
    return DataScope(
      arena: arena, input: arena.value(document), context: .null, variables: .null)
  }
}
