public import StatesJSON
public import StatesLanguage
import StatesPath

/// What the rules need to know of a machine, worked out once.
///
/// The tables of the machine stand here by themselves: a rule that needs one retrier does not touch
/// the rest. It never changes, so that many observations share one.
public final class Chart {
  /// The machine itself; `nil` where the definition is not known.
  let machine: Machine?
  let states: [State]
  let facts: [StateFacts]
  /// How the data of each state is shaped; nothing where the state's traits say that it is not.
  let pipelines: [DataPipeline]
  let successors: [Successor]
  let retriers: [Retrier]
  let catchers: [Catcher]
  /// What is to be known of the fields of each catcher.
  let catcherTraits: [StateFacts.Traits]
  let options: [ChoiceState.Option]
  let choiceRules: [ChoiceRule]
  let machines: [SubMachine]
  let errorNames: [Value]
  let typedTests: [TypedTest]
  let timeoutSeconds: Int64?
  /// Whether a way through the machine can come back to where it was.
  let hasLoops: Bool
  /// Whether a field of any state reads the context object.
  let readsContext: Bool
  /// The content hash of each state's name.
  private let nameHashes: [UInt64]
  /// In a large machine the places of states by those hashes; looked up only.
  private let places: [UInt64: Int]

  /// The chart of a machine that was compiled for `arena`.
  public init(_ machine: Machine, in arena: Arena) {
    var maker = ChartMaker(machine, arena)
    maker.survey()
    self.machine = machine
    states = machine.states
    facts = maker.facts
    pipelines = machine.states.map { state in
      maker.facts[state.id.index].traits.passesDataOn
        ? DataPipeline() : machine.pipeline(of: state)
    }
    successors = maker.successors
    retriers = machine.retriers
    catchers = machine.catchers
    catcherTraits = maker.catcherTraits
    (options, choiceRules) = (machine.options, machine.choiceRules)
    machines = machine.machines
    errorNames = machine.errorNames
    typedTests = maker.typedTests
    timeoutSeconds = machine.timeoutSeconds
    hasLoops = maker.hasLoops
    readsContext = maker.facts.contains { $0.traits.contains(.context) }
    let nameHashes = machine.states.map { arena.hash(of: $0.name) }
    self.nameHashes = nameHashes
    let isLarge = nameHashes.count > Self.fewStates
    places =
      isLarge
      ? Dictionary(zip(nameHashes, nameHashes.indices)) { first, _ in first } : [:]
  }

  private init() {
    machine = nil
    (states, facts, pipelines, successors) = ([], [], [], [])
    (retriers, catchers, machines, errorNames, typedTests) = ([], [], [], [], [])
    catcherTraits = []
    (options, choiceRules) = ([], [])
    timeoutSeconds = nil
    (hasLoops, readsContext) = (true, false)
    (nameHashes, places) = ([], [:])
  }

  /// Up to so many states are searched one by one.
  private static let fewStates = 32

  /// The chart of an execution whose definition is not known.
  static func unknown() -> Chart { Chart() }

  /// The place of the state of that name.
  func place(of name: Value, in arena: Arena) -> Int? {
    guard name.isString else { return nil }
    let hash = arena.hash(of: name)
    let found = places.isEmpty ? nameHashes.firstIndex(of: hash) : places[hash]
    guard let place = found, arena.equal(states[place].name, name) else { return nil }
    return place
  }

  /// The successors of a state.
  func successors(of state: Int) -> ArraySlice<Successor> { successors[facts[state].successors] }
}
