extension Arena {
  /// The same value without remembered sources, so that its text is compact throughout.
  @inlinable @inline(__always)
  public func compacting(_ value: Value) -> Value {
    _slowPath(holdsSource(value)) ? compacted(value) : value
  }

  @inline(never) @usableFromInline
  func compacted(_ value: Value) -> Value {
    var compacted: [UInt64: Value] = [:]
    var pending = [value]
    while let next = pending.last {
      if compacted[next.bits] != nil {
        pending.removeLast()
        continue
      }
      let parts = next.isContainer ? (0..<meta(next).count).map { part($0, of: next) } : []
      let missing = parts.filter { holdsSource($0) && compacted[$0.bits] == nil }
      if missing.isEmpty {
        pending.removeLast()
        compacted[next.bits] = rebuilt(next, parts: parts.map { compacted[$0.bits] ?? $0 })
      } else {
        pending.append(contentsOf: missing)
      }
    }
    return compacted[value.bits] ?? value
  }

  private func rebuilt(_ value: Value, parts: [Value]) -> Value {
    if value.isString { return makeString(utf8(of: value)) }
    let start = scratch.values.count
    for part in parts { scratch.values.append(part.bits) }
    return value.isArray
      ? closeArray(from: start) : closeObject(values: start, vector: vector(of: value))
  }
}
