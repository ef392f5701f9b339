extension ByteSpan {
  /// The string whose text these bytes are, quotes included; empty if they are no such text.
  var unquoted: String {
    if !buffer.contains(0x5C) { return slice(min(1, count), max(min(1, count), count - 1)).string }
    guard case .string(let string)? = try? JSON(parsing: Array(buffer)) else { return "" }
    return string
  }
}
