extension Node {
  /// Whether the node can match without taking anything; reads each node below it once.
  var canBeEmpty: Bool {
    switch self {
    case .empty, .look, .assertion, .reference: true
    case .scalar, .letter, .set: false
    case .sequence(let nodes): nodes.allSatisfy(\.canBeEmpty)
    case .alternation(let nodes): nodes.contains(where: \.canBeEmpty)
    case .capture(let node, _), .atomic(let node): node.canBeEmpty
    case .repetition(let node, let repetition): repetition.least == 0 || node.canBeEmpty
    }
  }
}
