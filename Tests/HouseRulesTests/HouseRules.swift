import Testing

/// The house rules, held against the repository.
@Suite struct HouseRules {
  static let table = ModuleTable(manifest: Repository.text("Package.swift"))

  @Test func everyRowUsesOnlyRowsAboveIt() {
    #expect(Self.table.rows.count > 10)
    #expect(Self.table.findings() == [])
  }

  @Test func everyFileImportsOnlyWhatItsRowAllows() {
    let modules = Set(Self.table.rows.map(\.name) + ["StatesKit", "stateskit"])
    for file in Repository.sources {
      let module = file.folders[1]
      #expect(modules.contains(module), "\(file.path): its folder is no row of Package.swift")
      expectNone(Self.table.findings(in: file, of: module).map(\.description))
    }
  }

  @Test func everyTestImportsOnlyWhatIsBuiltBefore() {
    for row in Self.table.rows {
      let files = Repository.swiftFiles(in: "Tests/\(row.name)Tests")
      #expect(!files.isEmpty, "'\(row.name)' has no tests")
      for file in files {
        expectNone(Self.table.findings(inTest: file, of: row.name).map(\.description))
      }
    }
  }

  @Test func functionsAreShort() {
    let findings = Repository.sources.flatMap(Lengths.functions)
    expectNone(findings.judged(with: Exception.longFunctions))
  }

  @Test func filesAreShort() {
    let findings = Repository.sources.flatMap(Lengths.files)
    expectNone(findings.judged(with: Exception.longFiles))
  }

  @Test func everyPublicSymbolIsDocumented() {
    let files = Repository.sources.filter { !Exception.sketched.contains($0.folders[1]) }
    let findings = files.flatMap(Documentation.findings)
    expectNone(findings.judged(with: Exception.undocumented))
  }

  @Test func onlyOneFolderTouchesRawMemory() {
    expectNone(Repository.sources.flatMap(Pointers.findings).map(\.description))
    let folder = Repository.sources.filter { $0.path.hasPrefix(Pointers.folder) }
    #expect(folder.map(\.lines.count).reduce(0, +) > 100)
  }

  @Test func nothingIsUnfinished() {
    let swift = ["Sources", "Tests", "benchmarks"].flatMap(Repository.swiftFiles)
    #expect(swift.count > 50)
    for file in swift {
      let text = file.lines.joined(separator: "\n")
      expectNone(Words.findings(in: text, path: file.path).map(\.description))
    }
  }

  @Test(.enabled(if: Repository.tracked != nil, "needs git and a checkout"))
  func theTopIsTidy() throws {
    let tracked = try #require(Repository.tracked)
    #expect(tracked.contains("Package.swift"))
    expectNone(TopLevel.findings(in: tracked).map(\.description))
  }

  /// The architecture page has a row for each module, in the same order.
  @Test func theArchitecturePageListsEveryModule() {
    let lines = Repository.text("Sources/README.md").split(separator: "\n")
    let listed = lines.filter { $0.hasPrefix("| `States") }.map { $0.split(separator: "`")[1] }
    #expect(listed.map(String.init) == Self.table.rows.map(\.name))
  }

  /// Records each finding by itself, so that each has a line of its own.
  private func expectNone(_ findings: [String]) {
    for finding in findings { Issue.record("\(finding)") }
  }
}
