import StatesEngine
import StatesJSON

// Which falsified observations are as right as what they were made from.

extension Mutation {
  /// Whether nobody can say that the mutant is wrong.
  ///
  /// - Parameters:
  ///   - mutant: What came of it.
  ///   - original: What it was made from.
  ///   - shown: The history of the original in AWS's shape.
  /// - Returns: Whether it shows the same, or things that coincide in another order.
  func isLegal(_ mutant: Observation, besides original: Observation, _ shown: Value?) -> Bool {
    guard let before = original.histories.first?.history, let shown,
      let after = mutant.histories.first?.history
    else { return false }
    switch self {
    case .changesValue, .changesDetail, .changesState:
      return after.arena.equal(HistoryEncoder(after).answer(), shown)
    case .swapsEvents: return after.isReordering(of: before)
    case _: return false
    }
  }
}

extension History {
  /// Whether two neighbours at one instant have changed places that have nothing to do with each other.
  fileprivate func isReordering(of other: History) -> Bool {
    guard count == other.count else { return false }
    let moved = records.indices.filter {
      records[$0].type != other.records[$0].type || records[$0].subject != other.records[$0].subject
        || !arena.equal(records[$0].value, other.records[$0].value)
    }
    // What looks the same in both places was exchanged with its like.
    guard let last = moved.last, last > 0, moved.count <= 2 else { return moved.isEmpty }
    let (one, two) = (other.records[last - 1], other.records[last])
    return one.time == two.time && one.previous != two.previous && one.isOfItsOwn && two.isOfItsOwn
  }
}

extension EventRecord {
  /// Whether the event is about one state, and neither begins nor ends what others are in.
  fileprivate var isOfItsOwn: Bool {
    switch type {
    case .parallelStateEntered, .parallelStateExited, .mapStateEntered, .mapStateExited: false
    case _: type.entered != nil || type.exited != nil || type.workStage != nil
    }
  }
}
