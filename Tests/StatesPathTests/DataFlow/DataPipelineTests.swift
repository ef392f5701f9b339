import StatesJSON
import StatesPath
import StatesProperty
import Testing

struct DataPipelineTests {
  /// Each stage works on what the one before it made, and the result is placed in the raw input.
  @Test func everyStage() throws {
    let bench = try Bench(input: #"{"in":{"a":1},"other":2}"#, variables: #"{"v":9}"#)
    var pipeline = DataPipeline()
    pipeline.inputPath = .path(try Path(parsing: "$.in", in: bench.arena))
    pipeline.parameters = try bench.template(#"{"p.$":"$.a"}"#)
    pipeline.resultSelector = try bench.template(#"{"r.$":"$.done"}"#)
    pipeline.resultPath = .path(try Path(parsing: "$.out", in: bench.arena))
    pipeline.outputPath = .path(try Path(parsing: "$.out", in: bench.arena))
    pipeline.assign = try bench.template(#"{"v.$":"$.done","old.$":"$v"}"#)
    var random = SplitMix64(seed: 1)
    var trace = DataFlowTrace()
    let payload = try pipeline.payload(in: bench.scope, random: &random, trace: &trace)
    #expect(bench.arena.text(of: payload) == #"{"p":1}"#)
    let result = try bench.arena.parse(#"{"done":true}"#)
    let output = try pipeline.output(
      of: result, in: bench.scope, random: &random, trace: &trace)
    #expect(bench.arena.text(of: output) == #"{"r":true}"#)
    let assigned = try #require(
      try pipeline.assignments(over: result, in: bench.scope, random: &random))
    #expect(bench.arena.text(of: assigned) == #"{"v":true,"old":9}"#)
    let stages = DataFlowTrace.Stage.allCases.map { stage in
      trace[stage].map { bench.arena.text(of: $0) }
    }
    #expect(
      stages == [
        #"{"in":{"a":1},"other":2}"#, #"{"a":1}"#, #"{"p":1}"#, #"{"done":true}"#, #"{"r":true}"#,
        #"{"in":{"a":1},"other":2,"out":{"r":true}}"#,
      ])
  }

  @Test func nothingDeclaredPassesEverythingOn() throws {
    let bench = try Bench(input: "[1]")
    let pipeline = DataPipeline()
    var (random, trace) = (SplitMix64(seed: 1), DataFlowTrace())
    let payload = try pipeline.payload(in: bench.scope, random: &random, trace: &trace)
    #expect(bench.arena.text(of: payload) == "[1]")
    let output = try pipeline.output(of: .null, in: bench.scope, random: &random, trace: &trace)
    #expect(output.isNull)
    #expect(try pipeline.assignments(over: .null, in: bench.scope, random: &random) == nil)
  }

  @Test func nullPaths() throws {
    let bench = try Bench(input: "[1]")
    var pipeline = DataPipeline()
    var (random, trace) = (SplitMix64(seed: 1), DataFlowTrace())
    pipeline.resultPath = .discard
    let kept = try pipeline.output(of: .true, in: bench.scope, random: &random, trace: &trace)
    #expect(bench.arena.text(of: kept) == "[1]")
    pipeline.inputPath = .nothing
    pipeline.outputPath = .nothing
    let payload = try pipeline.payload(in: bench.scope, random: &random, trace: &trace)
    let output = try pipeline.output(of: .true, in: bench.scope, random: &random, trace: &trace)
    #expect(bench.arena.text(of: payload) == "{}")
    #expect(bench.arena.text(of: output) == "{}")
  }

  @Test func pathsThatFindNothing() throws {
    let bench = try Bench(input: #"{"a":1}"#)
    var pipeline = DataPipeline()
    pipeline.inputPath = .path(try Path(parsing: "$.none", in: bench.arena))
    var (random, trace) = (SplitMix64(seed: 1), DataFlowTrace())
    let error = failure { () throws(PathError) in
      try pipeline.payload(in: bench.scope, random: &random, trace: &trace)
    }
    #expect(error?.message == "Invalid path '$.none' : No results for path: $['none']")
    #expect(trace.afterInputPath == nil)
    pipeline.outputPath = pipeline.inputPath
    let late = failure { () throws(PathError) in
      try pipeline.output(of: .null, in: bench.scope, random: &random, trace: &trace)
    }
    #expect(late?.kind == .missing || late?.kind == .mismatch)
    #expect(trace.afterResultPath != nil)
  }

  /// What is passed on whole keeps the caller's white space; what is built anew has none.
  @Test func whiteSpace() throws {
    var bench = try Bench()
    bench.scope.input = try bench.arena.parse(#"{ "a": [1, 2] }"#, keepingSource: true)
    let scope = bench.scope
    var pipeline = DataPipeline()
    var (random, trace) = (SplitMix64(seed: 1), DataFlowTrace())
    func payload() throws -> String {
      scope.arena.text(of: try pipeline.payload(in: scope, random: &random, trace: &trace))
    }
    #expect(try payload() == #"{ "a": [1, 2] }"#)
    pipeline.inputPath = .path(try Path(parsing: "$", in: scope.arena))
    #expect(try payload() == #"{ "a": [1, 2] }"#)
    pipeline.inputPath = .path(try Path(parsing: "$.a", in: scope.arena))
    #expect(try payload() == "[1,2]")
    pipeline.inputPath = .all
    pipeline.parameters = try bench.template(#"{"b.$":"$.a"}"#)
    #expect(try payload() == #"{"b":[1,2]}"#)
    pipeline.resultPath = .path(try Path(parsing: "$.c", in: scope.arena))
    let output = try pipeline.output(of: .null, in: scope, random: &random, trace: &trace)
    #expect(scope.arena.text(of: output) == #"{"a":[1,2],"c":null}"#)
  }

  @Test func payloadsAreMeasuredInBytes() throws {
    let arena = Arena()
    let text = arena.string(String(repeating: "ä", count: PayloadLimit.bytes / 2 - 1))
    #expect(!PayloadLimit.isExceeded(by: text, in: arena))
    #expect(PayloadLimit.isExceeded(by: arena.array([text]), in: arena))
    #expect(!PayloadLimit.isExceeded(by: arena.array([text]), in: arena, limit: Int.max))
    #expect(
      PayloadLimit.message(for: "lambda")
        == "The state/task 'lambda' returned a result with a size exceeding the maximum number of bytes service limit."
    )
  }
}
