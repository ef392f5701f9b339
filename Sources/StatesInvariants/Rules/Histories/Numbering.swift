import StatesEngine

extension Invariant {
  static let numbering = Invariant(
    "INV-H01", "The ids of events are 1, 2, 3 and so on, without gaps or repeats.",
    rests: ["HIST-01"], needs: .events,
    .at(.began) { $0.checkNumbering() })
}

extension Trial {
  fileprivate mutating func checkNumbering() {
    guard !records.isEmpty else { return }
    premise()
    let ids = executions[execution].history.foreignIds
    guard let place = ids.indices.first(where: { ids[$0] != Int64($0) + 1 }) else { return }
    breach(
      {
        "\($0.event(place + 1)) has the id \(ids[place]); however it is number \(place + 1) of the "
          + "history"
      }, at: place + 1)
  }
}
