import Glibc

/// Recorded truth that is not part of the repository: found through `STATESKIT_EVIDENCE`, or beside
/// the checkout at `../shared/data`.
///
/// A test that needs it is enabled by ``isPresent`` and skips with ``absence`` otherwise.
public enum Evidence {
  /// The folder that holds the evidence, or `nil` where there is none.
  public static let folder: String? = {
    let candidates = [getenv("STATESKIT_EVIDENCE").map { String(cString: $0) }, beside]
    return candidates.compactMap(\.self).first { access($0, R_OK) == 0 }
  }()

  /// Whether there is any evidence to measure against.
  public static var isPresent: Bool { folder != nil }

  /// What a skipped test says.
  public static let absence =
    "no recorded evidence: set STATESKIT_EVIDENCE to its folder, or put it at ../shared/data"

  /// The bytes of one file of the evidence, or `nil` where it is absent.
  public static func bytes(_ path: String) -> [UInt8]? {
    guard let folder else { return nil }
    return readFile(folder + "/" + path)
  }

  /// The lines of one file of the evidence, without line ends; empty where it is absent.
  public static func lines(_ path: String) -> [[UInt8]] {
    (bytes(path) ?? []).split(separator: 0x0A).map(Array.init)
  }

  /// The folder above the checkout, from where this very file stands.
  private static let beside: String = {
    let parts = #filePath.split(separator: "/")
    return "/" + parts.dropLast(4).joined(separator: "/") + "/shared/data"
  }()
}

/// All bytes of the file at `path`, or `nil` if it cannot be read.
public func readFile(_ path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    if count == 0 { return bytes }
    bytes.append(contentsOf: chunk[0..<count])
  }
}
