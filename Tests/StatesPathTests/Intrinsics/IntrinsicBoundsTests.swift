import StatesJSON
import StatesPath
import StatesProperty
import StatesTestSupport
import Testing

/// What hostile definitions and data may cost.
struct IntrinsicBoundsTests {
  private static let big = String(repeating: "a,", count: 100_000)

  @Test func splittingGivesManyPieces() throws {
    let bench = try Bench(input: "\"\(Self.big)\"")
    #expect(try bench.intrinsic("States.ArrayLength(States.StringSplit($, ','))") == "100000")
  }

  @Test func splittingAtManyCharactersIsQuick() throws {
    let letters = String(
      String.UnicodeScalarView((0x4E00..<0x8E00).compactMap(Unicode.Scalar.init(_:))))
    let bench = try Bench(input: "\"\(letters)\"")
    #expect(try bench.intrinsic("States.StringSplit($, $)") == "[]")
  }

  @Test func longTextsAreNeitherEncodedNorHashed() throws {
    let bench = try Bench(input: "\"\(Self.big)\"")
    for call in ["States.Base64Encode($)", "States.Base64Decode($)", "States.Hash($, 'MD5')"] {
      let error = failure { () throws(PathError) in try bench.intrinsic(call) }
      #expect(error?.message.hasSuffix("argument 1 must be at most 10000 characters long") == true)
    }
  }

  /// Ten thousand characters of two UTF-16 units each are twenty thousand, as Java counts.
  @Test(arguments: [
    ("a", 10_000, true), ("a", 10_001, false), ("ä", 10_000, true), ("😀", 5000, true),
    ("😀", 5001, false),
  ])
  func charactersAreCountedAsJavaDoes(character: String, count: Int, isShort: Bool) throws {
    let bench = try Bench(input: "\"\(String(repeating: character, count: count))\"")
    let error = failure { () throws(PathError) in try bench.intrinsic("States.Hash($, 'MD5')") }
    #expect((error == nil) == isShort)
  }

  @Test func formattingCannotFillTheMemory() throws {
    let bench = try Bench(input: "\"\(Self.big)\"")
    let call =
      "States.Format('\(String(repeating: "{}", count: 200))'"
      + String(repeating: ", $", count: 200) + ")"
    let error = failure { () throws(PathError) in try bench.intrinsic(call) }
    #expect(error?.kind == .limit)
  }

  /// Each call is harmless; their sum is not.
  @Test func manyCallsShareOneAllowance() throws {
    let bench = try Bench(input: "\"\(Self.big)\"")
    let members = (0..<200).map { #""m\#($0).$":"States.Format('{}', $)""# }
    let template = "{" + members.joined(separator: ",") + "}"
    var problem: PathError?
    do { _ = try bench.evaluate(template: template) } catch let error as PathError {
      problem = error
    }
    #expect(problem?.kind == .limit)
  }

  @Test func deepValuesAreNotPrinted() throws {
    let bench = try Bench()
    var value = Value.null
    for _ in 0..<600 { value = bench.arena.array([value]) }
    var deep = bench
    deep.scope.input = value
    let error = failure { () throws(PathError) in try deep.intrinsic("States.Format('{}', $)") }
    #expect(error?.kind == .limit)
  }

  @Test func uniqueTakesTimeInProportion() throws {
    let numbers = (0..<30_000).map { String($0 % 20_000) }.joined(separator: ",")
    let bench = try Bench(input: "[\(numbers)]")
    #expect(try bench.intrinsic("States.ArrayLength(States.ArrayUnique($))") == "20000")
  }

  /// Texts made of the pieces of calls are refused, fail or give a value, and nothing else happens.
  @Test func scrambledCalls() throws {
    let pieces = [
      "States.", "Format", "Array", "StringSplit", "Hash", "JsonMerge", "ArrayRange", "(", ")", ",",
      "'", "{}", "\\", "$", "$.a", "[", "]", "?(@.a", "\"", "1", "-", ".5e3", " ", "null", "ä",
      "\u{0}",
    ]
    let texts = Gen.element(of: pieces).list(0...20).map { $0.joined() }
    let bench = try Bench(input: #"{"a":[1,"x",{}]}"#)
    try Property.check("scrambled calls", cases: CaseCount.scaled(500), texts) { text in
      let texts = [text, "States.Array(\(text))", "States.Format(\(text))"]
      return texts.allSatisfy { text in
        let error = failure { () throws(PathError) in try bench.intrinsic(text) }
        return error == nil || error?.message.isEmpty == false
      }
    }
  }
}
