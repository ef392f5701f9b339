import StatesJSON

/// Turns a template into a program.
struct TemplateCompiler {
  /// What the name of a computed member ends in.
  static let suffix = ".$"

  /// A step from a value to a part of it.
  private enum Part {
    case member(Key)
    case element(Int)
  }

  let arena: Arena
  var builder: TemplateBuilder
  private(set) var problems: [TemplateProblem] = []
  /// Where in the template the compiler is.
  private var place: [Part] = []

  init(arena: Arena, shelf: PathShelf? = nil) {
    self.arena = arena
    builder = TemplateBuilder(arena: arena, shelf: shelf)
  }

  /// Adds the steps that push `value`: one if nothing in it is computed.
  mutating func compile(_ value: Value) { _ = isComputed(value) }

  /// Adds the steps that push `value`, and tells whether anything in it is computed.
  private mutating func isComputed(_ value: Value) -> Bool {
    let (mark, key) = (builder.mark, builder.key)
    var operation: TemplateProgram.Operation?
    switch value.kind {
    case .array:
      if pushElements(of: value) { operation = .array(arena.count(of: value)) }
    case .object:
      if pushMembers(of: value) { operation = .object(arena.count(of: value)) }
    case .null, .bool, .number, .string: break
    }
    if operation == nil { builder.cut(to: mark) }
    builder.key = key
    builder.push(operation ?? .constant(value))
    return operation != nil
  }

  /// Pushes all elements; whether any is computed.
  private mutating func pushElements(of array: Value) -> Bool {
    var hasComputed = false
    for index in 0..<arena.count(of: array) {
      place.append(.element(index))
      if isComputed(arena.element(index, of: array)) { hasComputed = true }
      place.removeLast()
    }
    return hasComputed
  }

  /// Pushes all members in the order that AWS gives them; whether any is computed.
  private mutating func pushMembers(of object: Value) -> Bool {
    var computed: [(index: Int, name: String)] = []
    var keys: [Key] = []
    var hasComputed = false
    for index in 0..<arena.count(of: object) {
      let key = arena.key(at: index, of: object)
      if let name = computedName(key) {
        computed.append((index, name))
        continue
      }
      builder.key = key
      keys.append(key)
      place.append(.member(key))
      if isComputed(arena.memberValue(at: index, of: object)) { hasComputed = true }
      place.removeLast()
    }
    if computed.isEmpty { return hasComputed }
    let order = computed.count == 1 ? [0] : JavaHashMap(computed.map(\.name)).order
    for position in order {
      pushMember(computed[position].index, of: object, named: computed[position].name)
      keys.append(builder.key)
    }
    // An arena finds names that it has seen together before quicker than it learns new ones.
    _ = arena.object(keys.map { ($0, .null) })
    return true
  }

  /// The name of a member that is computed, without its ending; `nil` for other members.
  private func computedName(_ key: Key) -> String? {
    arena.withUTF8(of: key) { name in
      name.suffix(2).elementsEqual(Self.suffix.utf8)
        ? String(decoding: name.dropLast(2), as: UTF8.self) : nil
    }
  }

  private mutating func pushMember(_ index: Int, of object: Value, named name: String) {
    let field = name + Self.suffix
    builder.key = arena.key(name)
    builder.field = field
    if arena.member(builder.key, of: object) != nil {
      problems.append(.collision(field, name, at: pointer))
    }
    let value = arena.memberValue(at: index, of: object)
    let mark = builder.mark
    do throws(PathError) {
      guard value.isString else { throw .noText }
      try compileExpression(arena.string(of: value))
    } catch {
      builder.cut(to: mark)
      builder.push(.constant(.null))
      problems.append(.noExpression(field, at: pointer))
    }
  }

  private var pointer: JSONPointer {
    JSONPointer(
      tokens: place.map { part in
        switch part {
        case .member(let key): arena.name(of: key)
        case .element(let index): String(index)
        }
      })
  }

  /// Pushes the value of a path or of a call.
  mutating func compileExpression(_ text: String) throws(PathError) {
    if text.utf8.first == UInt8(ascii: "$") {
      builder.push(try builder.path(text))
    } else {
      var parser = IntrinsicParser(text, in: arena)
      try parser.parse(into: &builder)
    }
  }
}
