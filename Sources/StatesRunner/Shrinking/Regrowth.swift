import StatesProperty

/// A recording put together anew after one decision was answered otherwise.
///
/// Another answer leads to other decisions after it. Parts that still stand for the same thing, as
/// their labels tell, keep their recording; what is new gets the simplest answers.
struct Regrowth {
  /// The recording.
  let numbers: [UInt64]

  /// Answers the decision at `position` with `value`.
  ///
  /// - Parameters:
  ///   - position: Where in `old`.
  ///   - value: The other answer.
  ///   - old: The recording as it was.
  ///   - isGreedy: Whether decisions right beside the one that changes keep their answers where they
  ///     seem to mean the same.
  ///   - isFromEnd: Whether the last of several parts of one kind is kept where there is room for
  ///     one.
  ///   - shrinker: What replays recordings.
  init?(
    _ position: Int, to value: UInt64, in old: Parts, isGreedy: Bool = false,
    isFromEnd: Bool = false, _ shrinker: inout Shrinker
  ) {
    let prefix = old.numbers[..<position] + [value]
    guard let seen = shrinker.preview(Array(prefix)), seen.made.count > position else { return nil }
    let new = Parts(seen)
    var grown = [value]
    var inner: Parts.Item = .choice(position)
    let around = old.parts(around: position)
    for (depth, part) in (around.map(Optional.some) + [nil]).enumerated() {
      if let part, part >= seen.spans.count { return nil }
      let (before, kept) = old.split(part, at: inner)
      let (_, fresh) = new.split(part, at: inner)
      // The end of a list is decided after its last element, and by what that is.
      let isFollowed =
        part.map { old.label($0) == "list" } ?? false && kept.contains(where: \.isPart)
      grown =
        before + grown
        + (isFollowed && depth > 0
          ? kept.flatMap(old.numbers(of:))
          : Self.merged(
            isFromEnd ? old.last(kept) : kept, of: old, into: fresh, of: new,
            isGreedy: depth > 0 || isGreedy))
      if let part { inner = .part(part) }
    }
    numbers = grown
  }

  /// The new items, with what the old ones have of the same kind.
  private static func merged(
    _ kept: [Parts.Item], of old: Parts, into fresh: [Parts.Item], of new: Parts, isGreedy: Bool
  ) -> [UInt64] {
    var left = kept
    return fresh.flatMap { item -> [UInt64] in
      let place = left.firstIndex { old.isLike($0, item, of: new) }
      guard let place else { return new.numbers(of: item) }
      switch item {
      case .part: return old.numbers(of: left.remove(at: place))
      case .choice:
        guard isGreedy else { return new.numbers(of: item) }
        return old.numbers(of: left.remove(at: place))
      }
    }
  }
}

extension Parts {
  fileprivate func numbers(of item: Item) -> [UInt64] {
    switch item {
    case .choice(let position): [numbers[position]]
    case .part(let part): Array(numbers(of: part))
    }
  }

  /// What a part begins with up to an item, and the items behind that.
  fileprivate func split(_ part: Int?, at item: Item) -> (before: [UInt64], after: [Item]) {
    let items = items(of: part)
    let place = items.firstIndex { $0.isSame(item) } ?? items.count
    return (items[..<place].flatMap(numbers(of:)), Array(items.dropFirst(place + 1)))
  }

  /// The items with the last part of each kind alone.
  fileprivate func last(_ items: [Item]) -> [Item] {
    var seen: Set<StaticLabel> = []
    let kept = items.reversed().filter { item in
      guard case .part(let part) = item else { return true }
      return seen.insert(label(part)).inserted
    }
    return kept.reversed()
  }

  /// Whether an item here seems to mean the same as one of another recording.
  fileprivate func isLike(_ item: Item, _ other: Item, of parts: Parts) -> Bool {
    switch (item, other) {
    case (.part(let mine), .part(let theirs)):
      guard label(mine) == parts.label(theirs) else { return false }
      guard let first = numbers(of: mine).indices.first,
        let other = parts.numbers(of: theirs).indices.first
      else { return true }
      return choices.made[first].isLike(parts.choices.made[other])
    case (.choice(let mine), .choice(let theirs)):
      return choices.made[mine].isLike(parts.choices.made[theirs])
    case (.part, .choice), (.choice, .part): return false
    }
  }
}

extension Choice {
  /// Whether both decide among the same answers.
  fileprivate func isLike(_ other: Choice) -> Bool {
    kind == other.kind && bound == other.bound && lowest == other.lowest
      && isForced == other.isForced
  }
}

extension Parts.Item {
  fileprivate var isPart: Bool {
    if case .part = self { true } else { false }
  }

  fileprivate func isSame(_ other: Self) -> Bool {
    switch (self, other) {
    case (.choice(let left), .choice(let right)), (.part(let left), .part(let right)):
      left == right
    case (.choice, .part), (.part, .choice): false
    }
  }
}
