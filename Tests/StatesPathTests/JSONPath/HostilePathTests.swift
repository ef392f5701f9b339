import StatesJSON
import StatesProperty
import StatesTestSupport
import Testing

@testable import StatesPath

/// Whatever a text says, it ends as a path or as an error, soon.
struct HostilePathTests {
  private static let seeds = [
    "$.a['b',\"c\"][0,-1][1:2].*..d[?(@.e == 'f' && !($.g in [1,'x']) || @.h =~ /i+/i)]",
    "$.sum($.a[?(@.b size 2)].length(), 5).append(\"x\", {\"y\": [1]})", "$['it\\'s\\u0041'][ * ]",
  ]

  private static let pieces: [[UInt8]] = [
    "[", "]", "(", ")", "'", "\"", "\\", ".", "..", "?", "[?(", ")]", "@", "$", "!", "&&", "||",
    "/",
    ",", ":", "-", "0", "9999999999", " ", "*", "\\u", "{", "}", "é", "😀", "\u{0}", ".length()",
  ].map { Array($0.utf8) }

  /// A text with a few of its bytes replaced, removed or moved.
  private static let mutated: Gen<String> = Gen { choices in
    var bytes = Array(seeds[Int(choices.draw(upTo: UInt64(seeds.count - 1)))].utf8)
    for _ in 0...choices.draw(upTo: 5) {
      let start = Int(choices.draw(upTo: UInt64(bytes.count)))
      let end = min(bytes.count, start + Int(choices.draw(upTo: 4)))
      let piece = pieces[Int(choices.draw(upTo: UInt64(pieces.count - 1)))]
      bytes.replaceSubrange(start..<end, with: piece)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func mutatedTexts() throws {
    let document: JSON = ["a": ["b": [1, 2, ["d": ["e": "f"]]]], "b": [[:], "x"]]
    let report = try Property.checkSucceeds(
      "a mutated path is evaluated or refused", cases: CaseCount.scaled(1500), Self.mutated,
      labels: { [(try? PathParser.parse($0)) == nil ? "refused" : "read"] }
    ) { text in
      _ = outcome(of: text, over: document)
    }
    #expect(report.labels.count == 2)
  }

  @Test(arguments: [
    "[", "]", "[0]", "['a']", "[?(@", "[?(@[?(@", "$.a(", "a(", "(", "'", "\\", "..a", "[*]", "!",
    "$",
    ".a", "[?(@)]", "@.a()", "/", "['a',", "[1,", "[?(!", "[?((", "[?([", ".length()", "&&",
    "[?(@.a in ['", "{",
  ])
  func longTexts(piece: String) {
    let count = 100_000 / piece.utf8.count
    let text = "$" + String(repeating: piece, count: count)
    _ = outcome(of: text, over: ["a": [1]])
    _ = outcome(of: "$[?(" + String(repeating: piece, count: count) + ")]", over: ["a": [1]])
  }

  @Test func deepNestingIsRefused() {
    let groups =
      "$[?(" + String(repeating: "(", count: 500) + "@" + String(repeating: ")", count: 501) + "]"
    let filters = "$" + String(repeating: "[?(@", count: 500) + String(repeating: ")]", count: 500)
    for text in [groups, filters] {
      let error = #expect(throws: PathError.self) { try PathParser.parse(text) }
      #expect(error?.kind == .limit)
    }
  }

  @Test func deepDataIsScanned() throws {
    let arena = Arena()
    var value = arena.value(["a": 1])
    for _ in 0..<20_000 { value = arena.array([value]) }
    let scope = DataScope(arena: arena, input: value, context: .null, variables: .null)
    let path = try Path(parsing: "$..a", in: arena)
    #expect(arena.json(try path.evaluate(in: scope)) == [1])
  }

  @Test(arguments: [
    "$..*..*..*..*..*", "$..[?(@..[?(@..[?(@..x)])])]", "$[?($..x == $..y || @..*..* size 1)]",
    "$[0,0,0,0][0,0,0,0][0,0,0,0][0,0,0,0][0,0,0,0]", "$[-2147483648:2147483647]",
  ])
  func workIsBounded(path: String) throws {
    let arena = Arena()
    var value = arena.value([1, 2, 3])
    for _ in 0..<30 { value = arena.array([value, value]) }
    let scope = DataScope(arena: arena, input: value, context: .null, variables: .null)
    var rules = PathRules.plain
    rules.workLimit = 100_000
    let result = Result { try Path(parsing: path, in: arena).evaluate(in: scope, rules: rules) }
    if case .failure(let error as PathError) = result { #expect(error.kind == .limit) }
    #expect(arena.usedBytes < 100 << 20)
  }

  @Test func aCatastrophicPatternEndsInAnError() {
    let text = JSON.string(String(repeating: "a", count: 40) + "b")
    let error = #expect(throws: PathError.self) {
      try outcome(of: "$[?(@ =~ /(a+)+$/)]", over: [text]).get()
    }
    #expect(error?.kind == .limit)
  }

  /// Items that each cost little less than one match may cost still end in an error together.
  @Test(arguments: [
    "$.list[?(@ =~ /(a+)+$/)]", "$.list[?($.list contains @)]", "$.list[?(@ in $.list)]",
    "$.list[?($.long contains $.part)]", "$.list[?($.long size 1)]", "$.list[?(1 in $.quoted)]",
  ])
  func costsAddUp(path: String) throws {
    let arena = Arena()
    let document: JSON = [
      "list": .array(Array(repeating: "aaaaaaaaaaaab", count: 300)),
      "long": .string(String(repeating: "a", count: 20_000)),
      "part": .string(String(repeating: "a", count: 2_000) + "b"),
      "quoted": .array(
        Array(repeating: .string("[" + String(repeating: "1,", count: 500)), count: 30)),
    ]
    let scope = DataScope(
      arena: arena, input: arena.value(document), context: .null, variables: .null)
    var rules = PathRules.plain
    rules.workLimit = 15_000
    let error = #expect(throws: PathError.self) {
      try Path(parsing: path, in: arena).evaluate(in: scope, rules: rules)
    }
    #expect(error?.kind == .limit)
  }
}
