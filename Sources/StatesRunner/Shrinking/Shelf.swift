import StatesEngine
import StatesGenerator
import StatesInvariants
import StatesProperty

/// For each rule, and each thing that cases have, the smallest case among many that has it and puts
/// the rule to the test.
struct Shelf: Sendable {
  private typealias Case = SmallCases.Case

  /// The most decisions of a case, and the greatest measure.
  private static let mostDecisions = 250
  private static let mostMeasure = 400

  /// By rule, and then by trait.
  private var smallest: [[Case?]]
  /// The traits that single decisions are.
  private var traits: [Decision: Int] = [:]
  private var traitCount = Trait.count

  /// The shelf of the first `count` cases.
  init(of count: UInt64, from source: @escaping Campaign.Source) {
    smallest = Array(repeating: [], count: Invariant.catalog.count)
    var worker = CampaignWorker(Campaign(source: source, play: Campaign.reference))
    for number in 0..<count { put(number, &worker) }
  }

  private mutating func put(_ number: UInt64, _ worker: inout CampaignWorker) {
    var choices = Case(measure: 0, number: number).choices
    let generated = worker.rebuild(&choices, Case.mix)
    guard !choices.isRejected, choices.made.count <= Self.mostDecisions,
      let (observation, tested) = worker.tests(of: generated)
    else { return }
    let size = CaseSize(of: observation, in: worker.arena)
    let new = Case(measure: choices.made.count + size.weight, number: number)
    guard new.measure <= Self.mostMeasure else { return }
    let own =
      Trait.all(generated.features, observation, size)
      + numbers(of: Decision.all(in: choices))
    for rule in tested {
      smallest[rule].append(
        contentsOf: repeatElement(nil, count: traitCount - smallest[rule].count))
      for trait in own {
        if let old = smallest[rule][trait], old.measure <= new.measure { continue }
        smallest[rule][trait] = new
      }
    }
  }

  private mutating func numbers(of decisions: Set<Decision>) -> [Int] {
    decisions.map { decision in
      if let known = traits[decision] { return known }
      traits[decision] = traitCount
      traitCount += 1
      return traitCount - 1
    }
  }

  /// The cases for some rules: those for each general trait, then those for each of some decisions.
  func cases(for rules: [Invariant.ID], deciding decisions: Set<Decision>) -> [SmallCases.Case] {
    let wanted = decisions.compactMap { traits[$0] }
    var (general, special) = (Set<Case>(), Set<Case>())
    for (place, rule) in Invariant.catalog.enumerated() where rules.contains(rule.id) {
      let known = smallest[place]
      general.formUnion(known.prefix(Trait.count).compactMap { $0 })
      special.formUnion(wanted.compactMap { $0 < known.count ? known[$0] : nil })
    }
    return general.sorted { $0.precedes($1) }
      + special.subtracting(general).sorted { $0.precedes($1) }
  }
}

/// What a case can have, apart from single decisions, as small numbers.
private enum Trait {
  private static let features = Feature.allCases.count
  private static let events = features + EventType.allCases.count
  private static let mostInstants = 6
  private static let mostSignals = 4
  /// How many there are.
  static let count = events + mostInstants + 1 + mostSignals + 1

  static func all(
    _ features: FeatureSet, _ observation: Observation, _ size: CaseSize
  ) -> [Int] {
    var types: Set<EventType> = []
    for (_, history) in observation.histories { types.formUnion(history.records.map(\.type)) }
    return features.features.map { Int($0.rawValue) }
      + types.map { Self.features + Int($0.rawValue) } + [
        events + min(size.instants, mostInstants),
        events + mostInstants + 1 + min(size.signals, mostSignals),
      ]
  }
}
