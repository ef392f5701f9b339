import StatesGenerator
import StatesInvariants
import StatesProperty
import Synchronization

/// Small cases that put rules to the test, each with something that no smaller one has.
///
/// They are drawn once, when they are asked for, and played by the reference alone.
final class SmallCases: Sendable {
  /// A case by the number of its draw, with how hard to follow it is.
  struct Case: Sendable, Hashable {
    let measure: Int
    let number: UInt64
  }

  /// Those of the usual scenarios.
  static let usual = SmallCases(from: Campaign.anyScenario, count: 30_000)

  private let source: Campaign.Source
  private let count: UInt64
  private let shelf = Mutex<Shelf?>(nil)

  /// Those among so many cases from a source.
  init(from source: @escaping Campaign.Source, count: UInt64 = 2000) {
    (self.source, self.count) = (source, count)
  }

  /// The smallest case for each thing that a case can have while it puts one of some rules to the
  /// test, the smallest first: such as come in every kind of case, then `decisions`.
  func cases(for rules: [Invariant.ID], deciding decisions: Set<Decision>) -> [Case] {
    shelf.withLock { shelf in
      let known = shelf ?? Shelf(of: count, from: source)
      shelf = known
      return known.cases(for: rules, deciding: decisions)
    }
  }
}

extension SmallCases.Case {
  /// The first seed of the sequence, far from those that people choose.
  private static let firstSeed: UInt64 = 0x5EED_5EED_0000_0000

  /// Few features at a time, so that the cases are small.
  static let mix: FeatureMix = {
    var mix = FeatureMix(chance: 20)
    mix[.fault] = 3
    return mix
  }()

  /// Fresh choices that draw the case with ``mix``.
  var choices: Choices { Choices(seed: Self.firstSeed + number) }

  func precedes(_ other: Self) -> Bool {
    measure != other.measure ? measure < other.measure : number < other.number
  }
}
