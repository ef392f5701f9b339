package import StatesJSON
package import StatesPath

/// The text of a definition, which may be no definition at all.
package struct DefinitionText {
  /// The most characters that a definition may have.
  package static let limit = 1_048_576

  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// A definition in a text.
  package struct Request {
    package let pointer: JSONPointer
    package let type: MachineType

    /// Asks for the definition at `pointer`, as a machine of a type.
    package init(at pointer: JSONPointer = .root, as type: MachineType) {
      self.pointer = pointer
      self.type = type
    }
  }

  /// Says what is wrong with the definition.
  package func report(
    as type: MachineType = .standard, silencing silenced: Set<RuleID> = [],
    toleratesPlaceholders: Bool = false
  ) -> DefinitionReport {
    if bytes.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
      var findings = Findings()
      findings.report(
        .noDefinition, severity: .error, rule: "STRUCT-02", at: .definition(.root))
      return DefinitionReport(findings)
    }
    return reports(
      [Request(as: type)], silencing: silenced, toleratesPlaceholders: toleratesPlaceholders)[0]
  }

  /// Says what is wrong with definitions that stand somewhere in the text.
  ///
  /// - Parameters:
  ///   - requests: The definitions; the rest of the text is not looked at.
  ///   - silenced: Rules whose warnings are not wanted.
  ///   - toleratesPlaceholders: Whether nothing is said against text with a `${…}` in it, which a
  ///     template fills in before the service sees it.
  /// - Returns: A report for each request, with the place of every diagnostic in the text.
  package func reports(
    _ requests: [Request], silencing silenced: Set<RuleID> = [],
    toleratesPlaceholders: Bool = false
  ) -> [DefinitionReport] {
    let arena = Arena()
    do throws(JSONError) {
      let text = try arena.parse(bytes)
      let fields = Vocabulary(in: arena)
      let all = requests.map { request in
        var findings = Findings(silencing: silenced)
        let definition = request.pointer.resolve(in: text, arena) ?? .null
        if request.pointer == .root, isTooLong {
          findings.report(.tooLong, severity: .error, rule: "STRUCT-08", at: .definition(.root))
        }
        Rule.check(definition, as: request.type, in: arena, fields: fields, &findings)
        if toleratesPlaceholders {
          findings.removeAll { Placeholders.excuse($0, in: definition, arena) }
        }
        return findings
      }
      return located(all, requests)
    } catch {
      var findings = Findings()
      report(error, to: &findings)
      return requests.map { _ in DefinitionReport(findings, positions: [error.location]) }
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

  /// Whether a definition that is the whole text is too long for the service.
  private var isTooLong: Bool {
    bytes.count > Self.limit && String(decoding: bytes, as: UTF8.self).utf16.count > Self.limit
  }

  /// Finds the places of all diagnostics in one pass over the text.
  private func located(_ all: [Findings], _ requests: [Request]) -> [DefinitionReport] {
    let pointers = zip(all, requests).flatMap { findings, request in
      findings.diagnostics.map { diagnostic in
        JSONPointer(tokens: request.pointer.tokens + diagnostic.location.tokens)
      }
    }
    let diagnostics = all.flatMap(\.diagnostics)
    let positions = zip(SourceMap(bytes).locate(pointers), diagnostics).map(position)
    var rest = positions[...]
    return all.map { findings in
      let own = Array(rest.prefix(findings.diagnostics.count))
      rest = rest.dropFirst(own.count)
      return DefinitionReport(findings, positions: own)
    }
  }

  /// The name of what has many lines says more than its first bracket.
  private func position(of entry: SourceMap.Entry?, _ diagnostic: Diagnostic) -> SourceLocation? {
    guard let entry else { return nil }
    let isLong = [0x7B, 0x5B].contains(bytes[entry.value.offset])
    return isLong || diagnostic.message.blamesName ? entry.key ?? entry.value : entry.value
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

extension Diagnostic.Location {
  /// The way to it in a definition.
  fileprivate var tokens: [String] {
    switch self {
    case .definition(let pointer): pointer.tokens
    case .text: []
    }
  }
}

extension Rule {
  /// Applies every rule to a definition, or only those whose breaches are errors.
  package static func check(
    _ definition: Value, as type: MachineType, in arena: Arena, fields: Vocabulary,
    shelf: PathShelf? = nil, resources: ResourceShelf? = nil, errorsOnly: Bool = false,
    _ findings: inout Findings
  ) {
    let outline = Outline(
      of: definition, as: type, in: arena, fields: fields, shelf: shelf, resources: resources)
    apply(errorsOnly ? refusing : catalog, to: outline, findings: &findings)
  }
}

extension Diagnostic.Message {
  fileprivate static func malformed(_ error: JSONError) -> Self {
    Self(.malformedJSON, "Expected \(error.expected), but found \(error.found)")
  }

  fileprivate static func unrecognised(_ word: String) -> Self {
    Self(
      .malformedJSON,
      "Unrecognized token '\(word)': was expecting (JSON String, Number, Array, Object or token "
        + "'null', 'true' or 'false')")
  }

  static let tooDeep = Self(
    .tooDeeplyNested, "The definition nests too deeply",
    advice: "arrays and objects may nest \(Arena.parsingDepth) deep")

  fileprivate static let tooLong = Self(
    .schema, "The definition is longer than \(DefinitionText.limit) characters",
    advice: "move a part of it into a machine of its own, and start that with states:startExecution"
  )
}
