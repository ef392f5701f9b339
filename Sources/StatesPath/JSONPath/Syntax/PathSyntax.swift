/// A path as it was understood: the root it starts from, and one step after the other.
///
/// This is the form that knows no arena. ``PathProgram`` is what gets evaluated.
struct PathSyntax: Hashable, Sendable {
  /// What a path starts from.
  enum Root: Hashable, Sendable {
    /// `$`: the document.
    case document
    /// `@`: the item that a filter looks at.
    case item
  }

  var root: Root
  var steps: [StepSyntax]

  /// Whether the path names at most one value, rather than a list of values.
  var isDefinite: Bool {
    steps.indices.allSatisfy { steps[$0].isDefinite(isLast: $0 == steps.count - 1) }
  }

  /// Whether the path ends in a function.
  var isFunction: Bool {
    if case .function = steps.last { true } else { false }
  }

  /// Whether the path consists of plain names and single indices alone.
  var isReference: Bool {
    root == .document
      && steps.allSatisfy { step in
        switch step {
        case .names(let names, _): names.count == 1
        case .indices(let indices): indices.count == 1
        case .wildcard, .slice, .deepScan, .filter, .function: false
        }
      }
  }
}

/// One step of a path: from each value reached so far to the values behind it.
enum StepSyntax: Hashable, Sendable {
  /// `.a`, `['a']`, `["a","b"]`; several names at the end of a path give one object.
  case names([String], quote: Quote)
  /// `[0]`, `[-1]`, `[0,2]`
  case indices([Int32])
  /// `[from:to]`, each of which may be missing, though not both
  case slice(from: Int32?, to: Int32?)
  /// `.*`, `[*]`
  case wildcard
  /// `..`: the value and everything inside it, to each of which the next step is applied
  case deepScan
  /// `[?(…)]`
  case filter(Condition)
  /// `.length()`, `.append(1,$.a)`
  case function(FunctionSyntax)

  func isDefinite(isLast: Bool) -> Bool {
    switch self {
    case .names(let names, _): names.count == 1 || isLast
    case .indices(let indices): indices.count == 1
    case .function: true
    case .slice, .wildcard, .deepScan, .filter: false
    }
  }
}

/// The quotes in which a name or a text was written.
enum Quote: UInt8, Hashable, Sendable {
  case single = 0x27
  case double = 0x22

  var text: String { self == .single ? "'" : "\"" }
}

/// The call of a path function.
struct FunctionSyntax: Hashable, Sendable {
  enum Argument: Hashable, Sendable {
    /// The text of a JSON value, which is read only when it is needed.
    case json(String)
    case path(PathSyntax)
  }

  var name: String
  /// The arguments as written.
  var arguments: [Argument]
  /// The path before the call when that path begins with `..`: then the call is applied once to all
  /// that was found, instead of the arguments, and not to each of it.
  var scanned: PathSyntax?
}
