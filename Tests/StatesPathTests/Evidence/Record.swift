import StatesJSON
import StatesTestSupport

/// One line of the evidence, read into an arena of its own.
struct Record {
  let arena = Arena()
  private let value: Value

  init(_ line: [UInt8]) throws(JSONError) { value = try arena.parse(line) }

  /// All lines of a file.
  static func all(_ path: String) throws(JSONError) -> [Record] {
    var records: [Record] = []
    for line in Evidence.lines(path) { records.append(try Record(line)) }
    return records
  }

  /// The value at a path of member names, if there is one.
  subscript(path: String...) -> Value? {
    path.reduce(value) { value, name in
      value.flatMap { $0.isObject ? arena.member(name, of: $0) : nil }
    }
  }

  /// The text of the string at a path of member names; empty if there is none.
  func text(_ path: String...) -> String {
    let value = path.reduce(value as Value?) { value, name in
      value.flatMap { $0.isObject ? arena.member(name, of: $0) : nil }
    }
    return value.map { $0.isString ? arena.string(of: $0) : arena.text(of: $0) } ?? ""
  }

  /// The test's own part of a long identifier.
  var name: String {
    text("id").split(separator: ":").last.map(String.init) ?? "?"
  }
}
