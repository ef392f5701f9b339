extension Saboteur {
  /// Every saboteur, in the order in which reports list them.
  public static let all: [Saboteur] = tokens + retries + catching + clocks
}
