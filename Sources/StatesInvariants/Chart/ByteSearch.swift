extension UnsafeBufferPointer<UInt8> {
  /// Whether `part` stands somewhere in the text.
  func has(_ part: StaticString) -> Bool {
    let size = part.utf8CodeUnitCount
    guard count >= size else { return false }
    return part.withUTF8Buffer { part in
      (0...(count - size)).contains { start in
        self[start] == part[0] && (1..<size).allSatisfy { self[start + $0] == part[$0] }
      }
    }
  }
}
