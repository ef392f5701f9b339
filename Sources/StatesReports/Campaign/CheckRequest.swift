/// What a check was asked for, so that its report can say how to repeat it.
public struct CheckRequest: Sendable {
  /// The engine as named on the command line.
  public var engine: String
  /// The first seed.
  public var seed: UInt64
  /// How many cases were asked for; `nil` if only the time was.
  public var cases: UInt64?
  /// Which part of the cases, if not all.
  public var shard: Shard?
  /// The arguments that name a machine of one's own, if worlds are drawn around one.
  public var machine: String?
  /// Further arguments that decide what is drawn or judged, as they were given.
  public var arguments: [String] = []
  /// Whether somebody ended it before its time.
  public var isInterrupted = false

  /// A request.
  public init(engine: String, seed: UInt64, cases: UInt64?) {
    self.engine = engine
    self.seed = seed
    self.cases = cases
  }

  /// The command that runs these cases again; without a number asked for, as many as were run.
  func command(cases ran: UInt64) -> String {
    var words = ["stateskit check --engine \(engine) --seed \(seed) --cases \(cases ?? ran)"]
    if let shard { words.append("--shard \(shard.number)/\(shard.count)") }
    if let machine { words.append(machine) }
    return (words + arguments).joined(separator: " ")
  }
}

/// One of several equal parts of the cases.
public struct Shard: Sendable, Hashable {
  /// Which part, from 1.
  public let number: UInt64
  /// How many parts there are.
  public let count: UInt64

  /// A part; its number lies between 1 and their count.
  public init(number: UInt64, count: UInt64) {
    self.number = number
    self.count = count
  }

  /// How many of `cases` belong to this part, if they are dealt out in turn, so many at a time.
  public func share(of cases: UInt64, inBlocksOf size: UInt64) -> UInt64 {
    let (blocks, rest) = cases.quotientAndRemainder(dividingBy: size)
    let (rounds, further) = blocks.quotientAndRemainder(dividingBy: count)
    let whole = rounds + (number <= further ? 1 : 0)
    return whole * size + (number == further + 1 ? rest : 0)
  }
}
