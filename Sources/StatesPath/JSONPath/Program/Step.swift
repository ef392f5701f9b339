internal import StatesJSON

/// One step of a compiled path; what does not fit stands in a table of the ``PathProgram``.
enum Step {
  case name(Key)
  /// Several keys of ``PathProgram/keys``.
  case names(Stretch)
  case index(Int)
  /// Several numbers of ``PathProgram/indices``.
  case indices(Stretch)
  case slice(from: Int32?, to: Int32?)
  case wildcard
  case deepScan
  /// A filter that begins at this place of ``PathProgram/conditions``.
  case filter(Int)
  /// A member of ``PathProgram/calls``.
  case call(Int)
}

/// A part of a table.
struct Stretch {
  let start: Int
  let count: Int

  var range: Range<Int> { start..<start + count }
}

/// A path inside a program: the path itself, or one inside its filters and calls.
struct Route {
  let root: PathSyntax.Root
  let steps: Stretch
  /// How many steps at the beginning lead to one value at most.
  ///
  /// A route that is definite to its end names one value, any other a list.
  let definiteCount: Int

  var isDefinite: Bool { definiteCount == steps.count }
}

/// One instruction of a filter, which works on one truth value that begins as false.
enum ConditionStep {
  /// Sets it to what a member of ``PathProgram/comparisons`` gives.
  case compare(Int)
  /// Sets it to whether a member of ``PathProgram/routes`` leads to something.
  case exists(Int, isExpected: Bool)
  case negate
  /// Goes on elsewhere if it is true.
  case skipIfTrue(to: Int)
  /// Goes on elsewhere if it is false.
  case skipIfFalse(to: Int)
  /// The filter ends, and this is its answer.
  case end
}

struct Comparison {
  let left: OperandSource
  let relation: Relation
  let right: OperandSource
}

/// Where a side of a comparison comes from.
enum OperandSource {
  case literal(Operand)
  /// A member of ``PathProgram/routes``.
  case route(Int)
}

/// The call of a path function.
struct Call {
  enum Argument {
    case value(Value)
    /// The argument is no JSON; this is said when the function is called.
    case unreadable(String)
    /// A member of ``PathProgram/routes``.
    case route(Int)
  }

  let name: String
  /// `nil` if there is no function of this name, which is said when it is called.
  let function: PathFunction?
  let arguments: [Argument]
}

/// The functions that a path may call.
enum PathFunction: String, CaseIterable, Sendable {
  case minimum = "min"
  case maximum = "max"
  case average = "avg"
  case deviation = "stddev"
  case sum
  case concat
  case length
  case size
  case append
  case keys
  case first
  case last
  case index
}
