import StatesJSON
import StatesProperty
import StatesTestSupport
import Testing

@testable import StatesPath

struct PathEvaluationTests {
  /// A slice with both bounds counts up from the first one, and only then looks what an index means.
  private func naiveSlice(_ list: [JSON], _ from: Int?, _ to: Int?) -> [JSON] {
    let indices: [Int]
    switch (from, to) {
    case (let from?, let to?): indices = Array(stride(from: from, to: min(to, list.count), by: 1))
    case (let from?, nil):
      indices = Array(
        stride(from: max(0, from < 0 ? from + list.count : from), to: list.count, by: 1))
    case (nil, let to?):
      indices = Array(stride(from: 0, to: min(list.count, to < 0 ? to + list.count : to), by: 1))
    case (nil, nil): indices = []
    }
    let places = indices.map { $0 < 0 ? $0 + list.count : $0 }
    return places.filter(list.indices.contains).map { list[$0] }
  }

  @Test func slices() throws {
    let lists = PathGens.document.list(0...6)
    try Property.check(
      "slices are what a naive model says", cases: CaseCount.scaled(300), zip(lists, PathGens.slice)
    ) { list, slice in
      guard case .slice(let from, let to) = slice else { return false }
      let path = PathSyntax(root: .document, steps: [slice]).canonical()
      let expected = naiveSlice(list, from.map(Int.init), to.map(Int.init))
      return try outcome(of: path, over: .array(list)).get() == .array(expected)
    }
  }

  private func containers(in json: JSON) -> [JSON] {
    switch json {
    case .array(let elements): [json] + elements.flatMap(containers)
    case .object(let members): [json] + members.flatMap { containers(in: $0.value) }
    case .null, .bool, .number, .string: []
    }
  }

  private func parts(of json: JSON) -> [JSON] {
    switch json {
    case .array(let elements): elements
    case .object(let members): members.map(\.value)
    case .null, .bool, .number, .string: []
    }
  }

  @Test func deepScanVisitsEachContainerInOrder() throws {
    try Property.check(
      "'$..*' is the parts of all containers from the outside in", cases: CaseCount.scaled(200),
      PathGens.document
    ) { document in
      try outcome(of: "$..*", over: document).get()
        == .array(containers(in: document).flatMap(parts))
    }
  }

  @Test func aDeepScanForANameFindsItInEveryObject() throws {
    try Property.check(
      "'$..a' is the member 'a' of all objects", cases: CaseCount.scaled(200), PathGens.document
    ) { document in
      try outcome(of: "$..a", over: document).get()
        == .array(containers(in: document).compactMap { $0["a"] })
    }
  }

  /// Truth of a condition by the plainest recursion; the leaves are the only thing taken over.
  private func holds(_ condition: Condition, _ leaf: (Condition) throws -> Bool) rethrows -> Bool {
    switch condition {
    case .any(let parts): try parts.contains { try holds($0, leaf) }
    case .all(let parts): try parts.allSatisfy { try holds($0, leaf) }
    case .not(let part): try !holds(part, leaf)
    case .exists, .comparison: try leaf(condition)
    }
  }

  @Test func groupsOfConditions() throws {
    let leaf: Gen<Condition> = zip(PathGens.name, .bool).map { name, isExpected in
      .exists(
        PathSyntax(root: .item, steps: [.names([name], quote: .single)]), isExpected: isExpected)
    }
    let conditions: Gen<Condition> = .recursive(depth: 5, leaf: leaf) { inner in
      [
        inner.list(2...4).map(Condition.any), inner.list(2...4).map(Condition.all),
        inner.map(Condition.not),
      ]
    }
    let members = Gen<[String]>.subset(of: PathGens.names)
    try Property.check(
      "groups of conditions hold as logic says", cases: CaseCount.scaled(300),
      zip(conditions, members)
    ) { condition, names in
      let item = JSON.object(JSON.Object(names.map { ($0, .null) }))
      let path = PathSyntax(root: .document, steps: [.filter(condition)]).canonical(.complete)
      let expected = holds(condition) { leaf in
        guard case .exists(let path, let isExpected) = leaf,
          case .names(let name, _) = path.steps[0]
        else { return false }
        return names.contains(name[0]) == isExpected
      }
      return try outcome(of: path, over: [item]).get() == (expected ? [item] : [])
    }
  }

  /// A path that names one value agrees with the list that the same path gives behind `[0,0]`.
  @Test func definitePathsAgreeWithLists() throws {
    try Property.check(
      "a definite path finds what its list form finds", cases: CaseCount.scaled(300),
      zip(PathGens.referencePath, PathGens.document)
    ) { path, document in
      let one = outcome(of: path.canonical(.complete), over: document)
      let listed = PathSyntax(root: .document, steps: [.indices([0, 0])] + path.steps)
      let list = try outcome(of: listed.canonical(.complete), over: [document]).get()
      return list.elements == ((try? one.get()).map { [$0, $0] } ?? [])
    }
  }

  @Test(
    arguments: [
      ("$.a[0].b", ["a": [["b": 1]]], 1), ("$['a','b']", ["b": 1, "c": 2], ["b": 1]),
      ("$[-1]", [1, 2], 2), ("$[?(@ > 1)]", [1, 2, "3"], [2]), ("$.*[0]", ["a": [1], "b": 2], [1]),
      ("$[?(@.a == '1')]", [["a": 1]], [["a": 1]]), ("$[?(@.a == '1.0')]", [["a": 1]], [["a": 1]]),
      ("$[?('1.0' == @.a)]", [["a": 1]], []), ("$[?(1.0 == @.a)]", [["a": "1"]], [["a": "1"]]),
      ("$[?(@ == [1])]", [[1]], [[1]]), ("$[?([1] == @)]", [[1]], []),
      ("$[?(@ == [1.0])]", [[1]], []),
      ("$[?(@.a != 1)]", [["b": 1]], [["b": 1]]), ("$[?(@ =~ /a+/)]", ["aa", "ab"], ["aa"]),
      ("$[?(@ contains 'b')]", ["abc", ["b"], "x"], ["abc", ["b"]]),
      ("$[?(@ in ['$.a', '$a'])]", ["$.a", "$a"], ["$a"]),
      ("$[?(@ size 2)]", ["ab", [1, 2], 2], ["ab", [1, 2]]),
      ("$[?(@ empty true)]", ["", [], ["a": 1], 0], ["", []]),
      ("$[?(@ subsetof [1,2])]", [[1], [1, 3]], [[1]]),
      ("$[?(@ noneof [1,2])]", [[1], [3]], [[3]]),
      ("$[?(@ anyof [1,2] || @ === '1')]", [[1, 5], 1, "1"], [[1, 5]]),
      ("$[?(@.a[?(@ > 1)] size 1)]", [["a": [1, 2]], ["a": [2, 2]]], [["a": [1, 2]]]),
      ("$[?(@['a','b'])].a", [["a": 1], ["a": 2, "b": 3]], [2]),
      ("$[?($.a)]", [["a": 1], ["b": 1]], [["a": 1]]),
      ("$[?(@.a[*])]", [["a": 1], ["b": 1]], [["a": 1]]),
      ("$..[0].a", ["x": [["a": 1], ["a": 2]]], [1]),
      ("$..[0].a.b", ["x": [["a": ["b": 1]], ["a": ["b": 2]]]], [1, 2]),
    ] as [(String, JSON, JSON)])
  func values(path: String, document: JSON, expected: JSON) throws {
    #expect(try outcome(of: path, over: document).get() == expected)
  }

  @Test(
    arguments: [
      ("$.a.b", [:], .missing, "Missing property in path $['a']"),
      ("$.a", [:], .missing, "No results for path: $['a']"),
      (
        "$[\"a\"].b[0].c", ["a": ["b": [1]]], .mismatch,
        "Expected to find an object with property ['c'] in path $['a']['b'][0] but found 'java.lang.Integer'. This is not a json object according to the JsonProvider: 'com.jayway.jsonpath.spi.json.JacksonJsonProvider'."
      ),
      (
        "$.a[0].x", ["a": ["b": [1.50, nil, "t"]]], .mismatch,
        "Filter: [0]['x'] can only be applied to arrays. Current context is: {b=[1.5, null, t]}"
      ),
      ("$.a[1:]", ["a": nil], .mismatch, "The path $['a'] is null"),
      (
        "$.a[?(@.b)]", ["a": 0.00001], .mismatch,
        "Filter: [?] can not be applied to primitives. Current context is: 1.0E-5"
      ),
      ("$[?(@ in [[1]])]", [1], .evaluation, "Could not determine value type"),
      (
        "$.a.max()", ["a": []], .evaluation,
        "Aggregation function attempted to calculate value using empty array"
      ),
      ("$.a.nope()", ["a": []], .syntax, "Function with name: nope does not exist."),
    ] as [(String, JSON, PathError.Kind, String)])
  func errors(path: String, document: JSON, kind: PathError.Kind, message: String) {
    #expect(throws: PathError(kind, message)) { try outcome(of: path, over: document).get() }
  }
}
