import StatesJSON
import StatesTestSupport
import Testing

@testable import StatesEngine

/// Every file of the corpus can be read and keeps the corpus's own rules.
@Suite struct CorpusTests {
  private static func scenario(_ id: String, _ arena: Arena) throws -> Scenario {
    try Scenario(parsing: CorpusFiles.text(of: id), into: arena)
  }

  @Test func thereIsACorpus() { #expect(CorpusFiles.ids.count >= 300) }

  @Test func everyCaseSaysWhoItIs() throws {
    for id in CorpusFiles.ids {
      let scenario = try Self.scenario(id, Arena())
      #expect(scenario.title.id == id)
      #expect(!scenario.title.sentence.isEmpty && !scenario.title.sentence.hasSuffix("."), "\(id)")
      #expect(!scenario.title.rules.isEmpty, "\(id)")
      #expect(scenario.title.rules.allSatisfy(Self.isRule), "\(id): \(scenario.title.rules)")
      #expect(scenario.expectation != nil, "\(id)")
    }
  }

  @Test func everyCaseIsReadAsItWasWritten() throws {
    for id in CorpusFiles.ids {
      let arena = Arena()
      let written = try Self.scenario(id, arena).encoded(in: arena)
      let again = try Scenario(decoding: written, in: arena).encoded(in: arena)
      #expect(arena.equal(written, again), "\(id)")
    }
  }

  /// A script that names no state of the case would leave it silent without a word.
  @Test func everyScriptIsForATaskOfItsCase() throws {
    for id in CorpusFiles.ids {
      let arena = Arena()
      let scenario = try Self.scenario(id, arena)
      let text = arena.text(of: try arena.parse(CorpusFiles.text(of: id)))
      for script in scenario.tasks {
        #expect(script.state.map { text.contains("\"\($0)\":{\"Type\":\"Task\"") } ?? true, "\(id)")
        #expect(script.resource.map { text.contains("\"Resource\":\"\($0)\"") } ?? true, "\(id)")
      }
    }
  }

  @Test func titlesTellCasesApart() throws {
    var ids: [String: String] = [:]
    for id in CorpusFiles.ids {
      let sentence = try Self.scenario(id, Arena()).title.sentence
      #expect(ids[sentence] == nil, "\(id) and \(ids[sentence] ?? "")")
      ids[sentence] = id
    }
  }

  /// Such as `RETRY-04`.
  private static func isRule(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[1].count == 2 && parts[1].allSatisfy(\.isWholeNumber)
      && parts[0].allSatisfy { $0.isUppercase } && !parts[0].isEmpty
  }
}
