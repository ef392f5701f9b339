import StatesJSON
import StatesPath
import Testing

struct IntrinsicTests {
  @Test(arguments: [
    ("States.Array()", "[]"), ("States.Array(1, 'a', null, true, $)", #"[1,"a",null,true,{}]"#),
    ("States.Array(1.50, -0.0)", "[1.50,-0.0]"),
    ("States.ArrayLength(States.Array())", "0"), ("States.ArrayLength(States.Array(1, 2))", "2"),
    ("States.ArrayGetItem(States.Array('a', 'b'), 1)", #""b""#),
    ("States.ArrayGetItem(States.Array('a', 'b'), 0.6)", #""b""#),
    ("States.ArrayContains(States.Array(1, 2), 2.0)", "true"),
    ("States.ArrayContains(States.Array(1, 2), '2')", "false"),
    ("States.ArrayContains(States.Array(), null)", "false"),
    ("States.ArrayContains(States.StringToJson('[{\"a\":1,\"b\":2}]'), $)", "false"),
    ("States.ArrayPartition(States.ArrayRange(1, 5, 1), 2)", "[[1,2],[3,4],[5]]"),
    ("States.ArrayPartition(States.ArrayRange(1, 5, 1), 1.5)", "[[1,2],[3,4],[5]]"),
    ("States.ArrayPartition(States.Array(1), 9223372036854775807)", "[[1]]"),
    ("States.ArrayPartition(States.Array(), 1)", "[]"),
    ("States.ArrayRange(1, 9, 2)", "[1,3,5,7,9]"), ("States.ArrayRange(0, 10, 3)", "[0,3,6,9]"),
    ("States.ArrayRange(1, 9, 9)", "[1]"), ("States.ArrayRange(3, 1, -1)", "[3,2,1]"),
    ("States.ArrayRange(1, 3, -1)", "[]"), ("States.ArrayRange(3, 1, 1)", "[]"),
    ("States.ArrayRange(0.5, 2.5, 1.4)", "[1,2,3]"),
    (
      "States.ArrayRange(-9223372036854775808, 9223372036854775807, 9223372036854775807)",
      "[-9223372036854775808,-1,9223372036854775806]"
    ),
    (
      "States.ArrayUnique(States.StringToJson('[1,1.0,\"1\",true,[],[],0,false,null,{\"a\":1},{\"a\":1}]'))",
      #"[1,"1",true,[],0,false,null,{"a":1}]"#
    ),
  ])
  func arrays(call: String, result: String) throws {
    #expect(try Bench().intrinsic(call) == result)
  }

  @Test(arguments: [
    ("States.MathAdd(1.49, 1.5)", "3"), ("States.MathAdd(-1.5, 0)", "-1"),
    ("States.MathAdd(-2.5, 0)", "-2"), ("States.MathAdd(-0.5, 0.5)", "1"),
    ("States.MathAdd(0.49999999999999994, 0)", "0"), ("States.MathAdd(1e2, 1)", "101"),
    ("States.MathAdd(2147483646, 1)", "2147483647"),
    ("States.MathAdd(-2147483648, 2147483647)", "-1"),
    ("States.MathRandom(0, 999, 3)", "239"), ("States.MathRandom(0, 100, 42)", "30"),
    ("States.MathRandom(5, 6, 1)", "5"), ("States.MathRandom(0, 1024, -5)", "275"),
  ])
  func numbers(call: String, result: String) throws {
    #expect(try Bench().intrinsic(call) == result)
  }

  @Test(arguments: [
    ("States.StringSplit('1,2,3', ',')", #"["1","2","3"]"#),
    ("States.StringSplit('This.is+a,test=string', '.+,=')", #"["This","is","a","test","string"]"#),
    ("States.StringSplit(',,,,', ',')", "[]"), ("States.StringSplit('', ',')", "[]"),
    ("States.StringSplit('a,b', '')", #"["a,b"]"#), ("States.StringSplit(',a,', ',')", #"["a"]"#),
    ("States.StringSplit('aäb😀c', '😀ä')", #"["a","b","c"]"#),
    ("States.StringSplit('ab', 'ä')", #"["ab"]"#), ("States.StringSplit('äö', 'ü')", #"["äö"]"#),
    ("States.Base64Encode('Data to encode')", #""RGF0YSB0byBlbmNvZGU=""#),
    ("States.Base64Decode('RGVjb2RlZCBkYXRh')", #""Decoded data""#),
    ("States.Base64Decode('/w==')", #""\#u{FFFD}""#),
    ("States.Hash('input data', 'SHA-1')", #""aaff4a450a104cd177d28d18d74485e8cae074b7""#),
    ("States.Hash($, 'MD5')", #""99914b932bd37a50b983c5e7c90ae93b""#),
  ])
  func strings(call: String, result: String) throws {
    #expect(try Bench().intrinsic(call) == result)
  }

  @Test(arguments: [
    ("States.StringToJson('')", "null"), (#"States.StringToJson(' ')"#, "null"),
    ("States.StringToJson('-0')", "0"),
    ("States.StringToJson('[-0,-0.0,{\"a\":-0}]')", #"[0,-0.0,{"a":0}]"#),
    ("States.StringToJson('\"-0\"')", #""-0""#), ("States.StringToJson('[1, 2]')", "[1,2]"),
    ("States.JsonToString(States.Array(1, 'a'))", #""[1,\"a\"]""#),
    ("States.JsonToString(null)", #""null""#), ("States.JsonToString('ä')", #""\"ä\"""#),
    (
      "States.JsonMerge(States.StringToJson('{\"a\":{\"x\":1},\"b\":2}'), States.StringToJson('{\"c\":3,\"a\":4}'), false)",
      #"{"a":4,"b":2,"c":3}"#
    ),
    // The map puts 'constant_input_field' first.
    (
      "States.JsonMerge(States.StringToJson('{\"constant_in_literal\":1}'), States.StringToJson('{\"constant_input_field\":2}'), false)",
      #"{"constant_input_field":2,"constant_in_literal":1}"#
    ),
  ])
  func json(call: String, result: String) throws {
    #expect(try Bench().intrinsic(call) == result)
  }

  @Test(arguments: [
    ("States.Format('no hole')", "no hole"), ("States.Format('{}', 'a')", "a"),
    ("States.Format('{}-{}', 1.50, null)", "1.5-null"),
    (
      "States.Format('{} {} {}', 0.0, 1e10, 12345678901234567890)",
      "0.0 1.0E10 12345678901234567890"
    ),
    ("States.Format('{}{}', true, 'x')", "truex"),
    (#"States.Format('\{\}{}\'\\', 1)"#, #"{}1'\"#), ("States.Format('{ {} }', 1)", "{ 1 }"),
    ("States.Format('a\nb')", "a\nb"), ("States.Format($, 1)", "x1y"),
    (
      "States.Format('{}', States.StringToJson('{\"a\":1,\"b\":[],\"c\":[\"x\",{\"d\":null}]}'))",
      "{a=1, b=[], c=[x, {d=null}]}"
    ),
    ("States.Format(States.Format('{}', '[{}]'), 7)", "[7]"),
  ])
  func format(call: String, result: String) throws {
    let bench = try Bench(input: #""x{}y""#)
    #expect(try bench.intrinsic("States.Array(\(call))") == "[\(JSON.string(result))]")
  }

  @Test func randomNumbersComeFromTheScenario() throws {
    let bench = try Bench()
    let numbers = try (0..<100).map { try bench.intrinsic("States.MathRandom(-3, 3)", seed: $0) }
    #expect(Set(numbers) == ["-3", "-2", "-1", "0", "1", "2"])
    #expect(try bench.intrinsic("States.MathRandom(-3, 3)", seed: 7) == numbers[7])
    let wide = try bench.intrinsic("States.MathRandom(-2147483648, 2147483647)", seed: 3)
    #expect(wide == "-1660218140")
  }

  @Test func identifiersAreOfVersionFour() throws {
    let identifiers = try (0..<50).map { try Bench().intrinsic("States.UUID()", seed: $0) }
    #expect(Set(identifiers).count == 50)
    for identifier in identifiers {
      let text = identifier.dropFirst().dropLast()
      #expect(text.split(separator: "-").map(\.count) == [8, 4, 4, 4, 12])
      #expect(Array(text)[14] == "4")
      #expect("89ab".contains(Array(text)[19]))
      #expect(text.allSatisfy { "0123456789abcdef-".contains($0) })
    }
  }
}
