import Glibc

/// The files of the corpus in this checkout.
public enum CorpusFiles {
  /// Every case's path below `corpus/`, without `.json`, in order.
  public static let ids: [String] = files(below: "").sorted()

  /// The text of the case called `id`.
  public static func text(of id: String) -> [UInt8] { readFile("\(folder)/\(id).json") ?? [] }

  /// The page that explains the format of the files.
  public static var page: [UInt8] { readFile("\(folder)/README.md") ?? [] }

  /// Where the corpus is.
  public static let folder: String = {
    let parts = #filePath.split(separator: "/")
    return "/" + parts.dropLast(3).joined(separator: "/") + "/corpus"
  }()

  private static func files(below path: String) -> [String] {
    guard let directory = opendir("\(folder)/\(path)") else { return [] }
    defer { closedir(directory) }
    var found: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".json") {
        found.append(path + name.dropLast(5))
      } else if !name.contains(".") {
        found += files(below: path + name + "/")
      }
    }
    return found
  }
}
