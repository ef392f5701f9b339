import Glibc

extension InputFile {
  /// The files that `paths` name: a file is itself, a directory all files inside it, at any depth, in
  /// the order of their names, whose names end in one of `endings`.
  static func expanded(
    _ paths: [String], endings: [String], _ console: Console
  ) throws(CommandError) -> [String] {
    var files: [String] = []
    for path in paths {
      if path != "-", isDirectory(path) {
        files += try filesInside(path, endings)
      } else {
        files.append(path)
      }
    }
    return files
  }

  static func isDirectory(_ path: String, followingLinks: Bool = true) -> Bool {
    var status = stat()
    let result = followingLinks ? stat(path, &status) : lstat(path, &status)
    return result == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func filesInside(
    _ directory: String, _ endings: [String]
  ) throws(CommandError) -> [String] {
    var files: [String] = []
    for name in try names(in: directory) {
      let path = directory.hasSuffix("/") ? directory + name : directory + "/" + name
      if isDirectory(path, followingLinks: false) {
        files += try filesInside(path, endings)
      } else if endings.contains(where: name.hasSuffix) {
        files.append(path)
      }
    }
    return files
  }

  /// What a directory holds, sorted by bytes, without what starts with a dot.
  private static func names(in directory: String) throws(CommandError) -> [String] {
    guard let stream = opendir(directory) else {
      throw .unreadable(directory, SystemError(code: errno).reason)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
