import StatesJSON
import StatesTestSupport
import Testing

@testable import StatesPath

/// Paths over documents, and what the Jayway library makes of them.
@Suite(.enabled(if: Evidence.isPresent, Comment(rawValue: Evidence.absence)))
struct JaywayCasesTests {
  static let cases = Evidence.lines("query/jsonpath/jayway_cases.jsonl").compactMap { line in
    (try? JSON(parsing: line)).flatMap(PathCase.init)
  }

  @Test(arguments: ["path", "filter"])
  func valuesAndKindsOfErrors(family: String) {
    var tally = Tally(Self.cases.filter { $0.family == family && $0.isPlain })
    tally.count(\.id) { one in
      switch (outcome(of: one.path, over: one.json), one.expected) {
      case (.success(let value), .value(let expected)): value == expected
      case (.failure(let error), .error(let kind, _)): error.javaKinds.contains(kind)
      case (.success, .error), (.failure, .value): false
      }
    }
    #expect(tally.share == 1, tally.report)
  }

  @Test func messages() {
    var tally = Tally(Self.cases.filter { $0.isPlain && $0.family != "function" && $0.isError })
    tally.count(\.id) { one in
      guard case .failure(let error) = outcome(of: one.path, over: one.json),
        case .error(_, let message) = one.expected
      else { return false }
      return error.message == message
    }
    #expect(tally.share >= 0.95, tally.report)
  }

  /// Whether AWS has path functions is not known, so they count apart from the rest.
  @Test func functions() {
    var tally = Tally(Self.cases.filter { $0.family == "function" && $0.isPlain })
    tally.count(\.id) { one in
      switch (outcome(of: one.path, over: one.json), one.expected) {
      case (.success(let value), .value(let expected)): value == expected
      case (.failure(let error), .error(_, let message)): error.message == message
      case (.success, .error), (.failure, .value): false
      }
    }
    #expect(tally.share == 1, tally.report)
  }

  @Test func canonicalForms() {
    var tally = Tally(Self.cases.filter { $0.canonical != nil })
    tally.count(\.id) { one in
      let arena = Arena()
      guard let path = try? Path(parsing: one.path, in: arena, dialect: .jayway) else {
        return false
      }
      return path.canonical == one.canonical && path.isDefinite == one.isDefinite
    }
    #expect(tally.share == 1, tally.report)
  }

  /// All other cases are evaluated with an option of the library that AWS does not set.
  @Test func everyCaseIsAccountedFor() {
    let optional = Self.cases.filter { !$0.isPlain }
    #expect(optional.allSatisfy { $0.status == "option" && !$0.options.isEmpty })
    #expect(Self.cases.count == Evidence.lines("query/jsonpath/jayway_cases.jsonl").count)
  }
}

extension PathCase {
  /// Whether the library was left at its defaults.
  fileprivate var isPlain: Bool { options.isEmpty }

  fileprivate var isError: Bool { if case .error = expected { true } else { false } }
}

extension PathError {
  /// The Java exceptions of which this error can be the image.
  fileprivate var javaKinds: Set<String> {
    switch kind {
    case .syntax: ["InvalidPathException", "IllegalArgumentException"]
    case .missing: ["PathNotFoundException"]
    case .mismatch:
      [message.contains("primitives") ? "InvalidPathException" : "PathNotFoundException"]
    case .evaluation: ["JsonPathException"]
    case .variable, .placement, .intrinsic, .limit: []
    }
  }
}
