/// Finds the places of values in the text from which they were read.
public struct SourceMap: Sendable {
  /// Where a value stands in its text.
  public struct Entry: Sendable, Hashable {
    /// The first character of the value.
    public let value: SourceLocation
    /// The quote before the member's name, if the value is a member.
    public let key: SourceLocation?
  }

  private let bytes: [UInt8]

  /// Keeps the text of one JSON value, which should have been read without error before.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The places that `pointers` name, in one pass over the text; `nil` for what is not there.
  ///
  /// Where a member is named twice, the last one counts, as when reading.
  public func locate(_ pointers: [JSONPointer]) -> [Entry?] {
    bytes.withUnsafeBufferPointer { buffer in
      let text = ByteSpan(buffer)
      var scan = SourceScan(text, targets: SourceTargets(pointers))
      scan.run()
      let locations = SourceLocation.all(scan.offsets, in: text)
      return pointers.map { pointer in
        guard let found = scan.found[pointer], let value = locations[found.value] else {
          return nil
        }
        return Entry(value: value, key: found.key.flatMap { locations[$0] })
      }
    }
  }
}

/// The pointers that are looked for, by their first token.
struct SourceTargets {
  var pointer: JSONPointer?
  var next: [ExactText: SourceTargets] = [:]

  init() {}

  init(_ pointers: [JSONPointer]) {
    for pointer in pointers { add(pointer, at: 0) }
  }

  private mutating func add(_ pointer: JSONPointer, at depth: Int) {
    if depth == pointer.tokens.count {
      self.pointer = pointer
    } else {
      next[ExactText(pointer.tokens[depth]), default: SourceTargets()].add(pointer, at: depth + 1)
    }
  }

  /// All pointers here and below.
  var all: [JSONPointer] { (pointer.map { [$0] } ?? []) + next.values.flatMap(\.all) }
}
