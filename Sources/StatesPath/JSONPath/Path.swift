package import StatesJSON

/// A compiled path, `$.orders[?(@.total > 100)].id`.
///
/// A path is made once, when a definition is loaded, for one arena. Evaluating a path that names
/// one value takes no memory.
package struct Path {
  /// What a path starts from.
  package enum Root: Hashable, Sendable {
    /// `$`: the input.
    case input
    /// `$$`: the context object.
    case context
    /// `$name`
    case variable(String)
  }

  /// Which roots a text may name.
  package enum Dialect: Sendable, Hashable {
    /// All of them, always written out.
    case aws
    /// Jayway's: `$` alone, which may be left out, and `@` in the same sense.
    case jayway
  }

  /// Where an evaluation begins.
  enum Start: BitwiseCopyable { case input, context, variable(Key) }

  /// What is known of a path; it is shared and never changes, so that copying a path is cheap.
  private final class Content {
    let source: String
    let root: Root
    let isDefinite: Bool
    let isReference: Bool
    let program: PathProgram
    let start: Start

    init(
      _ source: String, _ root: Root, _ syntax: PathSyntax, in arena: Arena
    ) throws(PathError) {
      self.source = source
      self.root = root
      isDefinite = syntax.isDefinite
      isReference = syntax.isReference
      program = try PathProgramBuilder.program(of: syntax, in: arena)
      start =
        switch root {
        case .input: .input
        case .context: .context
        case .variable(let name): .variable(arena.key(name))
        }
    }
  }

  private let content: Content

  package init(
    parsing text: String, in arena: Arena, dialect: Dialect = .aws
  ) throws(PathError) {
    let rooted = try RootedText(text, dialect: dialect)
    let syntax = try PathParser.parse(rooted.path, keepsBackslashes: dialect == .aws)
    content = try Content(text, rooted.root, syntax, in: arena)
  }

  /// The path as written.
  package var source: String { content.source }
  package var root: Root { content.root }
  /// Whether the path names one value, rather than a list of values.
  package var isDefinite: Bool { content.isDefinite }
  /// Whether the path may stand where a Reference Path is demanded: names and single indices alone.
  package var isReference: Bool { content.isReference }
  var program: PathProgram { content.program }
  var start: Start { content.start }

  /// The path from its root on in one fixed spelling, `$['a'][0]`, as messages show it.
  package var canonical: String { program.syntaxes[PathProgram.main].canonical() }

  /// The value, or list of values, that the path names in `scope`.
  package func evaluate(
    in scope: DataScope, rules: PathRules = .plain
  ) throws(PathError) -> Value {
    let document = try document(in: scope)
    if isReference, let value = lookUp(from: document, in: scope.arena) { return value }
    var evaluation = PathEvaluation(program, in: scope.arena, document: document, rules: rules)
    return try evaluation.value()
  }

  /// What a reference path leads to; `nil` if it leads nowhere, and why is yet to be found out.
  ///
  /// Nearly all paths are of this kind and lead somewhere, so this is worth a way of its own.
  private func lookUp(from document: Value, in arena: Arena) -> Value? {
    var node = document
    for step in program.mainSteps {
      if case .name(let key) = step, node.isObject, let member = arena.member(key, of: node) {
        node = member
      } else if case .index(let index) = step, node.isArray,
        let place = arena.place(of: index, in: node)
      {
        node = arena.element(place, of: node)
      } else {
        return nil
      }
    }
    return node
  }

  /// The value in `scope` that the path begins at.
  private func document(in scope: DataScope) throws(PathError) -> Value {
    switch start {
    case .input: return scope.input
    case .context: return scope.context
    case .variable(let key):
      guard scope.variables.isObject,
        let value = scope.arena.member(key, of: scope.variables)
      else { throw PathMessages.undefinedVariable(source) }
      return value
    }
  }
}
