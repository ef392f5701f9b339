import StatesJSON

/// A reference path as plain data.
struct DirectPath: BitwiseCopyable {
  private let start: Path.Start
  private let trail: Trail

  /// `nil` for a path of another kind.
  init?(_ path: Path, steps: Store<Int64>) {
    guard path.isReference else { return nil }
    start = path.start
    var trail = Trail(in: steps)
    for step in path.program.mainSteps {
      switch step {
      case .name(let key): trail.append(key)
      case .index(let index) where index >= 0: trail.append(index: index)
      case .index, .names, .indices, .slice, .wildcard, .deepScan, .filter, .call: return nil
      }
    }
    self.trail = trail
  }

  /// A path that is never followed.
  init(unusedIn steps: Store<Int64>) { (start, trail) = (.input, Trail(in: steps)) }

  /// Whether the path begins at the context object.
  var readsContext: Bool {
    if case .context = start { true } else { false }
  }

  /// What the path leads to; `nil` if that is nowhere.
  @inline(__always)
  func value(in scope: DirectScope, _ arena: Arena) -> Value? {
    let document: Value
    switch start {
    case .input: document = scope.input
    case .context: document = scope.context
    case .variable(let variable):
      guard scope.variables.isObject, let value = arena.member(variable, of: scope.variables) else {
        return nil
      }
      document = value
    }
    return arena.value(at: trail, in: document)
  }

  /// The input with `value` where the path leads; `nil` if something is missing on the way.
  @inline(__always)
  func placing(_ value: Value, in input: Value, _ arena: Arena) -> Value? {
    guard case .input = start else { return nil }
    return arena.placing(value, at: trail, in: input)
  }
}
