import Glibc

/// The few calls to the system that the commands need.
enum Descriptor {
  /// Writes all bytes and returns the error number of what went wrong, if anything did.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        waitUntilReady(descriptor, POLLOUT)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }

  /// Reads everything, but no more than `limit` bytes and one.
  static func read(_ descriptor: Int32, limit: Int) -> Result<[UInt8], SystemError> {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count > 0 {
        bytes += chunk[..<count]
      } else if count == 0 {
        return .success(bytes)
      } else if errno == EAGAIN {
        waitUntilReady(descriptor, POLLIN)
      } else if errno != EINTR {
        return .failure(SystemError(code: errno))
      }
    }
    return .success(bytes)
  }

  /// The columns of a terminal, or 0 if it does not tell.
  static func columns(of descriptor: Int32) -> Int {
    var size = winsize()
    return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 0
  }

  private static func waitUntilReady(_ descriptor: Int32, _ events: Int32) {
    var request = pollfd(fd: descriptor, events: Int16(events), revents: 0)
    _ = poll(&request, 1, -1)
  }
}

/// An error number of the system.
struct SystemError: Error {
  let code: Int32

  var reason: String { String(cString: strerror(code)) }
}

extension Environment {
  /// The environment of this process.
  static let process = Environment { name in getenv(name).map { String(cString: $0) } }
}
