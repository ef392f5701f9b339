/// What happens when an object names the same member twice.
public enum DuplicateKeyPolicy: Sendable, Hashable {
  /// The last value wins and stands in the place of the first, as in Java's `LinkedHashMap`.
  case lastWins
  /// The text is refused, with the name and its second place in the error.
  case error
}
