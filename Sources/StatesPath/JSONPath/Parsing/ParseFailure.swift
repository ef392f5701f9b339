/// Why reading a path stopped.
///
/// Jayway's grammar is what its code does, also where that code runs off the end of a text: some
/// texts fail with one of its own messages, others with an exception of Java. A filter turns the
/// second kind into a message of its own, and tries another reading after the first kind.
enum ParseFailure: Error {
  /// One of the library's own messages.
  case refused(String)
  /// An exception of Java, in the words of its `toString`.
  case crashed(String)
  case limit(PathError)

  /// The failure as callers see it.
  var error: PathError {
    switch self {
    case .refused(let message), .crashed(let message): PathError(.syntax, message)
    case .limit(let error): error
    }
  }
}
