import StatesEngine
import StatesInvariants
import StatesJSON
import StatesLanguage
import StatesTestSupport
import Testing

@testable import benchmarks

@Suite struct RuleTableTests {
  /// Where the semantics are written down, beside the recorded evidence.
  private static let semantics: [UInt8]? = Evidence.folder.flatMap {
    readFile($0 + "/../spec/SEMANTICS.md")
  }

  @Test func everyIdIsWellFormedAndThereOnce() {
    let ids = RuleRow.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids {
      let parts = id.split(separator: "-")
      #expect(parts.count == 2 && parts[0].allSatisfy(\.isUppercase), "\(id)")
      #expect(parts.last?.allSatisfy(\.isWholeNumber) == true, "\(id)")
    }
  }

  @Test func everyRuleOfTheCatalogueHasARow() {
    let ids = Set(RuleRow.all.map(\.id))
    #expect(LanguageRule.catalog.map(\.id.rawValue).filter { !ids.contains($0) } == [])
  }

  @Test(.enabled(if: semantics != nil, "the written semantics are not there"))
  func theRowsAreTheWrittenRules() throws {
    let text = String(decoding: try #require(Self.semantics), as: UTF8.self)
    let written = Set(text.split(separator: "\n").flatMap(Self.numbers))
    let own = Set(RuleRow.all.map(\.id))
    #expect(written.count > 400)
    #expect(written.subtracting(own).sorted() == [])
    #expect(own.subtracting(written).sorted() == [])
  }

  /// The rules that a line tells: in bold letters, or at the start of a row of a table.
  private static func numbers(in line: Substring) -> [String] {
    let bold = line.components(between: "**").compactMap { $0.split(separator: " ").first }
    let row = line.hasPrefix("| ") ? [line.dropFirst(2).prefix { $0 != " " }] : []
    return (bold + row).map { String($0.prefix { $0 != "." }) }.filter(isNumber)
  }

  private static func isNumber(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[0].allSatisfy(\.isUppercase)
      && !parts[1].isEmpty && parts[1].allSatisfy(\.isWholeNumber)
  }

  @Test func invariantsRestOnWhatTheyAreSaidToShow() {
    let cited = Set(Invariant.catalog.flatMap(\.rules))
    let alone = RuleRow.all.filter { $0.isJudged && !cited.contains($0.id) }
    #expect(alone.map(\.id) == [], "no invariant rests on these")
  }

  @Test func everyReasonIsASentence() {
    for row in RuleRow.all {
      #expect(row.isTestable || row.reason != nil, "\(row.id)")
      if let reason = row.reason { #expect(reason.hasSuffix("."), "\(row.id)") }
    }
  }
}

extension Substring {
  /// What stands between every other pair of marks.
  fileprivate func components(between mark: String) -> [Substring] {
    var (found, rest) = ([Substring](), self)
    while let start = rest.firstRange(of: mark),
      let end = rest[start.upperBound...].firstRange(of: mark)
    {
      found.append(rest[start.upperBound..<end.lowerBound])
      rest = rest[end.upperBound...]
    }
    return found
  }
}
