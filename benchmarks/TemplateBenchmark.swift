import StatesJSON
import StatesPath
import StatesProperty

extension Benchmark {
  static let templates = Benchmark(
    name: "templates",
    summary: """
      Payload templates, each intrinsic function and a choice rule, compiled once and evaluated.
      """
  ) { size throws(BenchmarkError) in
    var rounds = try TemplateRounds(size: size)
    return try rounds.report()
  }
}

/// What is evaluated, over which data, and how it is measured.
struct TemplateRounds {
  private let size: Benchmark.Size
  private let arena = Arena()
  private let scope: DataScope
  private var random = SplitMix64(seed: 1)

  /// An input like that of a task that places an order.
  private static let input = """
    {"id":"order-1","n":41,"price":12.5,"text":"a,b,c,d","json":"{\\"a\\":[1,2]}","code":"RGF0YQ==",\
    "list":[1,2,3,3,4],"one":{"a":1,"b":2},"two":{"b":3,"c":4},"customer":{"name":"Ada","tags":[]}}
    """
  private static let context = #"{"Execution":{"Id":"x"},"State":{"RetryCount":0}}"#

  /// Calls, each with what it gives; of those that draw luck only the first characters.
  private static let calls: [(text: String, result: String)] = [
    ("States.Array($.id, 1, $.n)", #"["order-1",1,41]"#),
    ("States.ArrayContains($.list, 4)", "true"), ("States.ArrayGetItem($.list, 2)", "3"),
    ("States.ArrayLength($.list)", "5"), ("States.ArrayPartition($.list, 2)", "[[1,2],[3,3],[4]]"),
    ("States.ArrayRange(1, 9, 2)", "[1,3,5,7,9]"), ("States.ArrayUnique($.list)", "[1,2,3,4]"),
    ("States.Base64Decode($.code)", #""Data""#), ("States.Base64Encode('Data')", #""RGF0YQ==""#),
    ("States.Format('{} of {}', $.id, $.customer.name)", #""order-1 of Ada""#),
    ("States.Hash($.id, 'MD5')", #""6e7f85a9d0fe9b5dfb504c6f2991d744""#),
    ("States.Hash($.id, 'SHA-256')", "\""), ("States.Hash($.id, 'SHA-512')", "\""),
    ("States.JsonMerge($.one, $.two, false)", #"{"a":1,"b":3,"c":4}"#),
    ("States.JsonToString($.one)", #""{\"a\":1,\"b\":2}""#), ("States.MathAdd($.n, 1)", "42"),
    ("States.MathRandom(0, 10)", ""), ("States.MathRandom(0, 10, $.n)", ""),
    ("States.StringSplit($.text, ',')", #"["a","b","c","d"]"#),
    ("States.StringToJson($.json)", #"{"a":[1,2]}"#), ("States.UUID()", "\""),
  ]

  init(size: Benchmark.Size) throws(BenchmarkError) {
    self.size = size
    do throws(JSONError) {
      scope = DataScope(
        arena: arena, input: try arena.parse(Self.input), context: try arena.parse(Self.context),
        variables: try arena.parse(#"{"v":{"w":7}}"#))
    } catch {
      throw .wrongAnswer("the data is no JSON: \(error)")
    }
  }

  mutating func report() throws(BenchmarkError) -> BenchmarkReport {
    var report = BenchmarkReport(
      table: TextTable("evaluated", "ns, best", "ns, median", "bytes of the arena"))
    let template = try template()
    try measure("a template of 20 members, 10 of them computed", &report) {
      scope, random throws(PathError) in
      try template.evaluate(in: scope, random: &random)
    }
    for call in Self.calls {
      let intrinsic = try intrinsic(call.text, result: call.result)
      try measure("`\(call.text)`", &report) { scope, random throws(PathError) in
        try intrinsic.evaluate(in: scope, random: &random)
      }
    }
    let rule = try rule()
    try measure("a choice rule of 3 comparisons", &report) { scope, _ throws(PathError) in
      .bool(try rule.matches(in: scope))
    }
    return report
  }

  private mutating func measure(
    _ name: String, _ report: inout BenchmarkReport,
    _ work: (DataScope, inout SplitMix64) throws(PathError) -> Value
  ) throws(BenchmarkError) {
    let repeats = size.pick(small: 2, full: 20_000)
    let mark = arena.mark()
    let before = arena.usedBytes
    _ = try checked { () throws(PathError) in try work(scope, &random) }
    let bytes = arena.usedBytes - before
    let timing = try Timing(rounds: size.pick(small: 1, full: 15)) { () throws(BenchmarkError) in
      for _ in 0..<repeats {
        keep(try checked { () throws(PathError) in try work(scope, &random) })
        arena.reset(to: mark)
      }
    }
    report.table.add(
      name, Figure.decimal(Figure.each(repeats, in: timing.best), digits: 0),
      Figure.decimal(Figure.each(repeats, in: timing.median), digits: 0), String(bytes))
  }

  private func template() throws(BenchmarkError) -> Template {
    let fixed = (0..<10).map { "\"fixed\($0)\":\($0)" }
    let paths = [
      "$.id", "$.n", "$.price", "$.customer.name", "$.customer.tags", "$.list", "$$.Execution.Id",
      "$$.State.RetryCount", "$v.w", "$",
    ]
    let computed = paths.enumerated().map { "\"computed\($0).$\":\"\($1)\"" }
    let text = "{" + (fixed + computed).joined(separator: ",") + "}"
    var problems: [TemplateProblem] = []
    let template = Template(compiling: try parsed(text), in: arena, problems: &problems)
    guard problems.isEmpty else { throw .wrongAnswer("the template was refused: \(problems)") }
    return template
  }

  private mutating func intrinsic(
    _ text: String, result: String
  ) throws(BenchmarkError) -> Intrinsic {
    let intrinsic = try checked { () throws(PathError) in try Intrinsic(parsing: text, in: arena) }
    let value = try checked { () throws(PathError) in
      try intrinsic.evaluate(in: scope, random: &random)
    }
    guard arena.text(of: value).hasPrefix(result) else {
      throw .wrongAnswer("\(text) gave \(arena.text(of: value)), not \(result)")
    }
    return intrinsic
  }

  private func rule() throws(BenchmarkError) -> ChoiceRule {
    let text = """
      {"And":[{"Variable":"$.n","NumericGreaterThan":40},{"Variable":"$.id","StringMatches":"order-*"},
       {"Not":{"Variable":"$.customer.name","StringEquals":"Bob"}}]}
      """
    var problems: [TemplateProblem] = []
    let rule = ChoiceRule(compiling: try parsed(text), in: arena, problems: &problems)
    guard problems.isEmpty else { throw .wrongAnswer("the rule was refused: \(problems)") }
    return rule
  }

  private func parsed(_ text: String) throws(BenchmarkError) -> Value {
    do throws(JSONError) {
      return try arena.parse(text)
    } catch {
      throw .wrongAnswer("'\(text)' is no JSON: \(error)")
    }
  }

  private func checked<Result>(
    _ work: () throws(PathError) -> Result
  ) throws(BenchmarkError) -> Result {
    do throws(PathError) {
      return try work()
    } catch {
      throw .wrongAnswer(error.message)
    }
  }
}
