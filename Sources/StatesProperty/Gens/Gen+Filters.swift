extension Gen {
  /// Only the values that satisfy `isIncluded`.
  ///
  /// What is refused leaves no trace in the recording. After `tries` refusals in a row the whole
  /// value is given up, so keep filters that refuse most values out of generators, and build valid
  /// values instead. A replay tries once.
  public func filter(
    tries: Int = 16, _ isIncluded: @escaping @Sendable (Value) -> Bool
  ) -> Gen {
    compactMap(tries: tries, { isIncluded($0) ? $0 : nil }, otherwise: { $0 })
  }

  /// The values for which `transform` has a result, as often as ``filter(tries:_:)`` tries.
  ///
  /// - Parameters:
  ///   - tries: How many refusals in a row give up the whole value.
  ///   - transform: Answers nothing for a value that is refused.
  ///   - fallback: Stands in for the result in a value that is given up, and is never seen.
  /// - Returns: A generator of results.
  public func compactMap<Result>(
    tries: Int = 16, _ transform: @escaping @Sendable (Value) -> Result?,
    otherwise fallback: @escaping @Sendable (Value) -> Result
  ) -> Gen<Result> {
    Gen<Result> { choices in
      for _ in 1..<max(tries, 1) where !choices.isReplaying {
        let mark = choices.mark
        if let result = transform(self(&choices)) { return result }
        if choices.isRejected { break }
        choices.takeBack(to: mark)
      }
      let last = self(&choices)
      if let result = transform(last) { return result }
      choices.reject()
      return fallback(last)
    }
  }
}

extension Choices {
  /// A place in the recording to go back to.
  struct Mark: Sendable {
    let made: Int
    let spans: Int
    let recent: RecentNumbers
  }

  var mark: Mark { Mark(made: madeCount, spans: partCount, recent: recent) }

  /// Forgets what was drawn since `mark`; the random numbers go on all the same.
  mutating func takeBack(to mark: Mark) {
    (madeCount, partCount, recent) = (mark.made, mark.spans, mark.recent)
    guard isRecorded else { return }
    log.removeSubrange(mark.made...)
    parts.removeSubrange(mark.spans...)
  }
}
