import StatesPath
import Testing

struct IntrinsicRefusalTests {
  /// Texts that a definition is refused for.
  @Test(arguments: [
    "", "States", "States.", "States.Nothing()", "States.array()", "Array()", "States.Array",
    "States.Array(", "States.Array(1", "States.Array(1,)", "States.Array(,1)", "States.Array(1 2)",
    "States.Array(1) x", "States.Array('a)", #"States.Array('\"')"#, #"States.Array('\n')"#,
    #"States.Array('a\')"#, "States.Array(\"a\")", "States.Array(01)", "States.Array(tru)",
    "States.Array(TRUE)", "States.Array(1.)", "States.Array(-)", "States.Array([1])",
    "States .UUID()",
    "States.UUID ()", " States.UUID()",
  ])
  func syntax(_ text: String) throws {
    let bench = try Bench()
    let error = failure { () throws(PathError) in try Intrinsic(parsing: text, in: bench.arena) }
    #expect(error?.kind == .syntax)
  }

  @Test func blanksMayStandAroundArguments() throws {
    #expect(
      try Bench().intrinsic("States.Array( 1 ,\t'a' ,States.UUID( ) )").hasPrefix(#"[1,"a","#))
    #expect(try Bench().intrinsic("States.Array(\n)") == "[]")
  }

  @Test func elevenCallsInsideEachOtherAreTooMany() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "States.Array(", count: depth) + String(repeating: ")", count: depth)
    }
    #expect(try Bench().intrinsic(nested(10)) == "[[[[[[[[[[]]]]]]]]]]")
    let bench = try Bench()
    let error = failure { () throws(PathError) in
      try Intrinsic(parsing: nested(11), in: bench.arena)
    }
    #expect(error?.message == "intrinsic functions are nested more than 10 deep")
    #expect(try bench.intrinsic("States.Array(\(nested(9)), \(nested(9)))").hasPrefix("[["))
  }

  /// Calls that fail when they are made, and the gist of what is said.
  @Test(arguments: [
    ("States.ArrayLength('a')", "argument 1 must be an array"),
    ("States.ArrayLength(States.Array(), 1)", "the number of arguments must be 1, not 2"),
    ("States.Format()", "the number of arguments must be at least 1, not 0"),
    ("States.MathRandom(1)", "the number of arguments must be 2 to 3, not 1"),
    (
      "States.ArrayGetItem(States.Array(1), 1)", "there is no index 1 in an array of length 1"
    ),
    (
      "States.ArrayGetItem(States.Array(1), -1)",
      "there is no index -1 in an array of length 1"
    ),
    ("States.ArrayGetItem(States.Array(1), '0')", "argument 2 must be a number"),
    (
      "States.ArrayGetItem(States.Array(1), 1e30)", "argument 2 must be a number of at most 64 bits"
    ),
    (
      "States.ArrayGetItem(States.Array(1), 1e999)",
      "argument 2 must be a number of at most 64 bits"
    ),
    ("States.ArrayPartition(States.Array(1), 0)", "argument 2 must be greater than zero"),
    ("States.ArrayPartition(States.Array(1), 0.4)", "argument 2 must be greater than zero"),
    ("States.ArrayRange(1, 9, 0)", "argument 3 must be other than zero"),
    ("States.ArrayRange(1, 1001, 1)", "a range may have at most 1000 elements"),
    (
      "States.ArrayRange(-9223372036854775808, 9223372036854775807, 1)",
      "a range may have at most 1000 elements"
    ),
    (
      "States.ArrayRange(9223372036854775807, -9223372036854775808, -1)",
      "a range may have at most 1000 elements"
    ),
    ("States.Base64Encode(1)", "argument 1 must be a string"),
    ("States.Base64Decode('a')", "argument 1 must be Base64 text"),
    (
      "States.Hash('a', 'SHA-224')",
      "argument 2 must be one of MD5, SHA-1, SHA-256, SHA-384, SHA-512"
    ),
    (
      "States.Hash('a', 'sha-1')", "argument 2 must be one of MD5, SHA-1, SHA-256, SHA-384, SHA-512"
    ),
    ("States.JsonMerge($, $, true)", "argument 3 must be false: merging is shallow"),
    ("States.JsonMerge($, 1, false)", "argument 2 must be an object"),
    ("States.JsonMerge($, $, 'false')", "argument 3 must be a boolean"),
    ("States.StringToJson('{')", "argument 1 must be JSON text"),
    ("States.StringToJson('1 2')", "argument 1 must be JSON text"),
    ("States.StringToJson(1)", "argument 1 must be a string"),
    ("States.MathAdd(2147483647, 1)", "the sum 2147483648 is not between"),
    ("States.MathAdd(2147483648, 1)", "argument 1 must be between -2147483648 and 2147483647"),
    ("States.MathAdd('1', 1)", "argument 1 must be a number"),
    ("States.MathRandom(2, 2)", "argument 2 must be greater than the first"),
    ("States.StringSplit('a', null)", "argument 2 must be a string"),
    ("States.Format('{}')", "the number of '{}' in the text is 1, that of values 0"),
    ("States.Format('{}', 1, 2)", "the number of '{}' in the text is 1, that of values 2"),
    ("States.Format(1)", "argument 1 must be a string"),
    ("States.UUID(1)", "the number of arguments must be 0, not 1"),
  ])
  func failing(call: String, gist: String) throws {
    let bench = try Bench()
    let error = failure { () throws(PathError) in try bench.intrinsic(call) }
    #expect(error?.kind == .intrinsic)
    #expect(
      error?.message.hasPrefix("The function '\(call)' had the following error: \(gist)") == true,
      "\(error?.message ?? "no failure")")
  }

  @Test func theInnermostCallIsNamed() throws {
    let bench = try Bench()
    let error = failure { () throws(PathError) in
      try bench.intrinsic("States.Array(1, States.MathAdd( 1, 'x' ))")
    }
    #expect(
      error?.message
        == "The function 'States.MathAdd( 1, 'x' )' had the following error: "
        + "argument 2 must be a number")
  }
}
