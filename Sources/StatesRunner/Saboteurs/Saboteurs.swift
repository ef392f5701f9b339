extension Saboteur {
  /// Every saboteur, in the order in which reports list them.
  public static let all: [Saboteur] =
    tokens + clocks + retries + catching + dataFlow + intrinsics + choices + variables
    + scopes + maps + histories + lifecycle + activities + validation
    + defaults
}
