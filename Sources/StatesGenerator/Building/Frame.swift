/// The states of one object of states while they are drawn.
struct Frame {
  /// Where its states and its rows of states begin among those of all open scopes.
  var firstState = 0
  var firstLevel = 0
  /// How many ways of their own lie around the state that is being drawn.
  var ways = 0
  /// How often a state may be visited in one run of the scope, because of loops around it.
  var factor = 1
  /// How many events one run of the scope may come to.
  var bound = 1
  /// Whether it does not matter if the scope fails.
  var mayFail = false
  /// What may fail the scope.
  var escaping = ErrorSet()
  /// Whether a state was drawn that ends the scope: each scope needs one.
  var hasEnd = false
  /// What the scope may end with; `nil` if it never ends well.
  var result: Shape.ID?
  /// A number that tells this scope from all others of the machine.
  var number = 0
}

/// A state that something goes to and that is not drawn yet.
struct Label {
  /// The number of the state's name.
  let name: Int
  var point: Point
  /// The way by which runs come to it.
  var way: Int
}

/// A state whose object is open.
struct Draft {
  let slot: Int
  /// How many members were on the stack before it.
  let start: Int
}

/// How a state is left.
enum Flow {
  /// The scope ends with the state.
  case ended
  /// The object of the state is finished, and nothing more is to be said about it.
  case closed
  /// The state has a `Next`, or is the last.
  case goes(Point)
  /// The state is a Choice, which goes on by `Default`; `nil` if its rules leave nothing over.
  case chooses(Point?)
}

/// What drawing the states of a scope came to.
struct ScopeSummary {
  let bound: Int
  let escaping: ErrorSet
  let result: Shape.ID
  /// Whether there is a way through the scope that does not fail.
  var mayEnd = true
}
