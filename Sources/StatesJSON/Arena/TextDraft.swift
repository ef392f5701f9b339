/// A text that is put together in an arena's own memory, piece by piece.
package struct TextDraft: BitwiseCopyable {
  private let bytes: Store<UInt8>

  fileprivate init(_ bytes: Store<UInt8>) { self.bytes = bytes }

  /// Adds the text of a literal.
  package func append(_ text: StaticString) { bytes.append(text) }

  /// Adds a text.
  package func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(ByteSpan($0)) }
  }
}

extension Arena {
  /// The string that `write` puts together, which asks nothing else of the arena.
  package func string(_ write: (TextDraft) -> Void) -> Value {
    let bytes = scratch.spelling
    bytes.cut(to: 0)
    write(TextDraft(bytes))
    return makeString(bytes.span)
  }
}
