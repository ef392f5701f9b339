import Testing

@Suite struct LengthsTests {
  /// `head`, then `count - 2` lines of body, then a brace.
  private func text(_ head: String, lines count: Int) -> SwiftText {
    let body = Array(repeating: "    call(\"}\") // {", count: count - 2)
    return SwiftText(path: "f", ([head] + body + ["}"]).joined(separator: "\n"))
  }

  @Test(arguments: [
    ("func f() {", "f"), ("  public static func f<T>(_ a: (T) -> Int = { 1 }) -> [T] {", "f"),
    ("init() {", "init"), ("init?<T>(a: T) throws(E) where T: P {", "init"),
    ("subscript(a: Int) -> Int {", "subscript"), ("deinit {", "deinit"),
    ("var value: Int {", "value"), ("static func == (a: A, b: A) -> Bool {", "="),
    ("var handlers: [() -> Int] = {", "handlers"),
  ])
  func findsALongBody(head: String, name: String) {
    #expect(Lengths.functions(text(head, lines: 70)) == [])
    #expect(Lengths.functions(text(head, lines: 71)).map(\.name) == [name])
  }

  @Test func aSignatureCounts() {
    let file = SwiftText(
      path: "f", "\nfunc f(\n  a: Int\n) {\n" + String(repeating: "\n", count: 67) + "}")
    #expect(
      Lengths.functions(file).map(\.description) == [
        "f:2: 'f' has 71 lines; a function has at most 70"
      ])
  }

  @Test func whatHasNoBodyHasNoLength() {
    let requirement = "protocol P {\n  func f() -> Int\n  init(a: Int)\n  var v: Int { get }\n}\n"
    let long = "extension X {\n" + String(repeating: "\n", count: 100) + "}"
    #expect(Lengths.functions(SwiftText(path: "f", requirement + long)) == [])
    let call = "let a = X.init(\n  b: 1)\nlet x = { " + String(repeating: "\n", count: 100) + "}()"
    #expect(Lengths.functions(SwiftText(path: "f", call)) == [])
  }

  @Test func aFunctionWithinAnotherCountsForBoth() {
    let inner = "func g() {" + String(repeating: "\n", count: 70) + "}"
    #expect(
      Lengths.functions(SwiftText(path: "f", "func f() {\n\(inner)\n}")).map(\.name) == ["f", "g"])
  }

  @Test func findsALongFile() {
    let line = "\n"
    #expect(Lengths.files(SwiftText(path: "f", String(repeating: line, count: 400))) == [])
    let finding = Lengths.files(SwiftText(path: "f", String(repeating: line, count: 401)))
    #expect(
      finding.map(\.description) == [
        "f: 401 lines; a file has at most 400: split it by what it is about"
      ])
  }

  @Test func exceptionsCoverAndGoStale() {
    let findings = [Finding(path: "a", line: 3, text: "long", name: "f")]
    let good = Exception(path: "a", name: "f", reason: "it is a table")
    let stale = Exception(path: "a", name: "g", reason: "it was a table")
    #expect(findings.judged(with: []) == ["a:3: long"])
    #expect(findings.judged(with: [good]) == [])
    #expect(findings.judged(with: [good, stale]).count == 1)
  }
}
