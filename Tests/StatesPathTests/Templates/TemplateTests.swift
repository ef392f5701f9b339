import StatesJSON
import StatesPath
import StatesProperty
import StatesTestSupport
import Testing

struct TemplateTests {
  @Test(arguments: [
    (#"{"a.$":"$.x","b":2,"c":{"d.$":"$.y.z","e":1}}"#, #"{"b":2,"c":{"e":1,"d":"deep"},"a":7}"#),
    (#"{"list":[{"a.$":"$.x"},"$.x",[{"b.$":"$.x"}]]}"#, #"{"list":[{"a":7},"$.x",[{"b":7}]]}"#),
    (#"{"all.$":"$$","v.$":"$v"}"#, #"{"all":{"Name":"n"},"v":[1]}"#),
    (#"[{"a.$":"$.x"}]"#, #"[{"a":7}]"#), (#""$.x""#, #""$.x""#), ("{}", "{}"), ("7.50", "7.50"),
    (#"{"n.$":"$.n","s.$":"$.s"}"#, #"{"s":"ä","n":1.50}"#),
    (#"{"f.$":"States.Format('{}-{}', $.x, $$.Name)"}"#, #"{"f":"7-n"}"#),
    (#"{"$.x":"$.x","$":1}"#, #"{"$.x":"$.x","$":1}"#), (#"{".$":"$.x"}"#, #"{"":7}"#),
  ])
  func evaluation(template: String, value: String) throws {
    let bench = try Bench(
      input: #"{"x":7,"y":{"z":"deep"},"n":1.50,"s":"ä"}"#, context: #"{"Name":"n"}"#,
      variables: #"{"v":[1]}"#)
    #expect(try bench.evaluate(template: template) == value)
  }

  /// Fixed members first, in their order; computed ones behind them as a Java map of sixteen bins
  /// lists their names.
  @Test func order() throws {
    let names = ["z", "FunctionName", "one", "two", "three", "Payload", "a"]
    let computed = names.map { "\"\($0).$\":\"$\"" }.joined(separator: ",")
    let result = try Bench().evaluate(template: "{\"y\":1,\(computed),\"b\":{\"c\":2}}")
    #expect(
      result
        == #"{"y":1,"b":{"c":2},"FunctionName":{},"a":{},"one":{},"z":{},"Payload":{},"two":{},"three":{}}"#
    )
  }

  /// A template in which nothing is computed is its own value, to the letter.
  @Test func identity() throws {
    let gen = Gen { Self.draw(&$0, depth: 4) }
    try Property.check("identity", cases: CaseCount.scaled(100), gen) { text in
      let bench = try Bench()
      return try bench.template(text).constant != nil && bench.evaluate(template: text) == text
    }
  }

  private static func draw(_ choices: inout Choices, depth: Int) -> String {
    switch choices.draw(upTo: depth > 0 ? 6 : 3) {
    case 0: return "null"
    case 1: return ["1.50", "-0.0", "1e2", "12345678901234567890"][Int(choices.draw(upTo: 3))]
    case 2: return ["\"\"", "\"$.x\"", "\"States.UUID()\"", "\"\\n\""][Int(choices.draw(upTo: 3))]
    case 3: return "true"
    case 4:
      let count = choices.draw(upTo: 3)
      let elements = (0..<count).map { _ in draw(&choices, depth: depth - 1) }
      return "[" + elements.joined(separator: ",") + "]"
    default:
      let count = choices.draw(upTo: 4)
      let members = (0..<count).map { index in
        "\"\(["a", "$", "b.", "c$"][Int(index)])\":" + draw(&choices, depth: depth - 1)
      }
      return "{" + members.joined(separator: ",") + "}"
    }
  }

  /// Members that are computed from the input stand for it wherever they are.
  @Test func copiesOfTheInput() throws {
    let gen = Gen { Self.draw(&$0, depth: 3) }
    try Property.check("copies", cases: CaseCount.scaled(100), gen) { input in
      try Bench(input: input).evaluate(template: #"{"a":[{"b.$":"$"}],"c.$":"$"}"#)
        == "{\"a\":[{\"b\":\(input)}],\"c\":\(input)}"
    }
  }

  @Test(arguments: [
    (
      #"{"value.$":"$.no.such"}"#,
      "The JSONPath '$.no.such' specified for the field 'value.$' could not be found in the input '{\"a\":1}'"
    ),
    (
      #"{"deep":{"x.$":"$$.Execution.Input.none"}}"#,
      "The JSONPath '$$.Execution.Input.none' specified for the field 'x.$' could not be found in the input '{\"Execution\":{\"Input\":{}}}'"
    ),
    (
      #"{"f.$":"States.Format('{}', $.none)"}"#,
      "The function 'States.Format('{}', $.none)' had the following error: The JsonPath argument for the field '$.none' could not be found in the input '{\"a\":1}'"
    ),
  ])
  func failing(template: String, message: String) throws {
    let bench = try Bench(input: #"{"a":1}"#, context: #"{"Execution":{"Input":{}}}"#)
    var random = SplitMix64(seed: 1)
    let template = try bench.template(template)
    let error = failure { () throws(PathError) in
      try template.evaluate(in: bench.scope, random: &random)
    }
    #expect(error?.message == message)
    #expect(error?.kind == .missing)
  }

  /// An input whose parts are shared so often that its text would fill no memory is not quoted.
  @Test func endlessInputIsNotQuoted() throws {
    var bench = try Bench()
    var value = bench.arena.array([])
    for _ in 0..<40 { value = bench.arena.array([value, value]) }
    bench.scope.input = value
    var random = SplitMix64(seed: 1)
    let template = try bench.template(#"{"a.$":"$.none"}"#)
    let scope = bench.scope
    let error = failure { () throws(PathError) in
      try template.evaluate(in: scope, random: &random)
    }
    #expect(
      error?.message.hasSuffix("could not be found in the input '(4294967295 bytes)'") == true)
  }

  @Test(arguments: [
    (#"{"parsed.$":"nothing"}"#, "", "parsed.$"), (#"{"a":{"b.$":1}}"#, "/a", "b.$"),
    (#"{"a":[0,{"b.$":null}]}"#, "/a/1", "b.$"), (#"{"b.$":"States.Nothing()"}"#, "", "b.$"),
    (#"{"b.$":" $.a"}"#, "", "b.$"), (#"{"b.$":""}"#, "", "b.$"),
    (#"{"parsed.$":"States.Format('He said, \\\"Hello, {}!\\\"', 'x')"}"#, "", "parsed.$"),
  ])
  func refusedValue(template: String, pointer: String, field: String) throws {
    let bench = try Bench()
    var problems: [TemplateProblem] = []
    _ = Template(compiling: try bench.arena.parse(template), in: bench.arena, problems: &problems)
    #expect(problems.map(\.kind) == [.expression])
    #expect(problems.map(\.pointer.description) == [pointer])
    #expect(
      problems.map(\.message) == [
        "The value for the field '\(field)' must be a valid JSONPath or a valid intrinsic function call"
      ])
  }

  @Test func namesMustNotCollide() throws {
    let bench = try Bench()
    var problems: [TemplateProblem] = []
    let text = #"{"x":{"a":1,"a.$":"$","b.$":"$"}}"#
    _ = Template(compiling: try bench.arena.parse(text), in: bench.arena, problems: &problems)
    #expect(problems.map(\.kind) == [.collision])
    #expect(problems.map(\.pointer.description) == ["/x"])
    #expect(problems.map(\.message) == ["The fields 'a' and 'a.$' collide: remove one of them"])
  }

  @Test func deepTemplatesAreHarmless() throws {
    let depth = 250
    let open = String(repeating: #"{"a":["#, count: depth)
    let close = String(repeating: "]}", count: depth)
    let bench = try Bench()
    #expect(
      try bench.evaluate(template: open + #"{"b.$":"$"}"# + close) == open + #"{"b":{}}"# + close)
  }

  @Test func manyProblemsAreAllFound() throws {
    let bench = try Bench()
    var problems: [TemplateProblem] = []
    let text = #"{"a.$":1,"b":[{"c.$":[]}],"d.$":"x","e.$":"States.Array(("}"#
    _ = Template(compiling: try bench.arena.parse(text), in: bench.arena, problems: &problems)
    #expect(problems.count == 4)
  }

  @Test func whiteSpaceOfTheDefinitionIsDropped() throws {
    let bench = try Bench()
    var problems: [TemplateProblem] = []
    let value = try bench.arena.parse(#"{ "a" : [ 1 , 2 ], "b.$" : "$" }"#, keepingSource: true)
    let template = Template(compiling: value, in: bench.arena, problems: &problems)
    var random = SplitMix64(seed: 1)
    let result = try template.evaluate(in: bench.scope, random: &random)
    #expect(bench.arena.text(of: result) == #"{"a":[1,2],"b":{}}"#)
  }
}
