import StatesEngine
import StatesJSON
import StatesLanguage
import StatesProperty

/// Draws one machine and its world, straight into an arena.
///
/// Everything under way lies on stacks that are used again: the members of open objects, the
/// elements of open arrays, the text of a path or function call. What is drawn is finished from the
/// inside out, since values of an arena never change.
struct MachineBuilder {
  let arena: Arena
  var words: Words
  var shapes = Shapes()

  /// What fresh choices may use; a replay does not ask.
  var wanted = FeatureSet.none
  /// How often each kind of state comes in a fresh machine, beside the others.
  var rowWeights: [UInt64] = []
  /// How many states a fresh machine should come to.
  var wantedStates = 1
  /// What the scenario has.
  var used = FeatureSet.none
  var isExpress = false
  /// How many seconds an execution may take, if that is little.
  var lifetime: Int64?
  /// How a fresh world treats the machine.
  var temper = Temper.rough
  /// What a fresh world has in mind for the task that is drawn.
  var mood = Mood.rough
  /// Whether its answers take time, and whether it fails as states around it expect.
  var isLate = true
  var blamesAround = false
  /// What the state being drawn may fail with, if it fails whatever the data.
  var doom: ErrorSet?
  /// Whether a fresh state must not fail here.
  var isSure = false
  /// Whether the way that was drawn last leads to states of its own.
  var hasOpened = false
  /// Whether a catcher leads back to its own state.
  var hasReturns = false
  /// The path into the context that was drawn last.
  var contextPath: Int?
  /// Which rotation of the odd names states get; 0 is the plain names.
  var oddness = 0

  var members: [(Key, Value)] = []
  var elements: [Value] = []
  var text: [UInt8] = []
  var shapeMembers: [ShapeMember] = []
  var shapeParts: [Shape.ID] = []
  var spots: [Spot] = []
  /// Times that were drawn, in seconds, so that others can be the same or close.
  var times: [Int64] = []

  /// The states of the scope that is being drawn.
  var frame = Frame()
  /// How many scopes lie around the states being drawn.
  var depth = 0
  /// How many more events a visit may come to, about.
  var room = Self.roominess
  /// How many states have names.
  var stateCount = 0
  /// How many loops lie around the states being drawn.
  var loops = 0
  /// How many scopes were begun.
  var scopeCount = 0
  var variables: [Variable] = []

  /// What an execution is given, each member with what is known of it.
  var entryMembers: [ShapeMember] = []
  /// The parts of the world that were drawn between those of the machine.
  var worldParts = WorldParts()

  /// The ways on which states of their own stand, and the one on which states are drawn.
  var ways: [Way] = []
  var way = Way.trunk
  /// What a fresh world aims at.
  var aim = Aim()

  /// Constants that decide which way a run takes, each with the shape of the data that holds them.
  var interests: [(shape: Shape.ID, set: ConstantSet)] = []

  var scripts: [TaskScript] = []
  var sites: [TaskSite] = []
  var storage: [StoredObject] = []
  /// What data looks like, and which tasks there are, where the machine is given.
  var given: DataGuess?
  var foundSites: [TaskSite] = []
  /// The machine that tasks start executions of, if any does.
  var child: Value?
  /// The most events that one of the further executions comes to, but for its first and last.
  var childBound = 0
  /// Whether that machine is being drawn.
  var isChild = false

  static let roominess = 2048
  /// From so many states on, nothing new is begun.
  static let mostStates = 40
  static let deepest = 4
  /// Bounds are not told beyond this: no history gets as long.
  static let boundless = 1 << 30

  init(in arena: Arena, words: Words) {
    self.arena = arena
    self.words = words
  }

  /// What a variable holds, and whose it is.
  struct Variable {
    var shape: Shape.ID
    /// The scope that assigns it.
    let scope: Int
    let isCounter: Bool
  }

  /// Makes ready for another scenario.
  mutating func reset() {
    shapes.reset()
    wanted = .none
    used = .none
    (isExpress, oddness, depth, room) = (false, 0, 0, Self.roominess)
    (temper, mood, isLate, blamesAround, hasReturns) = (.rough, .rough, true, false, false)
    (doom, contextPath, lifetime) = (nil, nil, nil)
    isSure = false
    ways.removeAll(keepingCapacity: true)
    way = Way.trunk
    aim.clear()
    interests.removeAll(keepingCapacity: true)
    (stateCount, scopeCount, loops) = (0, 0, 0)
    members.removeAll(keepingCapacity: true)
    elements.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    shapeMembers.removeAll(keepingCapacity: true)
    shapeParts.removeAll(keepingCapacity: true)
    times.removeAll(keepingCapacity: true)
    variables.removeAll(keepingCapacity: true)
    (scripts, sites, storage, child, isChild) = ([], [], [], nil, false)
    childBound = 0
    frame = Frame()
    entryMembers.removeAll(keepingCapacity: true)
    worldParts.reset()
  }

  /// Notes with what the state fails for sure, if nothing does before; what cannot be worked out
  /// fails so that nothing catches it.
  mutating func fails(with errors: ErrorSet = ErrorSet([.runtime])) { doom = doom ?? errors }

  /// Draws something without which the states inside or behind are never reached, so that fresh ones
  /// have no path that leads nowhere.
  mutating func surely<Result>(_ draw: (inout MachineBuilder) -> Result) -> Result {
    let (all, outer) = (wanted, isSure)
    wanted.remove(.miss)
    isSure = true
    defer { (wanted, isSure) = (all, outer) }
    return draw(&self)
  }

  /// Whether the machine is still small enough to begin something new.
  var mayGrow: Bool { stateCount < Self.mostStates }
}

// MARK: - Objects, arrays and texts

extension MachineBuilder {
  mutating func push(_ field: Field, _ value: Value) { members.append((words[field], value)) }

  mutating func push(_ field: Field, _ word: Word) { members.append((words[field], words[word])) }

  mutating func pushMember(_ name: MemberName, _ value: Value) {
    members.append((words.key(name), value))
  }

  /// The object of the members pushed since there were `start` of them.
  mutating func closeObject(from start: Int) -> Value {
    let object = members.withUnsafeBufferPointer {
      arena.object(UnsafeBufferPointer(rebasing: $0[start...]))
    }
    members.removeSubrange(start...)
    return object
  }

  /// The array of the elements pushed since there were `start` of them.
  mutating func closeArray(from start: Int) -> Value {
    let array = elements.withUnsafeBufferPointer {
      arena.array(UnsafeBufferPointer(rebasing: $0[start...]))
    }
    elements.removeSubrange(start...)
    return array
  }

  mutating func write(_ string: StaticString) {
    string.withUTF8Buffer { text.append(contentsOf: $0) }
  }

  mutating func write(_ number: Int64) {
    if number < 0 { text.append(0x2D) }
    let digits = text.count
    var left = number.magnitude
    repeat {
      text.append(0x30 + UInt8(left % 10))
      left /= 10
    } while left > 0
    text[digits...].reverse()
  }

  /// The string of what was written since there were `start` bytes.
  mutating func closeText(from start: Int) -> Value {
    let value = text.withUnsafeBufferPointer {
      arena.string(utf8: UnsafeBufferPointer(rebasing: $0[start...]))
    }
    text.removeSubrange(start...)
    return value
  }
}
