internal import StatesJSON

// `..`: a value and all containers inside it, from the outside in and from left to right.
extension PathEvaluation {
  /// Applies the step behind a deep scan, the selector, to each container in which it finds
  /// something, and answers with which step to go on.
  ///
  /// Two oddities are kept as they are. Where a further step follows, an array hands all its
  /// elements to that step and not only those that were asked for. And where that further step is a
  /// name at the end of the path, it then takes only the elements whose index was asked for by a
  /// single number.
  mutating func scan(
    _ nodes: [Value], _ step: ListStep, into reached: inout [Value]
  ) throws(EvaluationFailure) -> Int {
    var scan = Scan(
      selector: step.following(by: 1),
      last: endsBehind(step.place + 1, of: step.route) ? step.following(by: 2) : nil)
    for node in nodes { try run(&scan, from: node, into: &reached) }
    return step.place + (scan.last == nil ? 2 : 3)
  }

  private mutating func run(
    _ scan: inout Scan, from start: Value, into reached: inout [Value]
  ) throws(EvaluationFailure) {
    var pending = [start]
    while let node = pending.popLast() {
      guard node.isArray || node.isObject else { continue }
      let count = arena.count(of: node)
      try spend(count + 1)
      if try selects(scan.selector, in: node) { try select(in: node, &scan, into: &reached) }
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

  /// Whether the selector is to be applied to `node`.
  private mutating func selects(
    _ selector: ListStep, in node: Value
  ) throws(EvaluationFailure) -> Bool {
    switch step(selector.place, of: selector.route) {
    case .name(let key): node.isObject && arena.member(key, of: node) != nil
    case .names(let names):
      node.isObject
        && (!isLast(selector.place, of: selector.route) || hasAll(names, node))
    case .index, .indices, .slice: node.isArray
    case .wildcard: true
    case .filter(let filter): try accepts(node, filter)
    case .deepScan, .call: false
    }
  }

  private mutating func select(
    in node: Value, _ scan: inout Scan, into reached: inout [Value]
  ) throws(EvaluationFailure) {
    let selector = scan.selector
    if node.isArray, !isLast(selector.place, of: selector.route) {
      for index in 0..<arena.count(of: node) {
        scan.index = index
        try hand(arena.element(index, of: node), scan, into: &reached)
      }
    } else if scan.last == nil {
      try apply(selector, to: node, into: &reached)
    } else {
      var selected: [Value] = []
      try apply(selector, to: node, into: &selected)
      for value in selected { try hand(value, scan, into: &reached) }
    }
  }

  /// Hands a selected value on: to the last step, where that looks at indices, or to the next.
  private mutating func hand(
    _ value: Value, _ scan: Scan, into reached: inout [Value]
  ) throws(EvaluationFailure) {
    guard let last = scan.last else {
      reached.append(value)
      return
    }
    if value.isObject, let index = scan.index {
      guard case .index(index) = step(scan.selector.place, of: last.route) else { return }
    }
    try apply(last, to: value, into: &reached)
  }
}

/// How far a deep scan has come.
private struct Scan {
  let selector: ListStep
  /// The step behind the selector, if it is the last and looks at indices.
  let last: ListStep?
  /// The last index under which an array handed on an element.
  var index: Int?
}
