/// The table of modules, as `Package.swift` holds it.
struct ModuleTable {
  struct Row: Equatable {
    let name: String
    let uses: [String]
  }

  /// Bottom first.
  let rows: [Row]

  init(rows: [Row]) { self.rows = rows }

  /// Reads the rows of `let modules` from a manifest: the string literals between two parentheses
  /// are one row, of which the first names the module and the others what it uses.
  init(manifest: String) {
    let lines = manifest.split(separator: "\n", omittingEmptySubsequences: false)
    let table = lines.drop { !$0.hasPrefix("let modules") }.dropFirst().prefix { $0 != "]" }
    let rows = table.joined(separator: "\n").split(separator: "(").map { row in
      let pieces = row.split(separator: "\"", omittingEmptySubsequences: false)
      return pieces.indices.filter { $0 % 2 == 1 }.map { String(pieces[$0]) }
    }
    self.rows = rows.filter { !$0.isEmpty }.map { Row(name: $0[0], uses: Array($0.dropFirst())) }
  }

  /// Rows that use something that is not above them.
  func findings() -> [Finding] {
    var above: Set<String> = []
    var findings: [Finding] = []
    for row in rows {
      for name in row.uses where !above.contains(name) {
        let text = "'\(row.name)' uses '\(name)', which is not in a row above it"
        findings.append(Finding(path: "Package.swift", text: text))
      }
      above.insert(row.name)
    }
    return findings
  }

  /// The libraries of the toolchain that sources may import; the first three are the C library.
  private static let libraries: Set<String> = [
    "Glibc", "Musl", "Darwin", "Dispatch", "Synchronization",
  ]
  private static let foundation: Set<String> = ["Foundation", "FoundationEssentials"]

  /// What `file`, which belongs to `module`, imports though its row does not allow it.
  func findings(in file: SwiftText, of module: String) -> [Finding] {
    findings(in: file, of: module, allowing: allowed(module))
  }

  /// What `file`, which tests `module`, imports though the manifest does not build it before: that
  /// only fails where the order of the build is another.
  func findings(inTest file: SwiftText, of module: String) -> [Finding] {
    let support: Set = ["Testing", "StatesTestSupport", "StatesJSON", "StatesProperty", module]
    return findings(in: file, of: module, allowing: allowed(module).union(support))
  }

  private func findings(
    in file: SwiftText, of module: String, allowing uses: Set<String>
  ) -> [Finding] {
    file.lines.indices.compactMap { line in
      guard let name = file.importedModule(line), !uses.contains(name) else { return nil }
      let text =
        rows.contains { $0.name == name }
        ? "'\(module)' may not import '\(name)': see its row in Package.swift"
        : "'\(name)' may not be imported here"
      return Finding(path: file.path, line: line + 1, text: text)
    }
  }

  private func allowed(_ module: String) -> Set<String> {
    if module == "stateskit" { return ["StatesCommands", "Glibc"] }
    if module == "StatesKit" { return Set(rows.map(\.name)) }
    let place = rows.firstIndex { $0.name == module } ?? 0
    let above = Set(rows[..<place].map(\.name))
    let uses = above.intersection(rows[place].uses).union(Self.libraries)
    return module == "StatesAdapters" ? uses.union(Self.foundation) : uses
  }
}

extension SwiftText {
  /// The module that a line imports, whatever stands before and after: `public import struct A.B`.
  func importedModule(_ line: Int) -> String? {
    let words = words(line)
    let modifiers: Set<String> = [
      "@_exported", "@testable", "@preconcurrency", "public", "package", "internal", "fileprivate",
      "private",
    ]
    let rest = words.drop { modifiers.contains($0) }
    guard rest.first == "import" else { return nil }
    let kinds: Set<String> = [
      "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
    ]
    return rest.dropFirst().first { !kinds.contains($0) }
  }
}
