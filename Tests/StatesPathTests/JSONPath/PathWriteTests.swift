import StatesJSON
import StatesProperty
import StatesTestSupport
import Testing

@testable import StatesPath

struct PathWriteTests {
  private func written(
    _ value: JSON, to path: String, in target: JSON, dialect: Path.Dialect = .aws
  ) throws -> JSON {
    let arena = Arena()
    let path = try Path(parsing: path, in: arena, dialect: dialect)
    return arena.json(
      try path.write(arena.value(value), into: arena.value(target), arena: arena))
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let cases = zip(PathGens.referencePath, PathGens.document, PathGens.document)
    let report = try Property.check(
      "a reference path finds what was written to it", cases: CaseCount.scaled(300), cases,
      labels: { path, target, value in
        [write(value, to: path, in: target) == nil ? "refused" : "written"]
      }
    ) { path, target, value in
      guard let result = write(value, to: path, in: target) else { return true }
      return try outcome(of: path.canonical(.complete), over: result).get() == value
        && write(value, to: path, in: result) == result
    }
    #expect(report.labels.contains { $0.label == "written" && $0.count > 30 })
  }

  private func write(_ value: JSON, to path: PathSyntax, in target: JSON) -> JSON? {
    try? written(value, to: path.canonical(.complete), in: target, dialect: .jayway)
  }

  /// A recorded execution finds a name with its backslash.
  @Test func awsTakesNamesAsTheyAreWritten() throws {
    #expect(try written(9, to: #"$['a\""b']"#, in: [:]) == [#"a\""b"#: 9])
  }

  @Test(
    arguments: [
      ("$", ["a": 1], 9), ("$.b", ["a": 1], ["a": 1, "b": 9]),
      ("$.a", ["a": 1, "b": 2], ["a": 9, "b": 2]),
      ("$.x.y.z", [:], ["x": ["y": ["z": 9]]]),
      ("$.a[1].b", ["a": [0, ["b": 1]]], ["a": [0, ["b": 9]]]),
      ("$[-1]", [1, 2], [1, 9]),
    ] as [(String, JSON, JSON)])
  func placement(path: String, target: JSON, expected: JSON) throws {
    #expect(try written(9, to: path, in: target).text() == expected.text())
  }

  @Test(
    arguments: [
      ("$.a", 1, PathError.Kind.placement), ("$.a", [1], .placement),
      ("$.a.b", ["a": 1], .placement),
      ("$.a.b", ["a": nil], .placement), ("$[1]", [1], .placement), ("$[0]", [:], .placement),
      ("$.x[0]", [:], .placement), ("$.*", [:], .syntax), ("$.a.length()", [:], .syntax),
      ("$$.a", [:], .syntax), ("$v", [:], .syntax),
    ] as [(String, JSON, PathError.Kind)])
  func refusals(path: String, target: JSON, kind: PathError.Kind) {
    let error = #expect(throws: PathError.self) { try written(9, to: path, in: target) }
    #expect(error?.kind == kind)
  }

  @Test func theTextOfARefusalNamesPathAndInput() {
    #expect(throws: PathError(.placement, "Unable to apply ReferencePath $.a.b to input {\"a\":1}"))
    {
      try written(9, to: "$.a.b", in: ["a": 1])
    }
  }
}
