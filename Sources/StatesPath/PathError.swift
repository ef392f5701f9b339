/// Why a path, a template or an intrinsic function could not be understood or evaluated.
public struct PathError: Error, Sendable, Hashable {
  /// The text as AWS words it.
  public let message: String
}
