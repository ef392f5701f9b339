import Glibc

/// A file that an argument names.
enum InputFile {
  /// The most bytes that are read: far above any definition, history or corpus case.
  static let limit = 1 << 30

  /// The bytes of the file at `path`; `-` is standard input.
  static func read(_ path: String, console: Console) throws(CommandError) -> [UInt8] {
    if path == "-" { return try console.readInput() }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path, SystemError(code: errno).reason) }
    defer { close(descriptor) }
    return try read(descriptor, named: path)
  }

  static func standardInput() throws(CommandError) -> [UInt8] {
    try read(STDIN_FILENO, named: "-")
  }

  private static func read(_ descriptor: Int32, named name: String) throws(CommandError) -> [UInt8]
  {
    switch Descriptor.read(descriptor, limit: limit) {
    case .success(let bytes) where bytes.count > limit:
      throw .unreadable(name, "it is larger than \(limit >> 30) GiB")
    case .success(let bytes): return bytes
    case .failure(let error): throw .unreadable(name, error.reason)
    }
  }
}
