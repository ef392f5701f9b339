import StatesJSON
import StatesProperty

// How decisions are drawn. What is recorded never depends on the features that are wanted: these
// only say which answers a fresh scenario tends to.

extension MachineBuilder {
  /// Whether something that has a feature is there; fresh answers say yes only where the feature is
  /// wanted.
  @inline(__always)
  func takes(
    _ feature: Feature, _ choices: inout Choices, _ numerator: UInt64 = 1,
    in denominator: UInt64 = 2, ifPossible isPossible: Bool = true
  ) -> Bool {
    guard isPossible else {
      choices.force(0, upTo: 1, as: .alternative)
      return false
    }
    let isWanted = wanted.contains(feature)
    let answer = choices.draw(upTo: 1, as: .alternative) { random in
      isWanted && random.chance(numerator, in: denominator) ? 1 : 0
    }
    if answer == 1 { used.insert(feature) }
    return answer == 1
  }

  /// Whether something is there that is no feature of its own.
  @inline(__always)
  func chance(_ choices: inout Choices, _ numerator: UInt64, in denominator: UInt64) -> Bool {
    choices.chance(numerator, in: denominator)
  }

  /// One of several recipes, fresh answers by weight.
  @inline(__always)
  func alternative(_ choices: inout Choices, _ weights: (UInt64, UInt64, UInt64, UInt64)) -> Int {
    Int(
      choices.draw(upTo: 3, as: .alternative) { random in
        let (a, b, c) = (weights.0, weights.0 + weights.1, weights.0 + weights.1 + weights.2)
        let drawn = random.next(upTo: c + weights.3 - 1)
        return drawn < a ? 0 : drawn < b ? 1 : drawn < c ? 2 : 3
      })
  }

  /// A list whose elements come one at a time, each behind a decision to go on.
  ///
  /// - Parameters:
  ///   - choices: Where the decisions come from.
  ///   - label: What an element is called.
  ///   - count: How many elements there may be.
  ///   - chance: How often, of 8 times, a fresh list goes on.
  ///   - further: How often it does after its first element, if not as often.
  ///   - element: Draws one element and says whether there may be another.
  func list(
    _ choices: inout Choices, _ label: StaticLabel, _ count: ClosedRange<Int>, chance: UInt64,
    then further: UInt64? = nil,
    _ element: (MachineBuilder, inout Choices, Int) -> Bool
  ) {
    choices.span("list") { choices in
      var index = 0
      var isOpen = true
      while true {
        let start = choices.count
        let chance = index == 0 ? chance : further ?? chance
        let answer = Self.goesOn(&choices, index, count, isOpen: isOpen, chance: chance)
        guard answer else { return }
        isOpen = choices.span(label, from: start) { element(self, &$0, index) }
        index += 1
      }
    }
  }

  private static func goesOn(
    _ choices: inout Choices, _ index: Int, _ count: ClosedRange<Int>, isOpen: Bool, chance: UInt64
  ) -> Bool {
    if index < count.lowerBound, isOpen {
      choices.force(1, upTo: 1, as: .more)
      return true
    }
    guard isOpen, index < count.upperBound else {
      choices.force(0, upTo: 1, as: .more)
      return false
    }
    return choices.draw(upTo: 1, as: .more) { $0.chance(chance, in: 8) ? 1 : 0 } == 1
  }
}

// MARK: - Times

extension MachineBuilder {
  /// The longest time that is drawn, in seconds.
  static let longestTime: Int64 = 100_000

  /// A time in seconds; fresh ones are often the same as one drawn before, or next to one.
  ///
  /// - Parameters:
  ///   - choices: Where the decisions come from.
  ///   - least: The shortest that may be.
  ///   - first: A time limit that it may be worth to hit.
  ///   - second: Another one.
  ///   - usual: What a fresh one is instead of all that.
  ///   - whole: What there is time for in all: fresh ones leave some of it, mostly.
  /// - Returns: The time.
  func seconds(
    _ choices: inout Choices, from least: Int64 = 1, likely first: Int64? = nil,
    _ second: Int64? = nil, usually usual: Int64? = nil, upTo whole: Int64? = nil
  ) -> Int64 {
    let seconds = choices.integer(in: least...Self.longestTime) { random in
      let time = usual ?? freshSeconds(&random, first, second)
      guard let whole, time > whole / 3, random.chance(15, in: 16) else { return time }
      return time % (whole / 3 + 1)
    }
    if times.count < 16, usual == nil { times.append(seconds) }
    return seconds
  }

  private func freshSeconds(
    _ random: inout SplitMix64, _ first: Int64?, _ second: Int64?
  ) -> Int64 {
    if let limit = random.chance(1, in: 2) ? first ?? second : second ?? first,
      random.chance(3, in: 8)
    {
      return limit
    }
    if !times.isEmpty, random.chance(1, in: 2) {
      let time = times[Int(random.next(upTo: UInt64(times.count - 1)))]
      return random.chance(1, in: 6) ? time + Int64(random.next(upTo: 2)) - 1 : time
    }
    return Self.usualTimes[Int(random.next(upTo: UInt64(Self.usualTimes.count - 1)))]
  }

  private static let usualTimes: InlineArray<24, Int64> = [
    0, 1, 1, 2, 2, 3, 3, 4, 5, 5, 6, 10, 10, 12, 20, 30, 59, 60, 61, 120, 300, 301, 900, 3600,
  ]

  /// A moment in milliseconds: whole seconds, or a millisecond beside them, or half a second more.
  ///
  /// - Parameters:
  ///   - choices: Where the decisions come from.
  ///   - first: A time limit in seconds that it may be worth to hit.
  ///   - second: Another one.
  ///   - isAtOnce: Whether a fresh one is no time at all.
  /// - Returns: The moment.
  func milliseconds(
    _ choices: inout Choices, likely first: Int64? = nil, _ second: Int64? = nil,
    isAtOnce: Bool = false
  ) -> Int64 {
    // The nudge comes first: two seconds are simpler than one and a millisecond.
    let nudge = choices.draw(upTo: 3, as: .alternative) { random in
      isAtOnce || random.chance(5, in: 8) ? 0 : 1 + random.next(upTo: 2)
    }
    let seconds = seconds(
      &choices, from: 0, likely: first, second, usually: isAtOnce ? 0 : nil)
    return max(0, seconds * 1000 + Self.milliseconds(of: nudge))
  }

  private static func milliseconds(of nudge: UInt64) -> Int64 {
    switch nudge {
    case 0: 0
    case 1: 1
    case 2: -1
    case _: 500
    }
  }
}
