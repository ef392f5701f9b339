import StatesInvariants
import StatesRunner

/// The file that `--known` names: kinds of failure that are expected.
enum KnownKinds {
  /// The kinds in the file, one a line; blank lines, and what comes after `#`, say nothing.
  static func read(_ path: String, console: Console) throws(CommandError) -> [KnownKind] {
    let text = String(decoding: try InputFile.read(path, console: console), as: UTF8.self)
    var kinds: [KnownKind] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
      guard let name = words.first.map(String.init) else { continue }
      guard words.count == 1, isKind(name) else {
        throw .unreadable(
          path,
          "line \(number + 1): '\(String(line).quotable)' is no kind of failure: "
            + "give the id of a rule, or a kind as a report names it")
      }
      if !kinds.contains(where: { $0.name == name }) { kinds.append(KnownKind(name: name)) }
    }
    return kinds
  }

  private static func isKind(_ name: String) -> Bool {
    let head = name.prefix { $0 != "/" }
    return ["engine", "kit"].contains(head)
      || Invariant.catalog.contains { $0.id.rawValue == head }
  }
}
