/// Why a path, a template or an intrinsic function could not be understood or evaluated.
public struct PathError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What went wrong, for callers that word AWS's text for one field.
  public let kind: Kind
  /// The text as AWS, or the Jayway library inside it, words it.
  public let message: String

  /// The families of failures.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// The text is no path, no intrinsic call, or a path that may not stand there. Known at load.
    case syntax
    /// A path that names exactly one value found none.
    case missing
    /// The data has another shape than the path asks for: an index into an object, a name in a list.
    case mismatch
    /// A variable has no value.
    case variable
    /// A filter or a path function cannot be computed over these values.
    case evaluation
    /// A result cannot be placed at its path.
    case placement
    /// An intrinsic function refuses its arguments.
    case intrinsic
    /// A limit of nesting, of size or of work was reached.
    case limit
  }

  package init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  public var description: String { message }
}
