/// The names and places that lead from a value to a part of it, as a stretch of a table.
@usableFromInline
package struct Trail: BitwiseCopyable {
  /// Keys, and complements of indices.
  @usableFromInline let steps: Store<Int64>
  @usableFromInline let start: Int32
  @usableFromInline var count: Int32 = 0

  /// The trail that leads nowhere else, whose steps are added to a table.
  package init(in steps: Store<Int64>) {
    self.steps = steps
    start = Int32(steps.count)
  }

  /// Goes on to the member `key`.
  package mutating func append(_ key: Key) {
    steps.append(Int64(key.index))
    count += 1
  }

  /// Goes on to the element number `index`, counted from the first.
  package mutating func append(index: Int) {
    steps.append(~Int64(index))
    count += 1
  }

  @inlinable
  subscript(place: Int) -> Int64 {
    @inline(__always) get { steps[Int(start) &+ place] }
  }
}

extension Arena {
  /// What `trail` leads to; `nil` if it leads nowhere.
  @inlinable @inline(__always)
  package func value(at trail: Trail, in value: Value) -> Value? {
    var node = value
    for place in 0..<Int(trail.count) {
      let step = trail[place]
      if _fastPath(step >= 0) {
        guard node.isObject else { return nil }
        _ = meta(node)
        let key = Key(index: UInt32(truncatingIfNeeded: step))
        let index = index(of: key, inVector: vector(of: node))
        if index < 0 { return nil }
        node = Value(bits: words[node.offset &+ Meta.elements &+ index])
      } else {
        guard node.isArray, Int(~step) < meta(node).count else { return nil }
        node = Value(bits: words[node.offset &+ Meta.elements &+ Int(~step)])
      }
    }
    return node
  }

  /// The most steps of a trail at which something can be placed.
  private static var longestPlacing: Int { 6 }

  /// `target` with `value` where `trail` leads; `nil` unless everything on the way is there, and not
  /// far away.
  ///
  /// Only the last name may be new.
  package func placing(_ value: Value, at trail: Trail, in target: Value) -> Value? {
    let last = Int(trail.count) - 1
    if last == 0, trail[0] >= 0 {
      return target.isObject ? setting(key(trail[0]), to: value, in: target) : nil
    }
    guard last < Self.longestPlacing else { return nil }
    var containers: InlineArray<6, Value> = InlineArray(repeating: .null)
    var node = target
    for place in 0..<(last + 1) {
      containers[place] = node
      let step = trail[place]
      if step >= 0 {
        guard node.isObject else { return nil }
        if place == last { break }
        guard let member = member(key(step), of: node) else { return nil }
        node = member
      } else {
        guard node.isArray, Int(~step) < meta(node).count else { return nil }
        node = part(Int(~step), of: node)
      }
    }
    var made = value
    for place in stride(from: last, through: 0, by: -1) {
      let step = trail[place]
      made =
        step >= 0
        ? setting(key(step), to: made, in: containers[place])
        : replacing(Int(~step), with: made, in: containers[place])
    }
    return made
  }

  @inline(__always)
  private func key(_ step: Int64) -> Key { Key(index: UInt32(truncatingIfNeeded: step)) }
}
