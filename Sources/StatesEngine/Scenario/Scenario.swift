/// A closed experiment: machines, an input, everything that the world does, and what must come of it.
///
/// Its values live in the arena that the experiment is run in. `corpus/README.md` defines the file
/// format and the meaning of every part.
public struct Scenario {
  /// What the experiment is called, what it shows and on which rules it rests.
  public var title = ScenarioTitle()
  /// The machine under test; a definition that is a string is the definition's text as it is sent.
  public var machine: MachineRequest
  /// Further machines that executions may be started of.
  public var machines: [MachineRequest] = []
  /// The name of the main execution, which is started at time 0.
  public var execution: ExecutionName = Self.usualExecution
  /// What the main execution is given.
  public var input: Document
  /// How tasks are answered; see ``script(for:)`` for which one is taken.
  public var tasks: [TaskScript] = []
  /// Workers that stand ready for the work of activities.
  public var pollers: [Poller] = []
  /// What else the world does, by the moment and then in this order.
  public var calls: [TimedCall] = []
  /// What the readers and writers of distributed Maps find.
  public var storage: [StoredObject] = []
  /// The surroundings that the run shows.
  public var environment = Environment()
  /// The seed of everything random in the run.
  public var seed: UInt64 = 0
  /// The quotas that hold.
  public var limits = Limits()
  /// How long the world is watched at most; what is due at that moment does not happen.
  public var horizon = Self.usualHorizon
  /// What must come of it; without it the rules of the language alone judge.
  public var expectation: Expectation?

  /// The name of a main execution that has none of its own.
  public static let usualExecution: ExecutionName = "execution"
  /// The name of a machine under test that has none of its own.
  public static let usualMachine: MachineName = "machine"
  /// Two years.
  public static let usualHorizon = Instant(milliseconds: 2 * 365 * 86_400_000)

  /// A scenario in which the world does nothing.
  public init(machine: MachineRequest, input: Document) {
    self.machine = machine
    self.input = input
  }
}
