import StatesJSON
import StatesPath
import StatesProperty
import StatesTestSupport
import Testing

struct ChoiceRuleTests {
  @Test(arguments: [
    ("StringEquals", #""a""#, #""a""#, true), ("StringEquals", #""a""#, #""A""#, false),
    ("StringEquals", #""1""#, "1", false), ("StringLessThan", #""b""#, #""a""#, true),
    ("StringLessThan", #""B""#, #""a""#, false), ("StringGreaterThanEquals", #""""#, #""""#, true),
    ("StringLessThan", "\"\u{FFFD}\"", "\"😀\"", true),
    ("StringLessThan", "\"😀\"", "\"\u{FFFD}\"", false),
    ("StringGreaterThan", #""A""#, #""A ""#, true),
    ("StringLessThanEquals", #""ab""#, #""a""#, true),
    ("NumericEquals", "0", "0.0", true), ("NumericEquals", "0", "-0", true),
    ("NumericEquals", "42", #""42""#, false), ("NumericEquals", "100", "1e2", true),
    ("NumericLessThan", "9007199254740993", "9007199254740992", true),
    ("NumericLessThan", "1", "null", false), ("NumericGreaterThan", "0.1", "0.2", true),
    ("NumericLessThanEquals", "-1.5", "-2", true), ("NumericGreaterThanEquals", "1", "1.0", true),
    ("BooleanEquals", "false", "false", true), ("BooleanEquals", "false", "null", false),
    ("BooleanEquals", "true", #""true""#, false), ("BooleanEquals", "true", "1", false),
    ("TimestampEquals", #""2024-01-01T00:00:00Z""#, #""2024-01-01T05:00:00+05:00""#, true),
    ("TimestampEquals", #""2024-01-01T00:00:00Z""#, #""2024-01-01""#, false),
    ("TimestampLessThan", #""2024-01-01T00:00:00.5Z""#, #""2024-01-01T00:00:00.499999999Z""#, true),
    ("TimestampGreaterThan", #""2024-01-01T00:00:00Z""#, "0", false),
  ])
  func comparison(name: String, operand: String, value: String, holds: Bool) throws {
    let bench = try Bench(input: "{\"v\":\(value),\"o\":\(operand)}")
    #expect(try bench.holds("{\"Variable\":\"$.v\",\"\(name)\":\(operand)}") == holds)
    #expect(try bench.holds("{\"Variable\":\"$.v\",\"\(name)Path\":\"$.o\"}") == holds)
  }

  @Test(arguments: [
    ("IsNull", "null", true), ("IsNull", "0", false), ("IsPresent", "null", true),
    ("IsNumeric", "-1.5e3", true), ("IsNumeric", #""1""#, false), ("IsString", #""""#, true),
    ("IsString", #""2024-01-01T00:00:00Z""#, true), ("IsBoolean", "false", true),
    ("IsBoolean", "0", false), ("IsTimestamp", #""2024-01-01T00:00:00Z""#, true),
    ("IsTimestamp", #""2024-01-01T00:00:00""#, false), ("IsTimestamp", "1704067200", false),
    ("IsString", "[]", false), ("IsNull", "{}", false),
  ])
  func nature(name: String, value: String, holds: Bool) throws {
    let bench = try Bench(input: "{\"v\":\(value)}")
    #expect(try bench.holds("{\"Variable\":\"$.v\",\"\(name)\":true}") == holds)
    #expect(try bench.holds("{\"Variable\":\"$.v\",\"\(name)\":false}") == !holds)
  }

  @Test func absentVariables() throws {
    let bench = try Bench(input: #"{"v":1}"#)
    #expect(try bench.holds(#"{"Variable":"$.none","IsPresent":false}"#))
    #expect(try !bench.holds(#"{"Variable":"$none","IsPresent":true}"#))
    for rule in [
      #"{"Variable":"$.none","IsNull":true}"#, #"{"Variable":"$.none","StringEquals":"a"}"#,
      #"{"Variable":"$.v","NumericEqualsPath":"$.none"}"#,
    ] {
      var message: String?
      do { _ = try bench.holds(rule) } catch let error as PathError { message = error.message }
      #expect(
        message
          == "Invalid path '$.none': The choice state's condition path references an invalid value."
      )
    }
  }

  @Test func guardsStopAtTheFirstDecision() throws {
    let bench = try Bench()
    let guarded = #"[{"Variable":"$.x","IsPresent":true},{"Variable":"$.x","NumericEquals":1}]"#
    #expect(try !bench.holds("{\"And\":\(guarded)}"))
    let spared = #"[{"Variable":"$.x","IsPresent":false},{"Variable":"$.x","NumericEquals":1}]"#
    #expect(try bench.holds("{\"Or\":\(spared)}"))
  }

  @Test func otherRoots() throws {
    let bench = try Bench(context: #"{"State":{"RetryCount":2}}"#, variables: #"{"n":"x"}"#)
    #expect(try bench.holds(#"{"Variable":"$$.State.RetryCount","NumericEquals":2,"Next":"A"}"#))
    #expect(try bench.holds(#"{"Variable":"$n","StringMatches":"*","Comment":"c"}"#))
  }

  /// Rules built at random agree with the plain reading of `And`, `Or` and `Not`.
  @Test func logic() throws {
    let gen = Gen { Self.draw(&$0, depth: 4) }
    try Property.check("logic", cases: CaseCount.scaled(200), gen) { rule, expected in
      let bench = try Bench(input: #"{"t":true,"f":false}"#)
      return try bench.holds(rule) == expected
        && bench.holds("{\"Not\":\(rule)}") == !expected
        && bench.holds("{\"Not\":{\"Not\":\(rule)}}") == expected
    }
  }

  private static func draw(_ choices: inout Choices, depth: Int) -> (String, Bool) {
    let kind = depth > 0 ? choices.draw(upTo: 3) : 0
    if kind == 0 {
      let (isTrue, isWanted) = (choices.draw(upTo: 1) == 1, choices.draw(upTo: 1) == 1)
      return (
        "{\"Variable\":\"$.\(isTrue ? "t" : "f")\",\"BooleanEquals\":\(isWanted)}",
        isTrue == isWanted
      )
    }
    if kind == 1 {
      let (rule, holds) = draw(&choices, depth: depth - 1)
      return ("{\"Not\":\(rule)}", !holds)
    }
    let rules = (0...choices.draw(upTo: 3)).map { _ in draw(&choices, depth: depth - 1) }
    let list = rules.map(\.0).joined(separator: ",")
    return kind == 2
      ? ("{\"And\":[\(list)]}", rules.allSatisfy(\.1))
      : ("{\"Or\":[\(list)]}", rules.contains(where: \.1))
  }

  @Test func problemsAreToldInOrder() throws {
    let bench = try Bench()
    var problems: [TemplateProblem] = []
    let rule =
      #"{"And":[1,{"Or":[2,{"Not":3},{"X":0,"Variable":"$","IsNull":true}]},4,{"And":[]}],"Y":0}"#
    _ = ChoiceRule(compiling: try bench.arena.parse(rule), in: bench.arena, problems: &problems)
    #expect(
      problems.map(\.pointer.description) == [
        "/Y", "/And/0", "/And/1/Or/0", "/And/1/Or/1/Not", "/And/1/Or/2/X", "/And/2", "/And/3/And",
      ])
  }

  @Test func deepRulesAreHarmless() throws {
    let depth = 500
    let rule =
      String(repeating: "{\"Not\":", count: depth) + #"{"Variable":"$.t","BooleanEquals":true}"#
      + String(repeating: "}", count: depth)
    #expect(try Bench(input: #"{"t":true}"#).holds(rule))
  }

  @Test(arguments: [
    ("1", "", "Expected value of type Object"),
    (
      #"{"Variable":"$.v"}"#, "",
      "A choice rule needs a comparison such as 'StringEquals' or 'IsPresent'"
    ),
    (#"{"StringEquals":"a"}"#, "", "These fields are required: [Variable]"),
    (
      #"{"Variable":"$.v","StringEquals":"a","IsNull":true}"#, "",
      "A choice rule has only one of 'StringEquals', 'IsNull': remove the others"
    ),
    (#"{"Variable":"x","IsNull":true}"#, "/Variable", "Value is not a valid JSONPath"),
    (#"{"Variable":1,"IsNull":true}"#, "/Variable", "Expected value of type String"),
    (#"{"Variable":"$.v","StringEquals":1}"#, "/StringEquals", "Expected value of type String"),
    (#"{"Variable":"$.v","NumericEquals":"1"}"#, "/NumericEquals", "Expected value of type Number"),
    (#"{"Variable":"$.v","IsNull":"true"}"#, "/IsNull", "Expected value of type Boolean"),
    (
      #"{"Variable":"$.v","TimestampEquals":"2024-01-01"}"#, "/TimestampEquals",
      "String does not match RFC3339 timestamp"
    ),
    (
      #"{"Variable":"$.v","NumericEqualsPath":"v"}"#, "/NumericEqualsPath",
      "Value is not a valid JSONPath"
    ),
    (#"{"And":[]}"#, "/And", "Value cannot be empty"),
    (#"{"Or":1}"#, "/Or", "Expected value of type Array"),
    (#"{"Not":[]}"#, "/Not", "Expected value of type Object"),
    (
      #"{"And":[{"Variable":"$.v","IsNull":true},{"Or":[{"Variable":"$.v","IsNull":1}]}]}"#,
      "/And/1/Or/0/IsNull", "Expected value of type Boolean"
    ),
    (
      #"{"Variable":"$.v","IsNull":true,"Numericequals":1}"#, "/Numericequals",
      "Field is not supported"
    ),
    (
      #"{"Not":{"Variable":"$.v","IsNull":true,"Next":"A"}}"#, "/Not/Next", "Field is not supported"
    ),
  ])
  func refused(rule: String, pointer: String, message: String) throws {
    let bench = try Bench()
    var problems: [TemplateProblem] = []
    let compiled = ChoiceRule(
      compiling: try bench.arena.parse(rule), in: bench.arena, problems: &problems)
    #expect(problems.map(\.pointer.description) == [pointer])
    #expect(problems.map(\.message) == [message])
    _ = compiled
  }
}
