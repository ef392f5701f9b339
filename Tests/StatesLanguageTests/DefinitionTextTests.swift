import StatesJSON
import Testing

@testable import StatesLanguage

@Suite struct DefinitionTextTests {
  private func report(_ text: String) -> DefinitionReport {
    Machine.diagnostics(of: Array(text.utf8))
  }

  @Test func malformedTextIsDiagnosedInTheServicesWords() throws {
    let report = report("not a definition")
    let diagnostic = try #require(report.diagnostics.first)
    #expect(diagnostic.message.code == .malformedJSON && !report.isAccepted)
    #expect(
      diagnostic.description
        == "INVALID_JSON_DESCRIPTION: Unrecognized token 'not': was expecting (JSON String, Number, "
        + "Array, Object or token 'null', 'true' or 'false') at "
        + #"[Source: (String)"not a definition"; line: 1, column: 4]"#)
  }

  @Test(arguments: [
    (#"{"StartAt":}"#, 1, 12), ("{\n  \"a\": [1,]\n}", 2, 11), ("{}\n{}", 2, 1),
    (#"{"a":"\q"}"#, 1, 8),
  ])
  func otherMalformedTextHasItsPlace(text: String, line: Int, column: Int) throws {
    let report = report(text)
    #expect(report.diagnostics.map(\.message.code) == [.malformedJSON])
    let position = try #require(report.positions.first ?? nil)
    #expect((position.line, position.column) == (line, column))
  }

  @Test func tooDeepIsSaidAsSuch() {
    let depth = 2_000
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(report(text).diagnostics.map(\.message.code) == [.tooDeeplyNested])
    #expect(report(text).diagnostics.map(\.rule) == ["STRUCT-09"])
  }

  @Test func theLongestTextIsOneMiB() {
    let head = #"{"StartAt":"A","Comment":""#
    let tail = #"","States":{"A":{"Type":"Succeed"}}}"#
    let room = DefinitionText.limit - head.count - tail.count
    #expect(report(head + String(repeating: "é", count: room) + tail).isAccepted)
    let long = report(head + String(repeating: "é", count: room + 1) + tail)
    #expect(long.diagnostics.map(\.rule) == ["STRUCT-08"] && !long.isAccepted)
  }

  @Test func diagnosticsComeInTheOrderOfTheText() {
    let report = report(
      """
      {
        "States": {
          "A": { "Type": "Wait", "End": true },
          "B": {
            "Type": "Pass",
            "Next": "a"
          }
        },
        "StartAt": "A"
      }
      """)
    let places = report.positions.compactMap { $0 }.map { "\($0.line):\($0.column)" }
    #expect(places == ["3:5", "4:5", "6:15"])
    #expect(report.diagnostics.map(\.rule) == ["STRUCT-32", "STRUCT-18", "STRUCT-13"])
  }

  @Test func aNameThatIsNearlyRightIsSuggested() {
    let report = report(
      #"{"StartAt":"Frist","States":{"First":{"Type":"Pas","Reslut":1,"End":true}}}"#)
    #expect(report.diagnostics.compactMap(\.message.suggestion) == ["First", "Pass"])
    let field = self.report(
      #"{"StartAt":"A","States":{"A":{"Type":"Pass","Reslut":1,"End":true}}}"#)
    #expect(field.diagnostics.compactMap(\.message.suggestion) == ["Result"])
    let resource = self.report(task("arn:aws:states:::lamda:invok.waitForTaskToken"))
    let known = "arn:aws:states:::lambda:invoke.waitForTaskToken"
    #expect(resource.diagnostics.compactMap(\.message.suggestion) == [known])
  }

  @Test func whatIsKeptIsLimited() {
    let states = (0..<5_000).map { #""S\#($0)":{"Type":"Nap"}"# }.joined(separator: ",")
    let report = report(#"{"StartAt":"S0","States":{\#(states)}}"#)
    #expect(report.diagnostics.count == Findings.limit && report.isTruncated && !report.isAccepted)
  }
}

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("Next", "Nxt", 1), ("Next", "Netx", 1), ("Next", "next", 0), ("Next", "Text", 1),
    ("Next", "Nexts", 1), ("ResultPath", "ResutlPaht", 2), ("", "a", 1),
  ])
  func distancesCountSlips(first: String, second: String, distance: Int) {
    #expect(Suggestion.distance(Array(first.utf8), Array(second.utf8), limit: 9) == distance)
    #expect(Suggestion.distance(Array(second.utf8), Array(first.utf8), limit: 9) == distance)
    if distance > 0 {
      let limit = distance - 1
      #expect(Suggestion.distance(Array(first.utf8), Array(second.utf8), limit: limit) == nil)
    }
  }

  @Test func theNearestIsChosenAndTheFarIsNot() {
    let names = ["Parameters", "ResultPath", "Result", "Retry"]
    #expect(Suggestion.nearest(to: "Resultpath", among: names) == "ResultPath")
    #expect(Suggestion.nearest(to: "Results", among: names) == "Result")
    #expect(Suggestion.nearest(to: "Paramters", among: names) == "Parameters")
    #expect(Suggestion.nearest(to: "Banana", among: names) == nil)
    #expect(Suggestion.nearest(to: String(repeating: "x", count: 100_000), among: names) == nil)
  }
}
