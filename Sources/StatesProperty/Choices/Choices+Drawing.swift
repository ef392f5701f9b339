extension Choices {
  /// Draws a number in `0...bound`, each with the same chance.
  @inlinable
  public mutating func draw(upTo bound: UInt64) -> UInt64 {
    draw(upTo: bound, as: .number) { $0.next(upTo: bound) }
  }

  /// Draws a number in `0...bound` whose fresh answers come from `pick`.
  ///
  /// - Parameters:
  ///   - bound: The greatest answer.
  ///   - kind: What the number decides.
  ///   - pick: Makes a fresh answer; it must not exceed the bound.
  /// - Returns: The answer.
  @inlinable
  public mutating func draw(
    upTo bound: UInt64, as kind: Choice.Kind, picking pick: (inout SplitMix64) -> UInt64
  ) -> UInt64 {
    draw(upTo: bound, as: kind, lowest: 0, picking: isReplaying ? nil : pick(&random))
  }

  /// Draws a number in `0...bound`, which is `picked` unless a replay decides.
  @inlinable
  mutating func draw(
    upTo bound: UInt64, as kind: Choice.Kind, lowest: Int64, picking picked: UInt64?
  ) -> UInt64 {
    guard madeCount < Self.limit, !isGivenUp else { return refuse() }
    let value = picked ?? nextReplayed(on: IntegerScale(lowest: lowest, bound: bound))
    let answer = min(value, bound)
    note(Choice(value: answer, bound: bound, lowest: lowest, kind: kind))
    return answer
  }

  @inlinable @inline(__always)
  mutating func note(_ choice: Choice) {
    recent.note(choice, at: madeCount)
    madeCount &+= 1
    if isRecorded { record(choice) }
  }

  @inline(never) @usableFromInline
  mutating func record(_ choice: Choice) { log.append(choice) }

  /// What a replay answers next: what it wants most, else its number, else zero.
  @usableFromInline
  mutating func nextReplayed(on scale: IntegerScale) -> UInt64 {
    let position = madeCount
    if position < wanted.count, let quantity = wanted[position] {
      return scale.index(nearestTo: quantity)
    }
    return position < replayed.count ? replayed[position] : 0
  }

  /// Records a decision that has only one answer here, so that recordings line up with places where
  /// it has more.
  @inlinable
  public mutating func force(_ value: UInt64, upTo bound: UInt64, as kind: Choice.Kind) {
    guard madeCount < Self.limit, !isGivenUp else {
      _ = refuse()
      return
    }
    note(Choice(value: value, bound: bound, kind: kind, isForced: true))
  }

  /// Answers zero, without recording, once the value cannot be kept any more.
  @usableFromInline
  mutating func refuse() -> UInt64 {
    isGivenUp = true
    return 0
  }

  /// Draws yes or no, where no is the simpler; fresh answers are yes `numerator` in `denominator`
  /// times.
  @inlinable
  public mutating func chance(_ numerator: UInt64, in denominator: UInt64) -> Bool {
    draw(upTo: 1, as: .alternative) { $0.chance(numerator, in: denominator) ? 1 : 0 } == 1
  }

  /// Draws which of `count` recipes is followed; the first is the simplest.
  @inlinable
  public mutating func alternative(of count: Int) -> Int {
    precondition(count > 0, "there is nothing to choose from: give at least one alternative")
    let bound = UInt64(count - 1)
    return Int(draw(upTo: bound, as: .alternative) { $0.next(upTo: bound) })
  }

  /// Draws which recipe is followed, where fresh answers come as often as their weights say.
  @inlinable
  public mutating func alternative(weights: [Int]) -> Int {
    precondition(!weights.isEmpty, "there is nothing to choose from: give at least one weight")
    return Int(
      draw(upTo: UInt64(weights.count - 1), as: .alternative) { random in
        var left = random.next(upTo: UInt64(max(weights.reduce(0, +), 1) - 1))
        for (index, weight) in weights.enumerated() {
          if left < UInt64(weight) { return UInt64(index) }
          left -= UInt64(weight)
        }
        return 0
      })
  }

  /// Marks the choices made by `body` as one part of the value, which shrinking may delete, move or
  /// replace whole.
  @inlinable
  public mutating func span<Value>(
    _ label: StaticLabel, _ body: (inout Choices) -> Value
  ) -> Value {
    span(label, from: madeCount, body)
  }

  /// As ``span(_:_:)``, for a part that began with choices already made.
  ///
  /// - Parameters:
  ///   - label: What the part is called.
  ///   - start: How many choices were made before the part; no other part may have begun since.
  ///   - body: Makes the rest of the part's choices.
  /// - Returns: What `body` returns.
  @inlinable
  public mutating func span<Value>(
    _ label: StaticLabel, from start: Int, _ body: (inout Choices) -> Value
  ) -> Value {
    guard partCount < Self.limit else {
      isGivenUp = true
      return body(&self)
    }
    let index = partCount
    partCount &+= 1
    if isRecorded { open(label, from: start) }
    let value = body(&self)
    if isRecorded { close(index) }
    return value
  }

  @inline(never) @usableFromInline
  mutating func open(_ label: StaticLabel, from start: Int) {
    parts.append(Span(label: label, start: start, depth: depth))
    depth += 1
  }

  @inline(never) @usableFromInline
  mutating func close(_ index: Int) {
    depth -= 1
    // A filter may have taken back everything since, this span included.
    if index < parts.count { parts[index].end = Int32(truncatingIfNeeded: madeCount) }
  }
}
