import StatesJSON

/// Turns a template into a program.
struct TemplateCompiler {
  /// What the name of a computed member ends in.
  static let suffix = ".$"

  let arena: Arena
  var builder: TemplateBuilder
  var problems: [TemplateProblem] = []

  init(arena: Arena) {
    self.arena = arena
    builder = TemplateBuilder(arena: arena)
  }

  /// Adds the steps that push `value`, which stands at `location`: one if nothing in it is
  /// computed.
  mutating func compile(_ value: Value, at location: JSONPointer) {
    let mark = builder.mark
    let key = builder.key
    switch value.kind {
    case .array:
      let hasComputed = compileArray(value, at: location)
      if hasComputed { return finish(.array(arena.count(of: value)), as: key) }
    case .object:
      let hasComputed = compileObject(value, at: location)
      if hasComputed { return finish(.object(arena.count(of: value)), as: key) }
    case .null, .bool, .number, .string: break
    }
    builder.cut(to: mark)
    finish(.constant(value), as: key)
  }

  private mutating func finish(_ operation: TemplateProgram.Operation, as key: Key) {
    builder.key = key
    builder.push(operation)
  }

  /// Pushes all elements; whether any was computed.
  private mutating func compileArray(_ array: Value, at location: JSONPointer) -> Bool {
    let mark = builder.mark
    for index in 0..<arena.count(of: array) {
      compile(arena.element(index, of: array), at: location.appending(index))
    }
    return !builder.isConstant(since: mark)
  }

  /// Pushes all members in the order that AWS gives them; whether any was computed.
  private mutating func compileObject(_ object: Value, at location: JSONPointer) -> Bool {
    let mark = builder.mark
    var computed: [(index: Int, name: String)] = []
    for index in 0..<arena.count(of: object) {
      let key = arena.key(at: index, of: object)
      let field = arena.name(of: key)
      if field.utf8.suffix(2).elementsEqual(Self.suffix.utf8) {
        computed.append((index, String(field.dropLast(2))))
      } else {
        builder.key = key
        compile(arena.memberValue(at: index, of: object), at: location.appending(field))
      }
    }
    for place in JavaHashMap(computed.map(\.name)).order {
      compileMember(computed[place].index, of: object, named: computed[place].name, at: location)
    }
    return !computed.isEmpty || !builder.isConstant(since: mark)
  }

  private mutating func compileMember(
    _ index: Int, of object: Value, named name: String, at location: JSONPointer
  ) {
    let field = name + Self.suffix
    builder.key = arena.key(name)
    builder.field = field
    if arena.member(builder.key, of: object) != nil {
      problems.append(.collision(field, name, at: location))
    }
    let value = arena.memberValue(at: index, of: object)
    let mark = builder.mark
    do throws(PathError) {
      guard value.isString else { throw .noText }
      try compileExpression(arena.string(of: value))
    } catch {
      builder.cut(to: mark)
      builder.push(.constant(.null))
      problems.append(.noExpression(field, at: location))
    }
  }

  /// Pushes the value of a path or of a call.
  mutating func compileExpression(_ text: String) throws(PathError) {
    if text.utf8.first == UInt8(ascii: "$") {
      let path = try Path(parsing: text, in: arena)
      builder.push(.path(builder.add(TemplateProgram.Lookup(path: path))))
    } else {
      var parser = IntrinsicParser(text, in: arena)
      try parser.parse(into: &builder)
    }
  }
}
