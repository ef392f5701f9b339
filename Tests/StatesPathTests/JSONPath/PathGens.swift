import StatesJSON
import StatesProperty

@testable import StatesPath

/// Generators of paths and of documents for them; both use the same few names.
enum PathGens {
  static let names = ["a", "b", "it's", "x\"y", "sp ace", "a.b", "b\\c", "日本", "", "$", "]", "😀"]

  static let name: Gen<String> = .element(of: names)

  static let quote: Gen<Quote> = .element(of: [.single, .double])

  /// Documents of all kinds of values, of which arrays have up to five elements.
  static let document: Gen<JSON> = .recursive(depth: 4, leaf: leaf) { inner in
    [
      inner.list(0...5).map(JSON.array),
      zip(name, inner).list(0...4).map { members in .object(JSON.Object(members)) },
    ]
  }

  private static let leaf: Gen<JSON> = .oneOf(
    .element(of: [.null, true, false, "", "1", "text"]),
    Gen.int(-3...3).map { .number(.init(Int64($0))) },
    .element(of: [1.5, 1.0, -2.5]))

  /// Steps that name at most one value.
  static let definiteStep: Gen<StepSyntax> = .oneOf(
    zip(name, quote).map { .names([$0], quote: $1) },
    Gen.int(-3...3).map { .indices([Int32($0)]) })

  static let referencePath: Gen<PathSyntax> = definiteStep.list(0...5).map {
    PathSyntax(root: .document, steps: $0)
  }

  /// All paths without path functions.
  static let path: Gen<PathSyntax> = step(depth: 2).list(0...4).map(PathSyntax.init(document:))

  private static func step(depth: Int) -> Gen<StepSyntax> {
    let plain: [Gen<StepSyntax>] = [
      definiteStep, .always(.wildcard), .always(.deepScan), slice,
      zip(name.list(2...3), quote).map { .names($0, quote: $1) },
      Gen.int(-3...3).list(2...3).map { .indices($0.map(Int32.init)) },
    ]
    if depth == 0 { return .oneOf(plain) }
    return .oneOf(plain + [condition(depth: depth - 1).map(StepSyntax.filter)])
  }

  static let slice: Gen<StepSyntax> = zip(bound, bound).map { from, to in
    from == nil && to == nil ? .slice(from: 0, to: nil) : .slice(from: from, to: to)
  }

  private static let bound = Gen.int(-7...7).map(Int32.init).optional(nilOnceIn: 3)

  static func condition(depth: Int) -> Gen<Condition> {
    let inner = step(depth: depth).list(0...2)
    let path: Gen<PathSyntax> = zip(.element(of: [.document, .item]), inner).map {
      PathSyntax(root: $0, steps: PathSyntax(document: $1).steps)
    }
    let leaf: Gen<Condition> = .oneOf(
      zip(path, .bool).map(Condition.exists),
      zip(operand(path), relation, operand(path)).map(Condition.comparison))
    return .recursive(depth: 3, size: 6, leaf: leaf) { inner in
      [
        inner.list(2...3).map(Condition.any), inner.list(2...3).map(Condition.all),
        inner.map(Condition.not),
      ]
    }
  }

  private static let relation: Gen<Relation> = .element(of: Relation.allCases)

  private static func operand(_ path: Gen<PathSyntax>) -> Gen<OperandSyntax> {
    .oneOf(
      path.map(OperandSyntax.path),
      .element(of: [
        .null, .bool(true), .bool(false), .number("1"), .number("1.0"), .number("-2.5E-10"),
        .json("['a',1]"), .json("{\"a\":[]}"), .pattern("[a-z]*", flags: "i"),
      ]),
      zip(name, quote).map { .string($0, quote: $1) })
  }
}

extension PathSyntax {
  /// A path whose deep scans all stand before another step, as its text demands.
  init(document steps: [StepSyntax]) {
    var kept: [StepSyntax] = []
    for step in steps where !(step == .deepScan && kept.last == .deepScan) { kept.append(step) }
    while kept.last == .deepScan { kept.removeLast() }
    self.init(root: .document, steps: kept)
  }
}
