/// The numbers that a match works with: the ends of its groups, counts, positions.
///
/// The memory is kept from one match to the next.
struct Registers: ~Copyable {
  private let values: UnsafeMutablePointer<Int32>
  let count: Int

  init(count: Int) {
    self.count = count
    values = UnsafeMutablePointer<Int32>.allocate(capacity: count)
    values.initialize(repeating: -1, count: count)
  }

  deinit { values.deallocate() }

  @inline(__always)
  subscript(index: Int32) -> Int32 {
    get {
      precondition(index >= 0 && index < count)
      return values[Int(index)]
    }
    set {
      precondition(index >= 0 && index < count)
      values[Int(index)] = newValue
    }
  }

  /// What a group captured, if it took part.
  @inline(__always)
  func range(ofGroup group: Int32) -> Range<Int>? {
    let start = self[2 * group]
    return start < 0 ? nil : Int(start)..<Int(self[2 * group + 1])
  }

  mutating func reset() { values.update(repeating: -1, count: count) }
}
