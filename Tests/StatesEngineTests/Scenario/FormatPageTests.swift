import StatesJSON
import StatesTestSupport
import Testing

@testable import StatesEngine

/// `corpus/README.md` names every member that a file may have.
@Suite struct FormatPageTests {
  /// Members that stand where the unknown member `?` makes the reader tell which ones it knows.
  private static let places = [
    #""?": 0"#,
    #""machines": { "M": { "?": 0 } }"#,
    #""environment": { "?": 0 }"#,
    #""limits": { "?": 0 }"#,
    ##""tasks": { "#A": [ { "?": 0 } ] }"##,
    ##""tasks": { "#A": [ { "when": { "?": 0 }, "replies": [] } ] }"##,
    ##""tasks": { "#A": [ [ { "?": 0 } ] ] }"##,
    ##""tasks": { "#A": [ [ { "fail": { "?": 0 } } ] ] }"##,
    #""pollers": [ { "?": 0 } ]"#,
    #""storage": { "s3://b/k": { "?": 0 } }"#,
    #""calls": [ { "?": 0 } ]"#,
    #""calls": [ { "at": 0, "start": { "?": 0 } } ]"#,
    #""calls": [ { "at": 0, "stop": { "?": 0 } } ]"#,
    #""calls": [ { "at": 0, "describe": { "?": 0 } } ]"#,
    #""calls": [ { "at": 0, "update": { "?": 0 } } ]"#,
    #""calls": [ { "at": 0, "poll": { "?": 0 } } ]"#,
    #""calls": [ { "at": 0, "heartbeat": true, "token": { "?": 0 } } ]"#,
    #""expect": { "?": 0 }"#,
    #""expect": { "executions": { "x": { "?": 0 } } }"#,
    #""expect": { "history": [ { "?": 0 } ] }"#,
    #""expect": { "diagnostics": [ { "?": 0 } ] }"#,
    #""expect": { "requests": [ { "?": 0 } ] }"#,
    #""expect": { "replies": [ { "?": 0 } ] }"#,
  ]

  @Test(arguments: places)
  func everyMemberIsExplained(_ place: String) throws {
    let page = String(decoding: CorpusFiles.page, as: UTF8.self)
    let file = """
      { "stateskit": "scenario/1", "id": "a/b", "title": "t", "machine": {}, \(place) }
      """
    let error = #expect(throws: ScenarioError.self) {
      try Scenario(parsing: Array(file.utf8), into: Arena())
    }
    let message = try #require(error?.message)
    #expect(error?.kind == .unknownMember)
    let names = message.split(separator: "'").enumerated().filter { $0.offset % 2 == 1 }
    #expect(names.count >= 2)
    for name in names.map(\.element).dropFirst() {
      #expect(page.contains("`\(name)`"), "the page does not explain '\(name)'")
    }
  }

  @Test func everyQuotaAndOperationIsExplained() {
    let page = String(decoding: CorpusFiles.page, as: UTF8.self)
    for operation in Operation.allCases { #expect(page.contains("`\(operation.rawValue)`")) }
  }
}
