// swift-tools-version: 6.2

import PackageDescription

/// One row per module, bottom first.
///
/// A module may use only modules above it in this list, so the list is the architecture diagram; a
/// test holds the sources to it.
let modules: [(name: String, uses: [String])] = [
  ("StatesJSON", []),
  ("StatesProperty", []),
  ("StatesRegex", []),
  ("StatesPath", ["StatesJSON", "StatesProperty", "StatesRegex"]),
  ("StatesJSONata", ["StatesJSON", "StatesRegex"]),
  ("StatesLanguage", ["StatesJSON", "StatesPath", "StatesJSONata"]),
  ("StatesEngine", ["StatesJSON", "StatesPath", "StatesLanguage"]),
  (
    "StatesInterpreter",
    ["StatesJSON", "StatesProperty", "StatesPath", "StatesLanguage", "StatesEngine"]
  ),
  (
    "StatesInvariants",
    ["StatesJSON", "StatesProperty", "StatesPath", "StatesLanguage", "StatesEngine"]
  ),
  ("StatesGenerator", ["StatesJSON", "StatesProperty", "StatesLanguage", "StatesEngine"]),
  (
    "StatesRunner",
    [
      "StatesJSON", "StatesProperty", "StatesPath", "StatesLanguage", "StatesEngine",
      "StatesInterpreter", "StatesInvariants", "StatesGenerator",
    ]
  ),
  ("StatesAdapters", ["StatesJSON", "StatesLanguage", "StatesEngine"]),
  (
    "StatesReports",
    ["StatesJSON", "StatesLanguage", "StatesEngine", "StatesInvariants", "StatesRunner"]
  ),
  (
    "StatesCommands",
    [
      "StatesJSON", "StatesProperty", "StatesPath", "StatesLanguage", "StatesEngine",
      "StatesInterpreter", "StatesInvariants", "StatesGenerator", "StatesRunner", "StatesAdapters",
      "StatesReports",
    ]
  ),
]

/// Modules whose tests live in `Tests/<Module>Tests`.
let tested = modules.map(\.name)

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

// Without Foundation nothing links the C math library, which Double's rounding needs.
let mathLibrary: [LinkerSetting] = [.linkedLibrary("m", .when(platforms: [.linux]))]

func dependencies(_ names: [String]) -> [Target.Dependency] { names.map { .target(name: $0) } }

let libraries: [Target] = modules.map { module in
  .target(
    name: module.name, dependencies: dependencies(module.uses), swiftSettings: settings,
    linkerSettings: mathLibrary)
}

let tests: [Target] = modules.filter { tested.contains($0.name) }.map { module in
  .testTarget(
    name: module.name + "Tests",
    dependencies: dependencies(
      [module.name] + module.uses + ["StatesTestSupport"]
        + ["StatesJSON", "StatesProperty"].filter {
          $0 != module.name && !module.uses.contains($0)
        }),
    swiftSettings: settings)
}

let package = Package(
  name: "stateskit",
  products: [
    .library(name: "StatesKit", targets: ["StatesKit"]),
    .executable(name: "stateskit", targets: ["stateskit"]),
  ],
  targets: libraries + tests + [
    .target(
      name: "StatesKit",
      dependencies: dependencies([
        "StatesJSON", "StatesProperty", "StatesLanguage", "StatesEngine", "StatesInvariants",
        "StatesGenerator", "StatesRunner",
      ]),
      swiftSettings: settings),
    .executableTarget(
      name: "stateskit", dependencies: ["StatesCommands"], swiftSettings: settings),
    .executableTarget(
      name: "benchmarks", dependencies: dependencies(modules.map(\.name) + ["StatesTestSupport"]),
      path: "benchmarks", exclude: ["README.md", "results", "yyjson"], swiftSettings: settings),
    .target(
      name: "StatesTestSupport",
      dependencies: dependencies(["StatesJSON", "StatesProperty", "StatesEngine"]),
      path: "Tests/StatesTestSupport", swiftSettings: settings),
    .testTarget(
      name: "BenchmarksTests",
      dependencies: ["benchmarks"]
        + dependencies([
          "StatesJSON", "StatesLanguage", "StatesEngine", "StatesInterpreter", "StatesInvariants",
          "StatesGenerator",
          "StatesTestSupport",
        ]),
      swiftSettings: settings),
    .testTarget(
      name: "HouseRulesTests",
      dependencies: dependencies(["StatesTestSupport", "StatesLanguage", "StatesEngine"]),
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
