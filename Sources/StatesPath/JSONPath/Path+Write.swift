package import StatesJSON

extension Path {
  /// `target` with `value` at the place that this reference path names.
  ///
  /// Missing objects on the way are made, and what stands at the place is replaced. An index has to
  /// exist already, a name can only be set in an object.
  package func write(
    _ value: Value, into target: Value, arena: Arena
  ) throws(PathError) -> Value {
    guard isReference, root == .input else { throw PathMessages.notWritable(source) }
    let steps = program.mainSteps
    guard steps.count <= Arena.parsingDepth else {
      throw PathMessages.tooDeep(source, limit: Arena.parsingDepth)
    }
    let containers = try self.containers(for: steps, in: target, arena)
    var result = value
    for (step, container) in zip(steps, containers).reversed() {
      result = try set(step, of: container, to: result, arena, in: target)
    }
    return result
  }

  /// The container in which each step sets something; `nil` where it has yet to be made.
  private func containers(
    for steps: ArraySlice<Step>, in target: Value, _ arena: Arena
  ) throws(PathError) -> [Value?] {
    var containers: [Value?] = []
    var node: Value? = target
    for step in steps {
      containers.append(node)
      guard let container = node else { continue }
      switch step {
      case .name(let key):
        guard container.isObject else { throw PathMessages.unplaceable(source, target, arena) }
        node = arena.member(key, of: container)
      case .index(let index):
        let place = try self.place(index, in: container, arena, target)
        node = arena.element(place, of: container)
      case .names, .indices, .slice, .wildcard, .deepScan, .filter, .call:
        throw PathMessages.notWritable(source)
      }
    }
    return containers
  }

  private func set(
    _ step: Step, of container: Value?, to value: Value, _ arena: Arena, in target: Value
  ) throws(PathError) -> Value {
    switch (step, container) {
    case (.name(let key), let object?): return arena.setting(key, to: value, in: object)
    case (.name(let key), nil): return arena.object([(key, value)])
    case (.index(let index), let array?):
      return arena.replacing(try place(index, in: array, arena, target), with: value, in: array)
    case _: throw PathMessages.unplaceable(source, target, arena)
    }
  }

  /// The place in `array` that an index means.
  private func place(
    _ index: Int, in array: Value, _ arena: Arena, _ target: Value
  ) throws(PathError) -> Int {
    guard array.isArray, let place = arena.place(of: index, in: array) else {
      throw PathMessages.unplaceable(source, target, arena)
    }
    return place
  }
}
