/// The quotas that an execution runs under; AWS's figures are the default.
///
/// Benchmarks and explorers lift one on purpose.
public struct Limits: Sendable, Hashable {
  /// The most events in one execution's history.
  public var events: Int = 25_000
  /// The most UTF-8 bytes of a payload's text.
  public var payloadBytes: Int = 262_144
  /// The most UTF-8 bytes of all variables of one execution that can be seen at a time.
  public var variableBytes: Int = 10 * 1_048_576
  /// The most iterations of an inline Map that run at a time.
  public var inlineMapConcurrency: Int = 40
  /// The most child executions of a distributed Map that run at a time.
  public var distributedMapConcurrency: Int = 10_000
  /// How deep Parallel and Map may be nested.
  public var nesting: Int = 128
  /// The longest life of a Standard execution, in milliseconds: one year.
  public var standardMilliseconds: Int64 = 365 * 86_400_000
  /// The longest life of an Express execution, in milliseconds: five minutes.
  public var expressMilliseconds: Int64 = 300_000
  /// How long GetActivityTask waits for work, in milliseconds.
  public var pollMilliseconds: Int64 = 60_000
  /// The longest Wait, in milliseconds: 2^31 seconds less what AWS refuses.
  public var waitMilliseconds: Int64 = 24_855 * 86_400_000 + 11_647_000
  /// Whether names of executions are checked at all.
  public var restrictsNames = true
  /// The longest name of an execution, in characters.
  public var nameCharacters: Int = 80
  /// The longest error that a caller may tell, in characters.
  public var errorCharacters: Int = 256
  /// The longest cause that a caller may tell, in characters.
  public var causeCharacters: Int = 32_768
  /// How long the name of an execution that has ended is kept from others, in milliseconds.
  public var nameMilliseconds: Int64 = 90 * 86_400_000

  /// AWS's figures.
  public init() {}
}
