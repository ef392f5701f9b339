import StatesEngine

extension Invariant {
  static let timestamps = Invariant(
    "INV-C13",
    "Times do not go back from one event to the next, and the start and stop dates of an execution "
      + "are the times of its first and last event.",
    rests: ["HIST-02"], needs: [.events, .times],
    .at(.event) { $0.checkTimeOrder() }, .at(.told, if: .described) { $0.checkDates() })
}

extension Trial {
  fileprivate mutating func checkTimeOrder() {
    premise()
    guard id > 1, isLater(books.lastTime, than: record.time) else { return }
    breach(
      {
        "\($0.event($0.id)); however the event before is later: \($0.event($0.id - 1))"
      }, at: id - 1, id)
  }

  fileprivate mutating func checkDates() {
    guard case .described(let description) = log[nowCall].reply, let first = records.first else {
      return
    }
    premise()
    if !isTied(description.startDate, first.time) {
      breach(
        {
          "\($0.call($0.nowCall)) says that the execution started at \(description.startDate); "
            + "however \($0.event(1))"
        }, at: 1, calls: nowCall)
    }
    guard let stop = description.stopDate, books.endEvent > 0, !books.isRedriveDue,
      !isTied(stop, books.endedAt)
    else {
      return
    }
    breach(
      {
        "\($0.call($0.nowCall)) says that the execution stopped at \(stop); however "
          + "\($0.event($0.books.endEvent))"
      }, at: books.endEvent, calls: nowCall)
  }
}
