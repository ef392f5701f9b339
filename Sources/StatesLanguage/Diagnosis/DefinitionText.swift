package import StatesJSON

/// The text of a definition, which may be no definition at all.
package struct DefinitionText {
  /// The most characters that a definition may have.
  package static let limit = 1_048_576

  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Says what is wrong with the definition.
  ///
  /// - Parameters:
  ///   - type: What the machine is created as.
  ///   - pointer: Where in the text the definition stands; the rest of the text is not looked at.
  ///   - silenced: Rules whose warnings are not wanted.
  /// - Returns: Every diagnostic with its place in the text.
  package func report(
    as type: MachineType = .standard, at pointer: JSONPointer = .root,
    silencing silenced: Set<RuleID> = []
  ) -> DefinitionReport {
    var findings = Findings(silencing: silenced)
    if let refusal = refusal {
      findings.report(refusal.message, severity: .error, rule: refusal.rule, at: refusal.location)
      return DefinitionReport(findings)
    }
    let arena = Arena()
    do throws(JSONError) {
      let text = try arena.parse(bytes)
      let definition = pointer.resolve(in: text, arena) ?? .null
      Rule.check(definition, as: type, in: arena, fields: Vocabulary(in: arena), &findings)
      return DefinitionReport(findings, positions: positions(of: findings.diagnostics, at: pointer))
    } catch {
      report(error, to: &findings)
      return DefinitionReport(findings, positions: [error.location])
    }
  }

  /// Reports that the text is not JSON; the service shows the place behind a word it does not know.
  private func report(_ error: JSONError, to findings: inout Findings) {
    let isDeep = error.kind == .tooDeep
    let word = error.kind == .unexpectedCharacter ? word(at: error.offset) : nil
    let column = word.map { error.column + $0.end - error.offset } ?? error.column
    findings.report(
      isDeep ? .tooDeep : word.map { .unrecognised($0.text) } ?? .malformed(error),
      severity: .error, rule: isDeep ? "STRUCT-09" : "STRUCT-02",
      at: .text(line: error.line, column: column, of: excerpt))
  }

  private typealias Refusal = (
    message: Diagnostic.Message, rule: RuleID, location: Diagnostic.Location
  )

  /// Why the text is refused before it is read.
  private var refusal: Refusal? {
    if bytes.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
      return (.noDefinition, "STRUCT-02", .definition(.root))
    }
    if bytes.count > Self.limit, String(decoding: bytes, as: UTF8.self).utf16.count > Self.limit {
      return (.tooLong, "STRUCT-08", .definition(.root))
    }
    return nil
  }

  /// Finds the places of diagnostics in the text.
  private func positions(
    of diagnostics: [Diagnostic], at base: JSONPointer
  ) -> [SourceLocation?] {
    let pointers = diagnostics.map { diagnostic -> JSONPointer in
      switch diagnostic.location {
      case .definition(let pointer): JSONPointer(tokens: base.tokens + pointer.tokens)
      case .text: base
      }
    }
    return SourceMap(bytes).locate(pointers).map { entry in entry.map { $0.key ?? $0.value } }
  }

  /// The beginning of the text, as a message of the service shows it.
  private var excerpt: String {
    let head = bytes.prefix(2_000)
    let text = String(decoding: head, as: UTF8.self)
    let shown = String(text.unicodeScalars.prefix(500).map(Character.init))
    let rest = bytes.count - shown.utf8.count
    return rest > 0 ? "\(shown)\"[truncated \(rest) chars]" : shown
  }

  /// The word of letters and digits around a place of the text, and where it ends.
  private func word(at offset: Int) -> (text: String, end: Int)? {
    let isLetter: (UInt8) -> Bool = { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x5F
    }
    let start = bytes[..<offset].lastIndex { !isLetter($0) }.map { $0 + 1 } ?? 0
    let end = bytes[offset...].firstIndex { !isLetter($0) } ?? bytes.count
    guard start < end, !(0x30...0x39).contains(bytes[start]), end - start <= 100 else { return nil }
    return (String(decoding: bytes[start..<end], as: UTF8.self), end)
  }
}

extension Rule {
  /// Applies every rule to a definition.
  package static func check(
    _ definition: Value, as type: MachineType, in arena: Arena, fields: Vocabulary,
    _ findings: inout Findings
  ) {
    let outline = Outline(of: definition, as: type, in: arena, fields: fields)
    for rule in catalog { rule.apply(to: outline, findings: &findings) }
  }
}

extension Diagnostic.Message {
  fileprivate static func malformed(_ error: JSONError) -> Self { Self(.malformedJSON, "\(error)") }

  fileprivate static func unrecognised(_ word: String) -> Self {
    Self(
      .malformedJSON,
      "Unrecognized token '\(word)': was expecting (JSON String, Number, Array, Object or token "
        + "'null', 'true' or 'false')")
  }

  fileprivate static let tooDeep = Self(
    .tooDeeplyNested, "The definition nests too deeply",
    advice: "arrays and objects may nest \(Arena.parsingDepth) deep")

  fileprivate static let tooLong = Self(
    .schema, "The definition is longer than \(DefinitionText.limit) characters",
    advice: "move a part of it into a machine of its own, and start that with states:startExecution"
  )
}
