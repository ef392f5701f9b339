public import StatesJSON

/// One state of a machine, as plain data; ``Row``s lead to what needs memory of its own.
public struct State: BitwiseCopyable {
  /// The place of a state in ``Machine/states``.
  public struct ID: Sendable, Hashable, BitwiseCopyable {
    @usableFromInline let number: Int32

    @inlinable
    package init(_ index: Int) { number = Int32(index) }

    @inlinable package var index: Int { Int(number) }
  }

  /// The name of a state; case counts.
  public struct Name: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }
  }

  /// The value of the `Type` field, in the order in which AWS lists them.
  public enum Tag: String, Sendable, CaseIterable, BitwiseCopyable {
    /// Does work outside the machine.
    case task = "Task"
    /// Delays.
    case wait = "Wait"
    /// Passes data on.
    case pass = "Pass"
    /// Ends its scope well.
    case succeed = "Succeed"
    /// Ends its scope with an error.
    case fail = "Fail"
    /// Goes one of several ways.
    case choice = "Choice"
    /// Runs branches side by side.
    case parallel = "Parallel"
    /// Runs one machine for each item.
    case map = "Map"
  }

  /// What a state does.
  ///
  /// Adding a case makes the compiler list every place that must know it: no switch over `Kind` has
  /// a `default`.
  package enum Kind: BitwiseCopyable {
    case task(TaskState)
    case wait(WaitState)
    case pass(PassState)
    case succeed(SucceedState)
    case fail(FailState)
    case choice(ChoiceState)
    case parallel(ParallelState)
    case map(MapState)
  }

  /// Where execution goes after a state has done its work.
  public enum Transition: Sendable, Hashable, BitwiseCopyable {
    case next(ID)
    /// The scope ends: the execution, the branch or the iteration.
    case end
    /// A Choice goes where its rules say, and a Fail state goes nowhere.
    case none
  }

  /// Its place in the machine.
  public let id: ID
  /// The name, as a string of the machine's arena.
  public let name: Value
  /// The language in which it reads and shapes data.
  public let language: QueryLanguage
  /// Where execution goes afterwards.
  public let transition: Transition
  package let kind: Kind
  package let flow: DataFlow
  package let retriers: Rows<Retrier>
  package let catchers: Rows<Catcher>
  /// Whether a path in its own fields begins at the context object.
  package let readsContext: Bool
  /// The machine that this state belongs to: the top one, a branch, or the body of a Map.
  package let scope: Row<SubMachine>
}
