extension UnsafeBufferPointer<UInt8> {
  /// Whether `part`, which is not empty, stands somewhere in the text.
  func has(_ part: StaticString) -> Bool {
    let (last, head) = (count - part.utf8CodeUnitCount, part.utf8Start[0])
    var place = 0
    while place <= last {
      if self[place] == head, has(part, at: place) { return true }
      place += 1
    }
    return false
  }

  /// Whether `part`, which is not empty, stands at a place of the text.
  @inline(__always)
  func has(_ part: StaticString, at place: Int) -> Bool {
    let size = part.utf8CodeUnitCount
    guard count - place >= size, self[place] == part.utf8Start[0] else { return false }
    for index in 1..<size where self[place + index] != part.utf8Start[index] { return false }
    return true
  }
}
