import StatesJSON
import StatesLanguage

/// The text of a definition that a template holds as a string, or puts together from strings.
struct DefinitionString {
  private(set) var bytes: [UInt8] = []
  /// For each byte of the text, the byte of the file that it comes from.
  private var offsets: [Int] = []

  /// A piece of the text: a literal of the file, or text that stands for something else there.
  struct Piece {
    let pointer: JSONPointer
    fileprivate var text: [UInt8]?
  }

  /// Puts the text together from pieces that begin at these bytes of the file.
  init(_ pieces: [Piece], at starts: [Int], in file: [UInt8]) {
    for (piece, start) in zip(pieces, starts) {
      if let text = piece.text {
        bytes += text
        offsets += Array(repeating: start, count: text.count)
      } else {
        let literal = StringLiteral(in: file, at: start)
        bytes += literal.bytes
        offsets += literal.offsets
      }
    }
    quotePlaceholders()
  }

  /// The byte of the file from which the byte number `offset` of the text comes.
  func fileOffset(of offset: Int) -> Int? {
    offsets.isEmpty ? nil : offsets[min(offset, offsets.count - 1)]
  }

  /// The pieces of a value of `DefinitionString`, or `nil` for a form that says nothing before it is
  /// deployed.
  static func pieces(of value: JSON, at pointer: JSONPointer) -> [Piece]? {
    if case .string = value { return [Piece(pointer: pointer)] }
    if let text = value["Fn::Sub"] {
      let place = pointer.appending("Fn::Sub")
      if case .string = text { return [Piece(pointer: place)] }
      if case .string? = text[0] { return [Piece(pointer: place.appending(0))] }
    }
    guard case .array(let join)? = value["Fn::Join"], join.count == 2,
      case .string(let separator) = join[0], case .array(let parts) = join[1]
    else { return nil }
    return joined(parts, separator, at: pointer.appending("Fn::Join").appending(1))
  }

  private static func joined(
    _ parts: [JSON], _ separator: String, at pointer: JSONPointer
  ) -> [Piece] {
    var pieces: [Piece] = []
    for (index, part) in parts.enumerated() {
      let place = pointer.appending(index)
      if index > 0, !separator.isEmpty {
        pieces.append(Piece(pointer: place, text: Array(separator.utf8)))
      }
      if case .string = part {
        pieces.append(Piece(pointer: place))
      } else {
        pieces.append(Piece(pointer: place, text: Array("${\(name(of: part))}".utf8)))
      }
    }
    return pieces
  }

  /// What a function of the template refers to, as `${…}` would spell it.
  private static func name(of function: JSON) -> String {
    if case .string(let name)? = function["Ref"] { return name }
    return "Fn"
  }

  /// Turns each `${…}` that stands where JSON wants a value into a string of the same length.
  private mutating func quotePlaceholders() {
    var isInString = false
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x5C where isInString: index += 1
      case 0x22: isInString.toggle()
      case 0x24 where !isInString && bytes.dropFirst(index + 1).first == 0x7B:
        guard let end = bytes[index...].firstIndex(of: 0x7D), end - index >= 3 else { return }
        bytes.replaceSubrange(index...end, with: Placeholders.value(ofLength: end - index + 1))
        index = end
      case _: break
      }
      index += 1
    }
  }
}
