import Testing

@Suite struct ModuleTableTests {
  static let table = ModuleTable(
    manifest: """
      let before = ("No", ["Row"])
      let modules: [(name: String, uses: [String])] = [
        ("A", []),
        ("B", ["A"]),
        (
          "StatesAdapters",
          [
            "A", "B",
          ]
        ),
      ]

      let after = ("No", ["Row"])
      """)

  @Test func readsTheRows() {
    let rows = [
      ModuleTable.Row(name: "A", uses: []), ModuleTable.Row(name: "B", uses: ["A"]),
      ModuleTable.Row(name: "StatesAdapters", uses: ["A", "B"]),
    ]
    #expect(Self.table.rows == rows)
    #expect(Self.table.findings() == [])
  }

  @Test func findsARowThatUsesARowBelow() {
    let rows = [
      ModuleTable.Row(name: "A", uses: ["B"]), ModuleTable.Row(name: "B", uses: ["B", "Nowhere"]),
    ]
    #expect(ModuleTable(rows: rows).findings().count == 3)
  }

  @Test(arguments: [
    "import A", "public import A", "  import A // why", "@_exported public import A",
    "@testable import A", "import struct A.Thing", "import Glibc", "/* */ import A",
    "package import A", "// import Foundation", "let text = \"import Foundation\"", "important()",
    "import Synchronization",
  ])
  func allows(line: String) {
    #expect(Self.table.findings(in: SwiftText(path: "f", line), of: "B") == [])
  }

  @Test(arguments: [
    "import B", "import StatesAdapters", "public import StatesAdapters", "import Foundation",
    "import FoundationEssentials", "@preconcurrency import Foundation", "import XCTest",
    "internal import struct Foundation.Data", "import func Foundation.exit",
  ])
  func forbids(line: String) throws {
    let file = SwiftText(path: "f.swift", "import A\n\n\(line)\n")
    let findings = Self.table.findings(in: file, of: "B")
    #expect(findings.map(\.line) == [3])
    #expect(findings.first?.description.hasPrefix("f.swift:3: '") == true)
  }

  @Test func testsMayUseWhatTheirModuleMayAndTheirTools() {
    let file = SwiftText(
      path: "f", "import A\n@testable import B\nimport Testing\nimport StatesAdapters")
    #expect(Self.table.findings(inTest: file, of: "B").map(\.line) == [4])
  }

  @Test func onlyTheAdaptersMayUseFoundation() {
    let file = SwiftText(path: "f", "import Foundation\nimport B")
    #expect(Self.table.findings(in: file, of: "StatesAdapters") == [])
  }

  @Test func theExecutableKnowsOnlyTheCommands() {
    let file = SwiftText(path: "f", "import A\nimport StatesCommands")
    #expect(Self.table.findings(in: file, of: "stateskit").map(\.line) == [1])
  }
}
