/// Some of the fields that the language knows.
struct FieldSet: BitwiseCopyable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0

  init(_ fields: [Field] = []) {
    for field in fields { insert(field) }
  }

  @inline(__always)
  func contains(_ field: Field) -> Bool {
    let bit = field.rawValue
    return (bit < 64 ? first >> UInt64(bit) : second >> UInt64(bit &- 64)) & 1 != 0
  }

  @inline(__always)
  mutating func insert(_ field: Field) {
    let bit = field.rawValue
    if bit < 64 { first |= 1 << UInt64(bit) } else { second |= 1 << UInt64(bit &- 64) }
  }
}
