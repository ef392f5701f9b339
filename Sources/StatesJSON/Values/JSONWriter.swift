/// Writes values of the friendly face as text, with the arrays and objects still open on a stack.
struct JSONWriter {
  private let layout: Layout
  private let text: Store<UInt8>
  private var open: [Open] = []

  /// An array or object in the middle of being written.
  private struct Open {
    /// Each with its name, if they are members.
    let parts: [(name: String?, value: JSON)]
    let bracket: UInt8
    var index = 0
  }

  init(style: TextStyle, text: Store<UInt8>) {
    self.text = text
    layout = Layout(style: style, text: text)
  }

  mutating func write(_ value: JSON) {
    begin(value)
    while let last = open.last {
      if last.index == last.parts.count {
        open.removeLast()
        layout.end(last.bracket, count: last.parts.count, depth: open.count)
      } else {
        open[open.count - 1].index += 1
        layout.begin(last.index, depth: open.count)
        part(last.parts[last.index])
      }
    }
  }

  private mutating func part(_ part: (name: String?, value: JSON)) {
    if let name = part.name {
      append(name)
      text.append(0x3A)
      layout.separateName()
    }
    begin(part.value)
  }

  /// Writes a leaf, or opens an array or object.
  private mutating func begin(_ value: JSON) {
    switch value {
    case .null: text.append("null")
    case .bool(let value): text.append(value ? "true" : "false")
    case .number(let number): append(number)
    case .string(let string): append(string)
    case .array(let elements):
      text.append(0x5B)
      open.append(Open(parts: elements.map { (nil, $0) }, bracket: 0x5D))
    case .object(let members):
      text.append(0x7B)
      open.append(Open(parts: parts(of: members), bracket: 0x7D))
    }
  }

  private func parts(of members: JSON.Object) -> [(name: String?, value: JSON)] {
    let parts = members.map { ($0.key, $0.value) }
    guard layout.style == .canonical else { return parts }
    return parts.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
  }

  private func append(_ number: JSON.Number) {
    number.withSpelling { spelling in
      if layout.style == .canonical {
        CanonicalNumber.append(Decimal(spelling), to: text)
      } else {
        text.append(spelling)
      }
    }
  }

  private func append(_ string: String) {
    var string = string
    string.withUTF8 { StringText.append(ByteSpan($0), to: text) }
  }
}
