import StatesJSON
import StatesPath

extension Rule {
  /// A field that takes a path has one that can be read, and a Reference Path where that is asked.
  static let pathFields = Rule(
    "JPATH-07", .error,
    "A field that takes a path holds a valid one; those that need one place hold a Reference Path."
  ) { outline, report in
    for state in outline.states {
      for (field, kind) in stateFields { check(field, kind, of: state.node, outline, &report) }
      for way in innerFields {
        guard let value = outline.value(at: way, of: state.node) else { continue }
        if let message = fault(of: value, .reference, outline) {
          report.breach(message, at: state.node) { pointer in
            way.reduce(pointer) { $0.appending($1.name) }
          }
        }
      }
    }
    for catcher in outline.catchers {
      check(.resultPath, .place, of: catcher.node, outline, &report)
    }
    for choice in outline.choices where outline.states[choice.state].language == .jsonPath {
      for member in outline.members(of: choice.node.value) {
        guard let field = member.field, field == .variable || Operand.of(field) == .path else {
          continue
        }
        check(field, .path, of: choice.node, outline, &report)
      }
    }
  }

  /// What a path is asked to be.
  private enum PathKind {
    case path, pathOrNull
    case reference
    /// Where a result is put: a Reference Path into the state's own data, or `null`.
    case place
  }

  private static let stateFields: [(Field, PathKind)] = [
    (.inputPath, .pathOrNull), (.outputPath, .pathOrNull), (.resultPath, .place),
    (.itemsPath, .reference), (.secondsPath, .reference), (.timestampPath, .reference),
    (.timeoutSecondsPath, .reference), (.heartbeatSecondsPath, .reference),
    (.maxConcurrencyPath, .reference), (.toleratedFailureCountPath, .reference),
    (.toleratedFailurePercentagePath, .reference),
  ]

  private static let innerFields: [[Field]] = [
    [.itemReader, .readerConfig, .maxItemsPath], [.itemBatcher, .maxItemsPerBatchPath],
    [.itemBatcher, .maxInputBytesPerBatchPath],
  ]

  private static func check(
    _ field: Field, _ kind: PathKind, of node: Outline.Node, _ outline: Outline,
    _ report: inout Report
  ) {
    guard let value = outline.member(field, of: node) else { return }
    if let message = fault(of: value, kind, outline) { report.breach(message, at: node, field) }
  }

  private static func fault(
    of value: Value, _ kind: PathKind, _ outline: Outline
  ) -> Diagnostic.Message? {
    if value.isNull, kind == .pathOrNull || kind == .place { return nil }
    guard value.isString else { return .expected("String") }
    let text = outline.arena.string(of: value)
    do throws(PathError) {
      let path = try outline.shelf.path(text)
      if kind == .path || kind == .pathOrNull { return nil }
      if !path.isReference { return .noReference(text) }
      if kind == .place, path.root != .input { return .foreignPlace(text) }
      return nil
    } catch {
      return .noPath(text, error)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func noPath(_ text: String, _ error: PathError) -> Self {
    Self(
      .schema, "Value is not a valid JSONPath: '\(Quote.short(text))'",
      advice: Quote.short(error.message))
  }

  fileprivate static func noReference(_ text: String) -> Self {
    Self(
      .schema, "Value is not a Reference Path: '\(Quote.short(text))'",
      advice: "it must lead to exactly one place: names and indices only")
  }

  fileprivate static func foreignPlace(_ text: String) -> Self {
    Self(
      .schema, "Value is not a Reference Path: '\(Quote.short(text))'",
      advice: "a result is put into the state's input: begin with '$.'")
  }
}
