import StatesJSON
import Testing

@testable import StatesPath

struct PathTests {
  private let arena = Arena()

  private func scope() -> DataScope {
    DataScope(
      arena: arena, input: arena.value(["a": 1]), context: arena.value(["a": 2]),
      variables: arena.value(["v": ["a": 3], "größe": 4]))
  }

  @Test(
    arguments: [
      ("$.a", Path.Root.input, 1), ("$$.a", .context, 2), ("$v.a", .variable("v"), 3),
      ("$v['a']", .variable("v"), 3), ("$größe", .variable("größe"), 4), ("$$", .context, ["a": 2]),
    ] as [(String, Path.Root, JSON)])
  func roots(text: String, root: Path.Root, expected: JSON) throws {
    let path = try Path(parsing: text, in: arena)
    #expect(path.root == root)
    #expect(path.source == text)
    #expect(arena.json(try path.evaluate(in: scope())) == expected)
  }

  @Test(arguments: ["a", "@.a", "", "$1", "$a-b", "$a..", "$$a", String(repeating: "v", count: 81)])
  func noPaths(text: String) {
    #expect(throws: PathError.self) { try Path(parsing: text, in: arena) }
  }

  @Test func aVariableWithoutValue() {
    let error = #expect(throws: PathError.self) {
      try Path(parsing: "$nope.a", in: arena).evaluate(in: scope())
    }
    #expect(error?.kind == .variable)
  }

  @Test(arguments: [
    ("$", true, true), ("$.a['b'][-1]", true, true), ("$$.a", true, true), ("$v[0]", true, true),
    ("$['a','b']", true, false), ("$.*", false, false), ("$[0,1]", false, false),
    ("$[0:]", false, false), ("$..a", false, false), ("$[?(@.a)]", false, false),
    ("$.a.length()", true, false),
  ])
  func shapes(text: String, isDefinite: Bool, isReference: Bool) throws {
    let path = try Path(parsing: text, in: arena)
    #expect(path.isDefinite == isDefinite)
    #expect(path.isReference == isReference)
  }

  /// In templates a list whose parent is missing is empty; what has another shape stays an error.
  @Test(arguments: [
    ("$.b[*]", true), ("$.b.c[1:]", true), ("$.b.c[*].d", true), ("$.b[?(@.c)]", true),
    ("$.b", false), ("$.b.c", false), ("$[1:]", false), ("$.a[0,1]", false),
  ])
  func missingParents(text: String, isEmptyList: Bool) throws {
    let path = try Path(parsing: text, in: arena)
    #expect(throws: PathError.self) { try path.evaluate(in: scope()) }
    let value = try? path.evaluate(in: scope(), rules: .template)
    #expect(value.map(arena.json) == (isEmptyList ? [] : nil))
  }

  @Test func beyondTheEnd() throws {
    var rules = PathRules.plain
    rules.beyondEnd = .null
    let list = DataScope(arena: arena, input: arena.value([7]), context: .null, variables: .null)
    for (text, expected) in [("$[1]", JSON.null), ("$[-2]", .null), ("$[0,3]", [7, nil])] {
      let path = try Path(parsing: text, in: arena)
      #expect(arena.json(try path.evaluate(in: list, rules: rules)) == expected)
    }
  }

  @Test func evaluationTakesNoMemoryForOneValue() throws {
    let path = try Path(parsing: "$.a", in: arena)
    let scope = scope()
    let before = arena.usedBytes
    for _ in 0..<10 { _ = try path.evaluate(in: scope) }
    #expect(arena.usedBytes == before)
  }
}
