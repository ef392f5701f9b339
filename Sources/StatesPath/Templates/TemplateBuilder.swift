import StatesJSON

/// A program in the making.
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

  /// The member that the next values belong to.
  var key: Key
  /// The name under which that member is written.
  var field = ""

  private let arena: Arena
  private let shelf: PathShelf?

  init(arena: Arena, shelf: PathShelf? = nil) {
    key = arena.key("")
    (self.arena, self.shelf) = (arena, shelf)
  }

  /// The path that a text spells, which may be on the shelf.
  func path(_ text: String) throws(PathError) -> Path {
    if let shelf { try shelf.path(text) } else { try Path(parsing: text, in: arena) }
  }

  var program: TemplateProgram {
    TemplateProgram(
      steps: steps, lookups: lookups, calls: calls.compactMap(\.self), height: height,
      constant: constant)
  }

  private var constant: Value? {
    guard steps.count == 1, case .constant(let value) = steps[0].operation else { return nil }
    return value
  }

  var mark: Mark { Mark(steps: steps.count, depth: depth) }

  /// Takes back all steps since a mark.
  mutating func cut(to mark: Mark) {
    steps.removeSubrange(mark.steps...)
    depth = mark.depth
  }

  mutating func push(_ operation: TemplateProgram.Operation) {
    switch operation {
    case .constant, .lookup: break
    case .call(let call): depth -= calls[call]?.argumentCount ?? 0
    case .array(let count), .object(let count): depth -= count
    }
    depth += 1
    height = max(height, depth)
    steps.append(TemplateProgram.Step(operation: operation, key: key))
  }

  /// Pushes the value at a path, which may be an argument of a call.
  mutating func push(_ path: Path, asArgumentOf call: Int? = nil) {
    lookups.append(TemplateProgram.Lookup(path, field: field, call: call))
    push(.lookup(lookups.count - 1))
  }

  /// Numbers a call whose arguments follow.
  mutating func openCall() -> Int {
    calls.append(nil)
    return calls.count - 1
  }

  /// Tells what the call is, now that its arguments are known.
  mutating func close(_ call: Int, _ content: TemplateProgram.Call) {
    calls[call] = content
    push(.call(call))
  }
}
