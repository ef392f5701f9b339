import StatesJSON

/// A program in the making, whose memory serves the next one too.
struct TemplateBuilder {
  /// A point to which the program can be taken back.
  struct Mark {
    fileprivate let steps: Int
    fileprivate let depth: Int
  }

  private var steps: [TemplateProgram.Step] = []
  private var lookups: [TemplateProgram.Lookup] = []
  private var calls: [TemplateProgram.Call?] = []
  private var depth = 0
  private var height = 0

  /// The name of the member that the next paths are written in.
  var field: Key

  private let shelf: PathShelf

  init(arena: Arena, shelf: PathShelf) {
    field = arena.key("")
    self.shelf = shelf
  }

  /// The path that a string spells, which may be on the shelf.
  func path(_ text: Value) throws(PathError) -> Path { try shelf.path(text) }

  /// The path that a text spells, which may be on the shelf.
  func path(_ text: String) throws(PathError) -> Path { try shelf.path(text) }

  /// The one value that the program pushes, if it is the same whatever the data.
  var constant: Value? {
    guard steps.count == 1, case .constant(let value) = steps[0] else { return nil }
    return value
  }

  /// The program as it stands; the next one begins from nothing.
  mutating func takeProgram() -> TemplateProgram {
    let program = TemplateProgram(
      steps: steps.withUnsafeBufferPointer { Array($0) },
      lookups: lookups.withUnsafeBufferPointer { Array($0) },
      calls: calls.isEmpty ? [] : calls.compactMap(\.self), height: height)
    clear()
    return program
  }

  /// Begins from nothing.
  mutating func clear() {
    if !steps.isEmpty { steps.removeAll(keepingCapacity: true) }
    if !lookups.isEmpty { lookups.removeAll(keepingCapacity: true) }
    if !calls.isEmpty { calls.removeAll(keepingCapacity: true) }
    (depth, height) = (0, 0)
  }

  var mark: Mark { Mark(steps: steps.count, depth: depth) }

  /// Takes back all steps since a mark.
  mutating func cut(to mark: Mark) {
    steps.removeLast(steps.count - mark.steps)
    depth = mark.depth
  }

  mutating func push(_ step: TemplateProgram.Step) {
    switch step {
    case .constant, .lookup: break
    case .call(let call): depth -= calls[Int(call)]?.argumentCount ?? 0
    case .array(let count): depth -= Int(count)
    case .object(let shape): depth -= shape.nameCount
    }
    depth += 1
    height = max(height, depth)
    steps.append(step)
  }

  /// Pushes the value at a path, which may be an argument of a call.
  mutating func push(_ path: Path, asArgumentOf call: Int32? = nil) {
    lookups.append(TemplateProgram.Lookup(path: path, field: field, call: call))
    push(.lookup(Int32(lookups.count - 1)))
  }

  /// Numbers a call whose arguments follow.
  mutating func openCall() -> Int32 {
    calls.append(nil)
    return Int32(calls.count - 1)
  }

  /// Tells what the call is, now that its arguments are known.
  mutating func close(_ call: Int32, _ content: TemplateProgram.Call) {
    calls[Int(call)] = content
    push(.call(call))
  }
}
