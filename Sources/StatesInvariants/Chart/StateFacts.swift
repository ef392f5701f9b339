import StatesEngine
import StatesJSON
import StatesLanguage
import StatesPath

/// What rules ask about a state, as plain data.
struct StateFacts {
  /// What is to be known of the fields of a state before its data can be worked out again.
  struct Traits: OptionSet {
    let rawValue: UInt32

    /// The state speaks JSONata.
    static let jsonata = Traits(rawValue: 1 << 0)
    /// A field asks for luck: `States.MathRandom`, `States.UUID`.
    static let random = Traits(rawValue: 1 << 1)
    /// A field reads the context object.
    static let context = Traits(rawValue: 1 << 2)
    /// A field reads a variable.
    static let variables = Traits(rawValue: 1 << 3)
    /// A field calls an intrinsic function.
    static let intrinsics = Traits(rawValue: 1 << 4)
    /// A field takes an element by its number: what stands behind the end is not agreed.
    static let indices = Traits(rawValue: 1 << 5)
    /// The items of the Map are executions of their own.
    static let distributed = Traits(rawValue: 1 << 6)
    /// A field calls a function on whose corner cases authorities disagree.
    static let disputed = Traits(rawValue: 1 << 7)
    /// A Pass state with a fixed result that looks like a template.
    static let verbatim = Traits(rawValue: 1 << 8)
    /// The state works on all of its input: it has no InputPath.
    static let wholeInput = Traits(rawValue: 1 << 9)
    /// The state makes arguments of its input.
    static let arguments = Traits(rawValue: 1 << 10)
    /// What the work gives is what the state gives, as it is.
    static let wholeResult = Traits(rawValue: 1 << 11)
    /// A ResultPath puts the result into the input, and all of that goes on.
    static let placedResult = Traits(rawValue: 1 << 12)
    /// ResultPath throws the result away.
    static let discardedResult = Traits(rawValue: 1 << 13)
    /// The state assigns variables.
    static let assign = Traits(rawValue: 1 << 14)
    /// A field calls a function whose value does not show what it was given.
    static let hiding = Traits(rawValue: 1 << 16)
    /// A Pass state without fields.
    static let bare = Traits(rawValue: 1 << 15)

    /// Whether no field shapes or assigns data.
    var passesDataOn: Bool {
      isSuperset(of: [.wholeInput, .wholeResult]) && isDisjoint(with: [.arguments, .assign])
    }
  }

  var tag: State.Tag
  var traits: Traits = []
  /// The row of the machine that the state belongs to.
  var machine: Int
  /// Who does the work, if it is a task.
  var work: Work?
  /// When the task is done.
  var pattern: Resource.Pattern = .requestResponse
  /// How many attempts one visit can have.
  var attemptBound: Int64 = 1
  /// The places of its successors in the chart.
  var successors: Range<Int> = 0..<0
  /// Whether its scope is over after it.
  var endsScope = false
  /// The places of its retriers and catchers in the chart.
  var retriers: Range<Int> = 0..<0
  var catchers: Range<Int> = 0..<0

  /// What a Pass state gives whatever it is given.
  var fixedResult: Value?
  /// The member of the input that ResultPath may change, if that is all it does.
  var changedMember: Key?
  /// The places of its simple comparisons in the chart.
  var typedTests: Range<Int> = 0..<0

  init(tag: State.Tag, machine: Int) {
    self.tag = tag
    self.machine = machine
  }

  /// Whether the task waits for somebody who has its token.
  var awaitsToken: Bool { pattern != .requestResponse || work == .activity }
}

/// One way out of a state.
struct Successor {
  enum Way: Sendable, Hashable {
    /// `Next`, a choice rule or `Default`.
    case onward
    case caught
  }

  let state: Int
  let way: Way
}

/// A comparison of a choice rule that stands by itself and asks for values of one type.
struct TypedTest {
  let variable: Path
  let kind: Value.Kind
}
