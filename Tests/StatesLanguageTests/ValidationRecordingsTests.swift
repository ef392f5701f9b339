import StatesJSON
import StatesTestSupport
import Testing

@testable import StatesLanguage

/// What the service said about definitions, recorded.
@Suite struct ValidationRecordingsTests {
  /// The recordings stand for an activity's ARN by this word.
  static let placeholder = (
    #""Resource":"activity_arn""#, #""Resource":"arn:aws:states:us-east-1:111111111111:activity:a""#
  )

  @Test(.enabled(if: Evidence.isPresent, Comment(rawValue: Evidence.absence)))
  func definitionsThatRanAreAccepted() throws {
    var accepted = 0
    for file in ["executions", "outcomes", "teststate"] {
      for line in Evidence.lines("aws-recordings/\(file).jsonl") {
        let recording = try JSON(parsing: line)
        guard let definition = recording["definition"], definition["States"] != nil,
          recording["is_error"] != true
        else { continue }
        let type = MachineType(rawValue: recording["type"]?.string ?? "") ?? .standard
        let report = Machine.diagnostics(of: Array(definition.text().utf8), as: type)
        let errors = report.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.description) == [], "\(recording["id"]?.string ?? "")")
        accepted += 1
      }
    }
    #expect(accepted > 600)
  }
}

extension JSON {
  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }
}
