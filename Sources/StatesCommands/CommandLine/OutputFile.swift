import Glibc

/// A file that an argument names for a result.
enum OutputFile {
  /// Writes `bytes` to the file at `path`, replacing what it held; `-` is standard output.
  static func write(
    _ bytes: [UInt8], to path: String, console: Console
  ) throws(CommandError) {
    if path == "-" { return console.output.write(utf8: bytes) }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .unwritable(path, SystemError(code: errno).reason) }
    let written = Descriptor.write(bytes, to: descriptor)
    let closed = close(descriptor) == 0 ? nil : errno
    guard let code = written ?? closed else { return }
    throw .unwritable(path, SystemError(code: code).reason)
  }
}
