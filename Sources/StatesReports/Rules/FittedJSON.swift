import StatesJSON

/// JSON as a person would lay it out: on one line what fits there, the rest broken and indented.
struct FittedJSON {
  /// The columns of a line.
  let width: Int

  /// The lines of `value`, the first of which begins `column` columns to the right of the indent.
  func lines(of value: JSON, indent: Int, column: Int = 0) -> [String] {
    let flat = line(of: value)
    if indent + column + flat.count <= width { return [flat] }
    let margin = String(repeating: " ", count: indent + 2)
    switch value {
    case .null, .bool, .number, .string: return [flat]
    case .array(let elements):
      let inner = elements.map { lines(of: $0, indent: indent + 2) }
      return broken(inner, "[", "]", margin)
    case .object(let members):
      let inner = members.map { key, value in
        let name = JSON.string(key).text() + ": "
        let lines = lines(of: value, indent: indent + 2, column: name.count)
        return [name + lines[0]] + lines.dropFirst()
      }
      return broken(inner, "{", "}", margin)
    }
  }

  private func broken(
    _ parts: [[String]], _ start: String, _ end: String, _ margin: String
  ) -> [String] {
    var lines = [start]
    for (index, part) in parts.enumerated() {
      lines.append(margin + part[0])
      lines += part.dropFirst()
      if index < parts.count - 1 { lines[lines.count - 1] += "," }
    }
    return lines + [String(margin.dropLast(2)) + end]
  }

  private func line(of value: JSON) -> String {
    switch value {
    case .null, .bool, .number, .string: return value.text()
    case .array(let elements):
      return "[" + elements.map(line).joined(separator: ", ") + "]"
    case .object(let members) where members.isEmpty: return "{}"
    case .object(let members):
      let inner = members.map { JSON.string($0.key).text() + ": " + line(of: $0.value) }
      return "{ " + inner.joined(separator: ", ") + " }"
    }
  }
}
