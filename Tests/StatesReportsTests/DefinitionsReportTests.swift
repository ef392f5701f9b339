import StatesJSON
import StatesLanguage
import Testing

@testable import StatesReports

@Suite struct DefinitionsReportTests {
  private static let definition = """
    {
    \t"StartAt": "Frist",
    \t"States": {
        "First": { "Type": "Pass", "Result": {"a.$": 1}, "End": true },
        "é%,:\\n": { "Type": "Succeed" }
      }
    }
    """

  private func checked(_ text: String, file: String = "a b.json") -> CheckedDefinition {
    let bytes = Array(text.utf8)
    let report = Machine.diagnostics(of: bytes)
    return CheckedDefinition(
      file: file, resource: nil, report: report, offsets: report.positions.map { $0?.offset },
      source: SourceText(bytes))
  }

  @Test func textIsACompilers() {
    #expect(
      DefinitionsText([checked(Self.definition)], width: 80).text == """
        a b.json:2:13: error[MISSING_TRANSITION_TARGET]: Missing 'StartAt' target: Frist (/StartAt, STRUCT-14)
            2 |  "StartAt": "Frist",
              |             ^~~~~~~
          did you mean 'First'?
        a b.json: refused: 1 error

        """)
  }

  @Test func rightDefinitionsAreAccepted() {
    let text = #"{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}"#
    #expect(DefinitionsText([checked(text)], width: 80).text == "a b.json: accepted\n")
  }

  @Test func longLinesAreCutAroundTheMark() {
    let filler = String(repeating: " ", count: 5_000)
    let text = #"{"StartAt":"A",\#(filler)"States":{"A":{"Type":"Nap"}}\#(filler)}"#
    let lines = DefinitionsText([checked(text)], width: 60).text.split(separator: "\n")
    #expect(lines[1].count <= 60 && lines[1].contains(#""Type":"Nap""#))
    #expect(lines[2].prefix { $0 != "^" }.count == lines[1].count(before: #""Nap""#))
  }

  @Test func nothingReachesATerminalThatCouldHarmIt() {
    let text = "{\"StartAt\":\"\\u001b[31m\",\"States\":{\"A\":{\"Type\":\"Succeed\"}}}"
    let told = DefinitionsText([checked(text, file: "a\u{1B}b")], width: 80).text
    #expect(!told.unicodeScalars.contains("\u{1B}"))
    #expect(told.contains(#"\u{1b}[31m"#))
  }

  @Test func jsonHoldsEverything() {
    #expect(
      DefinitionsJSON([checked(Self.definition)]).json == [
        "version": 1,
        "definitions": [
          [
            "file": "a b.json", "result": "FAIL", "truncated": false,
            "diagnostics": [
              [
                "severity": "ERROR", "code": "MISSING_TRANSITION_TARGET", "rule": "STRUCT-14",
                "message": "Missing 'StartAt' target: Frist", "location": "/StartAt", "line": 2,
                "column": 13, "suggestion": "First",
              ]
            ],
          ]
        ],
      ])
  }

  @Test func sarifNamesRulesAndPlaces() {
    let json = DefinitionsSARIF([checked(Self.definition)], version: "1").json
    #expect(json["version"] == "2.1.0")
    let run = json["runs"]?[0]
    #expect(run?["tool"]?["driver"]?["rules"]?[0]?["id"] == "STRUCT-14")
    let result = run?["results"]?[0]
    #expect(result?["ruleId"] == "STRUCT-14" && result?["ruleIndex"] == 0)
    #expect(result?["level"] == "error")
    let place = result?["locations"]?[0]
    #expect(place?["physicalLocation"]?["artifactLocation"]?["uri"] == "a%20b.json")
    #expect(place?["physicalLocation"]?["region"] == ["startLine": 2, "startColumn": 13])
    #expect(place?["logicalLocations"]?[0]?["fullyQualifiedName"] == "/StartAt")
  }

  @Test func gitHubsCommandsAreEscaped() {
    let text =
      #"{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"50%\n,:"},"B":{"Type":"Succeed"}}}"#
    let lines = DefinitionsGitHub([checked(text, file: "a,b:c.json")]).text.split(separator: "\n")
    #expect(
      lines.first == """
        ::error file=a%2Cb%3Ac.json,line=1,col=52,title=MISSING_TRANSITION_TARGET\
        ::Missing 'Next' target: 50%25%0A,: (/States/A/Next, STRUCT-14)
        """)
  }

  @Test(arguments: [(0, 1, 1), (3, 1, 4), (4, 2, 1), (6, 3, 1), (8, 3, 2), (99, 3, 3)])
  func placesAreCountedAsPeopleDo(offset: Int, line: Int, column: Int) {
    let place = SourceText(Array("abc\n\r\né7".utf8)).place(of: offset)
    #expect((place.line, place.column) == (line, column))
  }
}

extension Substring {
  /// How many characters stand before the first occurrence of a text.
  fileprivate func count(before text: String) -> Int? {
    indices.first { self[$0...].hasPrefix(text) }.map { distance(from: startIndex, to: $0) }
  }
}
