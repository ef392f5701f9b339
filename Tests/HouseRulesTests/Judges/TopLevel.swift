/// Judges what lies at the top of the repository.
enum TopLevel {
  static let agreed: Set<String> = [
    ".ci", ".gitignore", ".swift-format", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE",
    "Package.swift", "README.md", "Sources", "Tests", "benchmarks", "corpus",
  ]

  /// Findings over the paths that git keeps.
  static func findings(in paths: [String]) -> [Finding] {
    let names = Set(paths.map { String($0.prefix { $0 != "/" }) })
    return names.subtracting(agreed).sorted().map { name in
      Finding(path: name, text: "this does not belong at the top of the repository")
    }
  }
}
