/// Writes values of an arena as text, with the arrays and objects still open on a stack.
struct ArenaWriter {
  private let arena: Arena
  private let layout: Layout
  private let text: Store<UInt8>
  private let frames: Store<Scratch.Frame>
  /// For canonical text, the places of members in the order of their names, of all open objects.
  private let places: Store<UInt64>

  init(arena: Arena, style: TextStyle, text: Store<UInt8>) {
    self.arena = arena
    self.text = text
    layout = Layout(style: style, text: text)
    frames = arena.scratch.frames
    places = arena.scratch.values
  }

  func write(_ value: Value) {
    let bottom = frames.count
    begin(value)
    while frames.count > bottom {
      let last = frames.count &- 1
      let frame = frames[last]
      if frame.index == frame.count {
        end(frame, depth: last &- bottom)
      } else {
        frames[last].index = frame.index &+ 1
        layout.begin(frame.index, depth: frames.count &- bottom)
        part(frame)
      }
    }
  }

  @inline(__always)
  private func part(_ frame: Scratch.Frame) {
    guard frame.value.isObject else { return begin(arena.part(frame.index, of: frame.value)) }
    let place =
      _slowPath(layout.style == .canonical)
      ? Int(places[places.count - frame.count + frame.index]) : frame.index
    let key = arena.key(place, inVector: arena.vector(of: frame.value))
    text.append(arena.keys.text(arena.keys.entry(key)))
    layout.separateName()
    begin(arena.part(place, of: frame.value))
  }

  /// Writes a leaf, or opens an array or object.
  private func begin(_ value: Value) {
    switch value.kind {
    case .null: text.append("null")
    case .bool: text.append(value.bits == Value.true.bits ? "true" : "false")
    case .number: number(value)
    case .string: string(value)
    case .array, .object: open(value)
    }
  }

  private func number(_ value: Value) {
    if !value.hasNode, layout.style != .canonical {
      SmallNumber.append(value.smallInteger, to: text)
    } else {
      arena.withSpelling(of: value) { spelling in
        if layout.style == .canonical {
          CanonicalNumber.append(Decimal(spelling), to: text)
        } else {
          text.append(spelling)
        }
      }
    }
  }

  private func string(_ value: Value) {
    let meta = arena.meta(value)
    if _slowPath(meta.has(Meta.isSourced)), layout.style == .compact {
      text.append(arena.sourceText(of: value))
    } else if meta.has(Meta.isPlain) {
      text.append(0x22)
      text.append(arena.nodeBytes(value))
      text.append(0x22)
    } else {
      StringText.append(arena.nodeBytes(value), to: text)
    }
  }

  private func open(_ value: Value) {
    let meta = arena.meta(value)
    if _slowPath(meta.has(Meta.isSourced)), layout.style == .compact {
      return text.append(arena.sourceText(of: value))
    }
    text.append(value.isArray ? 0x5B : 0x7B)
    frames.append(Scratch.Frame(value: value, index: 0, count: meta.count))
    if layout.style == .canonical, value.isObject { sortMembers(of: value) }
  }

  private func end(_ frame: Scratch.Frame, depth: Int) {
    frames.cut(to: frames.count &- 1)
    if layout.style == .canonical, frame.value.isObject {
      places.cut(to: places.count - frame.count)
    }
    layout.end(frame.value.isArray ? 0x5D : 0x7D, count: frame.count, depth: depth)
  }

  /// Pushes the places of an object's members in the order of their names.
  private func sortMembers(of object: Value) {
    let vector = arena.vector(of: object)
    let names = (0..<arena.meta(object).count).map { place in
      (arena.keys.name(arena.keys.entry(arena.key(place, inVector: vector))).buffer, place)
    }
    for (_, place) in names.sorted(by: { $0.0.lexicographicallyPrecedes($1.0) }) {
      places.append(UInt64(place))
    }
  }
}
