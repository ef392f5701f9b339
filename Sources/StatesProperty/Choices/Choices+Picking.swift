extension Choices {
  /// Draws a whole number in `range` whose fresh answers come from `pick`; the one nearest to zero
  /// is the simplest.
  ///
  /// - Parameters:
  ///   - range: The numbers there can be.
  ///   - pick: Makes a fresh answer; what lies outside the range becomes its nearest end.
  /// - Returns: The answer.
  @inlinable
  public mutating func integer(
    in range: ClosedRange<Int64>, picking pick: (inout SplitMix64) -> Int64
  ) -> Int64 {
    let scale = IntegerScale(range)
    let fresh = isReplaying ? nil : scale.index(nearestTo: pick(&random))
    let index = draw(upTo: scale.bound, as: .number, lowest: scale.lowest, picking: fresh)
    return scale.value(at: index) ?? range.lowerBound
  }
}
