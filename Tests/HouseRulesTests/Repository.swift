import Glibc
import StatesTestSupport

/// The checkout that these tests stand in.
enum Repository {
  /// The folder that holds `Package.swift`.
  static let root: String = {
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  }()

  /// The text of a file, told by its path from the root.
  static func text(_ path: String) -> String {
    String(decoding: readFile(root + "/" + path) ?? [], as: UTF8.self)
  }

  /// Every Swift file below `folder`, in order.
  static func swiftFiles(in folder: String) -> [SwiftText] {
    paths(in: folder).filter { $0.hasSuffix(".swift") }.map { SwiftText(path: $0, text($0)) }
  }

  /// Every Swift file of the modules.
  static let sources = swiftFiles(in: "Sources")

  /// Every file that git keeps, or `nil` where there is no git or no repository.
  static let tracked: [String]? = {
    guard let pipe = popen("git -C '\(root)' ls-files 2>/dev/null", "r") else { return nil }
    var text: [UInt8] = []
    var byte = fgetc(pipe)
    while byte >= 0 {
      text.append(UInt8(truncatingIfNeeded: byte))
      byte = fgetc(pipe)
    }
    guard pclose(pipe) == 0 else { return nil }
    return text.split(separator: .newline).map { String(decoding: $0, as: UTF8.self) }
  }()

  /// The paths of all files below `folder`, in order.
  static func paths(in folder: String) -> [String] {
    guard let directory = opendir(root + "/" + folder) else { return [] }
    defer { closedir(directory) }
    var paths: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") { continue }
      let path = folder + "/" + name
      let isFolder = Int32(entry.pointee.d_type) == Int32(DT_DIR)
      paths += isFolder ? self.paths(in: path) : [path]
    }
    return paths.sorted()
  }
}

extension SwiftText {
  /// The folders that the file stands in and its name.
  var folders: [String] { path.split(separator: "/").map(String.init) }
}
