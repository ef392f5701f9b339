import StatesEngine
import StatesJSON
import StatesLanguage
import StatesProperty

/// Draws one machine and its world, straight into an arena.
///
/// Everything under way lies on stacks that are used again: the members of open objects, the
/// elements of open arrays, the text of a path or function call. What is drawn is finished from the
/// inside out, since values of an arena never change. A class, so that its many members are never
/// copied; what is looked at often is a constant or a plain value, which costs no check for
/// conflicting accesses.
final class MachineBuilder {
  let arena: Arena
  let words: Words
  let shapes = Shapes()

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

  let members = Store<(Key, Value)>(capacity: 64)
  let elements = Store<Value>(capacity: 64)
  let text = Store<UInt8>(capacity: 256)
  let shapeMembers = Store<ShapeMember>(capacity: 64)
  let shapeParts = Store<Shape.ID>(capacity: 64)
  let spots = Store<Spot>(capacity: 64)
  /// Times that were drawn, in seconds, so that others can be the same or close.
  let times = Store<Int64>(capacity: 16)
  /// How many of them belong to the machine, and not to a world around it.
  var machineTimes = 0

  /// The scope that is being drawn.
  var frame = Frame()
  /// The states of the open scopes in the order in which they were begun; one that is still open is
  /// `null`.
  let states = Store<(Key, Value)>(capacity: 64)
  /// Where each open row of states goes on after the state that is being drawn, the innermost last;
  /// `nil` where nothing has gone there yet.
  let levels = Store<Label?>(capacity: 64)
  /// How many scopes lie around the states being drawn.
  var depth = 0
  /// How many more events a visit may come to, about.
  var room = MachineBuilder.roominess
  /// How many states have names.
  var stateCount = 0
  /// How many loops lie around the states being drawn.
  var loops = 0
  /// How many scopes were begun.
  var scopeCount = 0
  let variables = Store<Variable>(capacity: Words.variableLimit)

  /// What an execution is given, each member with what is known of it.
  let entryMembers = Store<ShapeMember>(capacity: 8)
  /// The parts of the world that were drawn between those of the machine.
  var worldParts = WorldParts()
  /// Those of the machine's own world.
  let machineParts = WorldParts()

  /// The ways on which states of their own stand, and the one on which states are drawn.
  let ways = Store<Way>(capacity: 64)
  var way = Way.trunk
  /// What a fresh world aims at.
  let aim = Aim()

  /// Constants that decide which way a run takes, each with the shape of the data that holds them.
  let interests = Store<(shape: Shape.ID, set: ConstantSet)>(capacity: 64)

  var scripts: [TaskScript] = []
  let sites = Store<TaskSite>(capacity: 64)
  var storage: [StoredObject] = []
  /// What data looks like, where the machine is given.
  var given: DataGuess?
  /// The names of states, the resources and the errors that sites tell by their numbers.
  var stateNames = StateName.all
  var resources = Word.texts
  var ownErrors: [Value] = []
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

  deinit {
    members.release()
    elements.release()
    text.release()
    shapeMembers.release()
    shapeParts.release()
    spots.release()
    times.release()
    states.release()
    levels.release()
    variables.release()
    entryMembers.release()
    ways.release()
    interests.release()
    sites.release()
    aim.release()
    shapes.release()
    worldParts.release()
    machineParts.release()
  }

  /// What a variable holds, and whose it is.
  struct Variable {
    var shape: Shape.ID
    /// The scope that assigns it.
    let scope: Int
    let isCounter: Bool
  }

  /// Makes ready for another scenario.
  func reset() {
    shapes.reset()
    wanted = .none
    used = .none
    (isExpress, oddness, depth, room) = (false, 0, 0, Self.roominess)
    (temper, mood, isLate, blamesAround, hasReturns) = (.rough, .rough, true, false, false)
    (doom, contextPath, lifetime) = (nil, nil, nil)
    isSure = false
    ways.cut(to: 0)
    way = Way.trunk
    aim.clear()
    interests.cut(to: 0)
    (stateCount, scopeCount, loops) = (0, 0, 0)
    members.cut(to: 0)
    elements.cut(to: 0)
    text.cut(to: 0)
    shapeMembers.cut(to: 0)
    shapeParts.cut(to: 0)
    times.cut(to: 0)
    machineTimes = 0
    variables.cut(to: 0)
    sites.cut(to: 0)
    states.cut(to: 0)
    levels.cut(to: 0)
    (scripts, storage, child, isChild) = ([], [], nil, false)
    childBound = 0
    frame = Frame()
    entryMembers.cut(to: 0)
    worldParts.reset()
  }

  /// Notes with what the state fails for sure, if nothing does before; what cannot be worked out
  /// fails so that nothing catches it.
  func fails(with errors: ErrorSet = ErrorSet([.runtime])) { doom = doom ?? errors }

  /// Draws something without which the states inside or behind are never reached, so that fresh ones
  /// have no path that leads nowhere.
  func surely<Result>(_ draw: (MachineBuilder) -> Result) -> Result {
    let (all, outer) = (wanted, isSure)
    wanted.remove(.miss)
    isSure = true
    defer { (wanted, isSure) = (all, outer) }
    return draw(self)
  }

  /// Whether the machine is still small enough to begin something new.
  var mayGrow: Bool { stateCount < Self.mostStates }
}

// MARK: - Objects, arrays and texts

extension MachineBuilder {
  func push(_ field: Field, _ value: Value) { members.append((words[field], value)) }

  func push(_ field: Field, _ word: Word) { members.append((words[field], words[word])) }

  func pushMember(_ name: MemberName, _ value: Value) {
    members.append((words.key(name), value))
  }

  /// The object of the members pushed since there were `start` of them.
  func closeObject(from start: Int) -> Value {
    defer { members.cut(to: start) }
    return arena.object(ofDistinct: members.rest(from: start))
  }

  /// The array of the elements pushed since there were `start` of them.
  func closeArray(from start: Int) -> Value {
    defer { elements.cut(to: start) }
    return arena.array(elements.rest(from: start))
  }

  func write(_ string: StaticString) {
    string.withUTF8Buffer { write($0) }
  }

  func write(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { text.append(byte) }
  }

  func write(_ number: Int64) {
    if number < 0 { text.append(0x2D) }
    var digit: UInt64 = 1
    while number.magnitude / digit >= 10 { digit *= 10 }
    while digit > 0 {
      text.append(0x30 + UInt8(number.magnitude / digit % 10))
      digit /= 10
    }
  }

  /// The string of what was written since there were `start` bytes.
  func closeText(from start: Int) -> Value {
    defer { text.cut(to: start) }
    return arena.string(utf8: text.rest(from: start))
  }
}
