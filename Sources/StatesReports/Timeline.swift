public import StatesEngine
import StatesJSON

/// A history as lines that a person can read: when, where, what, and the data.
public struct Timeline {
  private let history: History
  private let width: Int

  /// The timeline of `history` in lines of at most `width` columns.
  public init(_ history: History, width: Int = 80) {
    self.history = history
    self.width = width
  }

  /// One line for each event.
  public var lines: [String] { history.records.indices.map(line) }

  private func line(_ index: Int) -> String {
    let record = history.records[index]
    let name = history.subjects[record.subject].name
    let state = name.isString ? history.arena.string(of: name) : ""
    let start =
      Self.right(record.time.secondsText, 10) + "  " + Self.left(state, 18) + "  "
      + Self.left(record.type.name, 22) + "  "
    return Self.cut(start + data(record), width)
  }

  /// What an event is about, on one line.
  private func data(_ record: EventRecord) -> String {
    let texts = [record.value, record.detail].filter { !$0.isNull }.map {
      $0.isString ? history.arena.string(of: $0) : history.arena.text(of: $0)
    }
    return texts.joined(separator: "  ").split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func left(_ text: String, _ width: Int) -> String {
    let shown = cut(text, width)
    return shown + String(repeating: " ", count: max(0, width - shown.count))
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func cut(_ text: String, _ width: Int) -> String {
    let line = text.count <= width ? text : text.prefix(width - 1) + "…"
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}
