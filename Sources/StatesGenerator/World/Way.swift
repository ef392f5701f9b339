import StatesJSON

/// A way that leads to states of its own, and what a world has to do for a run to take it.
struct Way {
  /// What makes a run take the way.
  enum Cause {
    /// Nothing that a world knows how to bring about.
    case unknown
    /// The task with this number fails so.
    case failing(task: Int, ErrorName)
    /// One of some tasks inside the state that is left fails so: `tasks` has a bit for each that
    /// does, counted from the place of the first among all.
    case failingInside(first: Int, tasks: UInt64, ErrorName)
    /// Data has one of these constants where such a shape is.
    case data(Shape.ID, ConstantSet)
  }

  /// The way on which it branches off.
  let parent: Int
  let cause: Cause
  /// Whether it leads anywhere by itself.
  let isGoal: Bool

  /// The way from the first state on, which needs no cause.
  static let trunk = -1
}

/// The ways that a fresh world wants a run to take: one, and those that lead to it.
struct Aim {
  /// The causes of these ways, the last way first.
  private let causes = Store<Way.Cause>(capacity: 16)
  var isEmpty: Bool { causes.isEmpty }

  func clear() { causes.cut(to: 0) }

  func release() { causes.release() }

  func append(_ cause: Way.Cause) { causes.append(cause) }

  /// The error with which a task has to fail, if it has to.
  func error(of task: Int) -> ErrorName? {
    for case .failing(task, let error) in causes { return error }
    return nil
  }

  /// What constants have to be where a shape is, if some have to.
  func constants(in source: Shape.ID) -> ConstantSet? {
    var found: ConstantSet?
    for case .data(source, let set) in causes {
      found = found.map { $0.intersection(set) } ?? set
    }
    return found
  }
}
