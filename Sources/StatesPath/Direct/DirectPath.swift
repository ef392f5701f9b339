import StatesJSON

/// A reference path as plain data.
struct DirectPath: BitwiseCopyable {
  private enum Root: UInt8, BitwiseCopyable { case input, context, variable }

  private let root: Root
  private let variable: Key
  private let trail: Trail

  /// `nil` for a path of another kind.
  init?(_ path: Path, in arena: Arena, steps: Store<Int64>) {
    guard path.isReference else { return nil }
    switch path.root {
    case .input: (root, variable) = (.input, arena.key(""))
    case .context: (root, variable) = (.context, arena.key(""))
    case .variable(let name): (root, variable) = (.variable, arena.key(name))
    }
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
  init(unusedIn arena: Arena, steps: Store<Int64>) {
    (root, variable, trail) = (.input, arena.key(""), Trail(in: steps))
  }

  /// Whether the path begins at the context object.
  var readsContext: Bool { root == .context }

  /// What the path leads to; `nil` if that is nowhere.
  @inline(__always)
  func value(in scope: DirectScope, _ arena: Arena) -> Value? {
    let document: Value
    switch root {
    case .input: document = scope.input
    case .context: document = scope.context
    case .variable:
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
    root == .input ? arena.placing(value, at: trail, in: input) : nil
  }
}
