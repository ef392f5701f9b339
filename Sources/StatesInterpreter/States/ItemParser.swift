import StatesEngine
import StatesJSON
import StatesLanguage
import StatesPath

/// Turns what lies in a store into the items of a Map (DMAP-03, DMAP-04).
struct ItemParser {
  let arena: Arena
  let reader: ItemReader

  /// The items in `contents`, an array.
  func items(in contents: StoredObject.Contents) throws(StateFailure) -> Value {
    switch contents {
    case .failure(let failure): throw StateFailure(.ordinary, failure)
    case .list(let items): return try list(items)
    case .json(let value): return reader.inputType == nil ? try list(value) : try parsed(value)
    case .text(let text): return try parsed(text: arena.string(of: text))
    }
  }

  private func parsed(_ value: Value) throws(StateFailure) -> Value {
    switch reader.inputType {
    case .json, nil: try list(pointed(value))
    case .csv, .jsonLines, .parquet, .manifest: try parsed(text: arena.text(of: value))
    }
  }

  private func parsed(text: String) throws(StateFailure) -> Value {
    switch reader.inputType {
    case .json, nil: return try list(pointed(json(text)))
    case .jsonLines:
      var items: [Value] = []
      for line in text.split(whereSeparator: \.isNewline) { items.append(try json(String(line))) }
      return arena.array(items)
    case .csv: return try table(text)
    case .parquet, .manifest:
      throw .itemReaderFailed("Objects of this type cannot be read here.", arena)
    }
  }

  private func json(_ text: String) throws(StateFailure) -> Value {
    guard let value = try? arena.parse(text) else {
      throw .itemReaderFailed("The object is not valid JSON.", arena)
    }
    return value
  }

  /// The part of the object that ItemsPointer names.
  private func pointed(_ value: Value) throws(StateFailure) -> Value {
    guard let pointer = reader.itemsPointer, pointer.isString else { return value }
    guard let parsed = JSONPointer(arena.string(of: pointer)),
      let part = parsed.resolve(in: value, arena)
    else { throw .itemReaderFailed("ItemsPointer names nothing in the object.", arena) }
    return part
  }

  private func list(_ value: Value) throws(StateFailure) -> Value {
    guard value.isArray else {
      throw .itemReaderFailed("Attempting to map over non-iterable node.", arena)
    }
    return value
  }
}

// MARK: - CSV

extension ItemParser {
  /// Rows as objects of strings: missing cells are empty, extra ones dropped.
  private func table(_ text: String) throws(StateFailure) -> Value {
    var rows = CSVReader(text: text, delimiter: delimiter).rows()
    let headers: [String]
    switch reader.headerLocation {
    case .given: headers = givenHeaders
    case .firstRow, nil: headers = rows.isEmpty ? [] : rows.removeFirst()
    }
    guard Set(headers).count == headers.count else {
      throw .itemReaderFailed("CSV headers cannot contain duplicates.", arena)
    }
    let order = JavaHashMap(headers).order
    return arena.array(
      rows.map { row in
        arena.object(
          order.map { (arena.key(headers[$0]), arena.string($0 < row.count ? row[$0] : "")) })
      })
  }

  private var givenHeaders: [String] {
    guard let headers = reader.headers, headers.isArray else { return [] }
    return (0..<arena.count(of: headers)).map { arena.string(of: arena.element($0, of: headers)) }
  }

  private var delimiter: Character {
    guard let name = reader.delimiter, name.isString else { return "," }
    switch arena.string(of: name) {
    case "PIPE": return "|"
    case "SEMICOLON": return ";"
    case "SPACE": return " "
    case "TAB": return "\t"
    case _: return ","
    }
  }
}

extension StateFailure {
  /// A reader could not read (DMAP-06).
  static func itemReaderFailed(_ cause: String, _ arena: Arena) -> StateFailure {
    StateFailure(
      .ordinary,
      Failure(error: arena.string("States.ItemReaderFailed"), cause: arena.string(cause)))
  }
}
