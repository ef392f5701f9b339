import StatesJSON

/// What the names of a template's members say, told once for each key.
struct MemberNames {
  /// What a name says of its member.
  struct Meaning: BitwiseCopyable {
    fileprivate enum State: BitwiseCopyable { case unknown, plain, computed }

    fileprivate let state: State
    /// The name without its ending, of a member that is computed.
    let key: Key
    /// Where a small Java map keeps that name.
    let bin: UInt8

    var isComputed: Bool { state == .computed }
  }

  private var meanings: KeyIndexed<Meaning>
  private let arena: Arena

  init(in arena: Arena) {
    self.arena = arena
    meanings = KeyIndexed(absent: Meaning(state: .unknown, key: arena.key(""), bin: 0))
  }

  /// What the name of a member says.
  mutating func meaning(of name: Key) -> Meaning {
    let known = meanings[name]
    if known.state != .unknown { return known }
    let meaning = self.meaning(of: arena.name(of: name), name)
    meanings[name] = meaning
    return meaning
  }

  private func meaning(of text: String, _ name: Key) -> Meaning {
    guard text.utf8.suffix(2).elementsEqual(TemplateCompiler.suffix.utf8) else {
      return Meaning(state: .plain, key: name, bin: 0)
    }
    let name = String(decoding: text.utf8.dropLast(2), as: UTF8.self)
    return Meaning(
      state: .computed, key: arena.key(name), bin: UInt8(JavaHashMap.firstBin(of: name)))
  }
}
