public import StatesJSON

extension Scenario {
  /// The place in ``tasks`` of the script that answers `task`, or `nil` if none does.
  ///
  /// A script for resource and state goes before one for the state, and that before one for the
  /// resource; among equals the first is taken.
  public func script(for task: TaskRequest) -> Int? {
    var best: (index: Int, rank: Int)?
    for (index, script) in tasks.enumerated() where script.fits(task) {
      if script.rank > best?.rank ?? -1 { best = (index, script.rank) }
    }
    return best?.index
  }
}

extension TaskScript {
  func fits(_ task: TaskRequest) -> Bool {
    (state.map { $0 == task.state } ?? true) && (resource.map { $0 == task.resource } ?? true)
  }

  /// How closely the script names its tasks.
  var rank: Int { (state == nil ? 0 : 2) + (resource == nil ? 0 : 1) }
}

extension TaskScript.Condition {
  /// Whether `task` is one of those meant.
  public func fits(_ task: TaskRequest, in arena: Arena) -> Bool {
    (iteration.map { $0 == task.scope.last } ?? true)
      && (scope.map { $0 == task.scope } ?? true)
      && (retry.map { $0 == task.attempt } ?? true)
      && (execution.map { $0 == task.execution } ?? true)
      && (worker.map { $0 == task.worker } ?? true)
      && (input.map { arena.contains($0, in: task.input) } ?? true)
  }
}

extension Arena {
  /// Whether `value` has the members of `part` with their values, at every depth of objects;
  /// anything but an object must be equal.
  func contains(_ part: Value, in value: Value) -> Bool {
    guard part.isObject else { return equal(part, value) }
    guard value.isObject else { return false }
    return (0..<count(of: part)).allSatisfy { index in
      guard let own = member(key(at: index, of: part), of: value) else { return false }
      return contains(memberValue(at: index, of: part), in: own)
    }
  }
}
