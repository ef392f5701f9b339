import StatesInvariants
import StatesJSON

/// How quickly one saboteur was found, and how small its cases became, over several trials.
package struct SaboteurScore: Sendable {
  /// Whom the trials were about.
  package let saboteur: Saboteur
  /// How many trials there were.
  package let trials: Int
  /// What was found, trial by trial.
  package let finds: [SaboteurTrial.Find]

  /// The score of some trials.
  package init(of saboteur: Saboteur, _ trials: [SaboteurTrial]) {
    self.saboteur = saboteur
    self.trials = trials.count
    finds = trials.compactMap(\.find)
  }

  /// Whether every trial found something.
  package var isFoundAlways: Bool { trials > 0 && finds.count == trials }

  /// How many cases it took, from the fewest to the most.
  package var cases: [UInt64] { finds.map(\.cases).sorted() }

  /// How much processor time it took, in nanoseconds, from the least to the most.
  package var nanoseconds: [Int64] { finds.map(\.nanoseconds).sorted() }

  /// How often the engine was run to make a case small, from the least to the most.
  package var evaluations: [Int] { finds.map(\.evaluations).sorted() }

  /// The size in the middle for each measure; `nil` if nothing was found.
  package var size: CaseSize? {
    guard let states = finds.map(\.size.states).sorted().middle,
      let signals = finds.map(\.size.signals).sorted().middle,
      let instants = finds.map(\.size.instants).sorted().middle
    else { return nil }
    var size = CaseSize()
    (size.states, size.signals, size.instants) = (states, signals, instants)
    return size
  }

  /// How many different cases the trials ended with.
  package var distinctCases: Int { Set(finds.map(\.text)).count }

  /// The rules outside the saboteur's family that found it, each with how often.
  package var strangers: [(rule: String, count: Int)] {
    let rules = finds.compactMap { find in
      find.rule.flatMap { id in Invariant.catalog.first { $0.id == id } }
    }
    let outside = rules.filter { !saboteur.mayBreak($0) }.map(\.id.rawValue)
    return Set(outside).sorted().map { rule in (rule, outside.count { $0 == rule }) }
  }
}

extension Array {
  /// The element in the middle of a sorted array, the lower one of two.
  package var middle: Element? { isEmpty ? nil : self[(count - 1) / 2] }

  /// The element of a sorted array below or at which nine tenths lie.
  package var ninetieth: Element? { isEmpty ? nil : self[(count * 9 + 9) / 10 - 1] }
}
