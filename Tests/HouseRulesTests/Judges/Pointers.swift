/// Judges where memory is touched without the compiler's protection.
///
/// `StatesJSON` does so in one folder, whose accessors check every access; buffers may be handed
/// through elsewhere, but not opened.
enum Pointers {
  static let folder = "Sources/StatesJSON/Memory/"

  private static let raw = [
    "UnsafeMutable", "UnsafeRaw", "UnsafePointer", ".pointee", ".baseAddress", "utf8Start",
    "unsafeBitCast", "withMemoryRebound", "assumingMemoryBound", "loadUnaligned",
  ]

  static func findings(in file: SwiftText) -> [Finding] {
    guard file.folders[1] == "StatesJSON", !file.path.hasPrefix(folder) else { return [] }
    return file.lines.indices.compactMap { line in
      guard let word = raw.first(where: { file.lines[line].contains($0) }) else { return nil }
      return Finding(path: file.path, line: line + 1, text: "'\(word)' belongs into \(folder)")
    }
  }
}
