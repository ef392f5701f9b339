internal import StatesJSON

// `..`: a value and all containers inside it, from the outside in and from left to right.
extension PathEvaluation {
  /// Applies the step behind a deep scan to each container in which it finds something.
  ///
  /// Two oddities are kept as they are. Where a further step follows, an array hands all its
  /// elements to that step and not only those that were asked for. And where that further step is a
  /// name at the end of the path, it then takes only the elements whose index was asked for by a
  /// single number.
  mutating func scan(_ start: Value, _ walk: inout ListWalk) throws(EvaluationFailure) {
    let selector = walk.place + 1
    walk.next = selector + 1
    if endsBehind(selector, of: walk.route) { walk.next += 1 }
    var pending = [start]
    while let node = pending.popLast() {
      guard node.isArray || node.isObject else { continue }
      let count = arena.count(of: node)
      try spend(count + 1)
      if try selects(selector, of: walk.route, in: node) { try select(in: node, &walk) }
      for index in (0..<count).reversed() { pending.append(part(index, of: node)) }
    }
  }

  /// Whether one step follows the selector, and that step is a plain name or a wildcard.
  private func endsBehind(_ selector: Int, of route: Int) -> Bool {
    guard isLast(selector + 1, of: route) else { return false }
    switch step(selector + 1, of: route) {
    case .name, .wildcard: return true
    case .names, .index, .indices, .slice, .deepScan, .filter, .call: return false
    }
  }

  /// Whether the step behind a deep scan is to be applied to `node`.
  private mutating func selects(
    _ selector: Int, of route: Int, in node: Value
  ) throws(EvaluationFailure) -> Bool {
    switch step(selector, of: route) {
    case .name(let key): node.isObject && arena.member(key, of: node) != nil
    case .names(let names):
      node.isObject
        && (!isLast(selector, of: route)
          || program.keys[names.range].allSatisfy { arena.member($0, of: node) != nil })
    case .index, .indices, .slice: node.isArray
    case .wildcard: true
    case .filter(let filter): try accepts(node, filter)
    case .deepScan, .call: false
    }
  }

  private mutating func select(in node: Value, _ walk: inout ListWalk) throws(EvaluationFailure) {
    let selector = walk.place + 1
    if node.isArray, !isLast(selector, of: walk.route) {
      for index in 0..<arena.count(of: node) {
        walk.scannedIndex = index
        try hand(arena.element(index, of: node), &walk)
      }
      return
    }
    var selection = walk.following(by: 1)
    try apply(&selection, to: node)
    for value in selection.reached { try hand(value, &walk) }
  }

  /// Hands a selected value on: to the last step, where that looks at indices, or to the next.
  private mutating func hand(_ value: Value, _ walk: inout ListWalk) throws(EvaluationFailure) {
    guard walk.next == walk.place + 3 else {
      walk.reached.append(value)
      return
    }
    if value.isObject, let index = walk.scannedIndex {
      guard case .index(let wanted) = step(walk.place + 1, of: walk.route), wanted == index else {
        return
      }
    }
    var last = walk.following(by: 2)
    try apply(&last, to: value)
    walk.reached += last.reached
  }
}
