import Glibc

/// A folder of its own for one test, with plain files in it.
public struct TemporaryFolder {
  /// Where it is.
  public let path: String

  /// What the system did not do.
  struct Failure: Error {
    let call: String
  }

  /// Makes a folder with these files.
  public init(_ files: [(name: String, text: String)] = []) throws {
    let placeholder = String(repeating: "X", count: 6)
    var template = Array("/tmp/stateskit-\(placeholder)".utf8CString)
    guard let made = mkdtemp(&template) else { throw Failure(call: "mkdtemp") }
    path = String(cString: made)
    for file in files { try write(file.name, file.text) }
  }

  /// Writes a file into it.
  public func write(_ name: String, _ text: String) throws {
    guard let file = fopen(path + "/" + name, "w") else { throw Failure(call: "fopen") }
    defer { fclose(file) }
    guard fputs(text, file) >= 0 else { throw Failure(call: "fputs") }
  }

  /// Puts a link to `target` into it.
  public func link(_ name: String, to target: String) throws {
    guard symlink(target, path + "/" + name) == 0 else { throw Failure(call: "symlink") }
  }

  /// Removes it with all files in it.
  public func remove() {
    guard let directory = opendir(path) else { return }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { unlink(path + "/" + name) }
    }
    closedir(directory)
    rmdir(path)
  }
}
