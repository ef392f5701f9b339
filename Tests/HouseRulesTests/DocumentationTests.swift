import Testing

@Suite struct DocumentationTests {
  private func names(_ text: String) -> [String] {
    Documentation.findings(in: SwiftText(path: "f", text)).map(\.name)
  }

  @Test(arguments: [
    ("public func f() {}", "f"), ("public struct S {}", "S"), ("open class C {}", "C"),
    ("  public private(set) var v = 1", "v"), ("public init() {}", "init()"),
    ("public static let l = 1", "l"), ("public typealias T = Int", "T"),
    ("@inlinable public func f() {}", "f"), ("/// Told.\n\npublic func f() {}", "f"),
    ("// Not a documentation comment.\npublic func f() {}", "f"),
    ("/// Told.\npublic var a: Int\npublic var b: Int", "b"),
    ("/// Told.\n@inlinable public var a: Int { 1 }\npublic var b: Int", "b"),
    ("/// Told.\npublic enum E {\n  case a\n}", "a"),
    ("/// Told.\npublic enum E {\n  indirect case a(Int), b\n}", "a"),
    ("/// Told.\npublic protocol P {\n  func f()\n}", "f"),
    ("/// Told.\npublic protocol P: ~Copyable\n{\n  associatedtype A\n}", "A"),
    ("public nonisolated(unsafe) var v = 1", "v"),
    ("public subscript(a: Int) -> Int { a }", "subscript(a"),
    ("\"\"\"\n/// Told.\n\"\"\"\npublic func f() {}", "f"),
  ])
  func findsWhatIsNotTold(text: String, name: String) { #expect(names(text) == [name]) }

  @Test(arguments: [
    "/// Told.\npublic func f() {}", "/// Told.\n@inlinable\n@inline(__always)\npublic func f() {}",
    "func f() {}", "package func f() {}", "public import Glibc", "// public func f() {}",
    "extension S: Equatable { public static func == (a: S, b: S) -> Bool { true } }",
    "public var description: String { \"\" }", "public init(stringLiteral value: String) {}",
    "/// Told.\npublic enum E {\n  /// Told.\n  case a\n  func f() {\n    switch self {\n    case .a: 1\n    }\n  }\n}",
    "enum E {\n  case a\n}", "protocol P {\n  func f()\n}",
    "/// Told.\npublic protocol P {\n  /// Told.\n  func f()\n}\nstruct S {\n  func f() {}\n}",
    "let text = \"public func f()\"",
  ])
  func passesWhatIsTold(text: String) { #expect(names(text) == []) }
}
