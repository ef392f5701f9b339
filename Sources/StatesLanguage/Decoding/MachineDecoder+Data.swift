import StatesJSON
import StatesJSONata
import StatesPath

// What states of all types have: data flow, and fields that are given or worked out.

extension MachineDecoder {
  /// The data flow of a state.
  mutating func dataFlow(
    _ tag: State.Tag, of value: FieldObject
  ) throws(DefinitionError) -> DataFlow {
    var flow = DataFlow()
    flow.assign = try payload(.assign, of: value)
    switch language {
    case .jsonata:
      flow.arguments = try payload(.arguments, of: value)
      flow.outputTemplate = try payload(.output, of: value)
    case .jsonPath:
      flow.input = try selection(.inputPath, of: value)
      flow.output = try selection(.outputPath, of: value)
      flow.result = try placement(of: value)
      flow.resultSelector = try payload(.resultSelector, of: value)
      if tag != .map { flow.arguments = try payload(.parameters, of: value) }
    }
    return flow
  }

  func isWhole(_ value: Value) -> Bool {
    value.isString && arena.withUTF8(of: value) { $0.count == 1 && $0[0] == UInt8(ascii: "$") }
  }

  private mutating func selection(
    _ field: Field, of object: FieldObject
  ) throws(DefinitionError) -> Selection {
    guard let value = member(field, of: object), !isWhole(value) else { return .all }
    return value.isNull ? .nothing : .path(try path(value, field))
  }

  mutating func placement(of object: FieldObject) throws(DefinitionError) -> Placement {
    guard let value = member(.resultPath, of: object), !isWhole(value) else { return .replace }
    return value.isNull ? .discard : .path(try path(value, .resultPath))
  }

  mutating func path(_ value: Value, _ field: Field) throws(DefinitionError) -> Row<Path> {
    guard value.isString else { throw fault(field) }
    do throws(PathError) {
      tables.paths.append(try shelf.path(value))
    } catch {
      throw fault(field)
    }
    return Row(tables.paths.count - 1)
  }

  mutating func expression(_ text: ExpressionText) -> Row<ExpressionText> {
    tables.expressions.append(text)
    return Row(tables.expressions.count - 1)
  }

  /// JSON that is filled in, in the language of the state.
  mutating func payload(_ field: Field, of object: FieldObject) throws(DefinitionError) -> Payload?
  {
    guard let value = member(field, of: object) else { return nil }
    switch language {
    case .jsonata: return .expressions(expressionTemplate(value))
    case .jsonPath:
      problems.removeAll(keepingCapacity: true)
      tables.templates.append(Template(compiling: value, by: &templates, problems: &problems))
      guard problems.isEmpty else { throw fault(field) }
      return .template(Row(tables.templates.count - 1))
    }
  }

  /// A field that is a whole number, or is worked out.
  mutating func wholeNumber(
    _ field: Field, or pathField: Field, of object: FieldObject
  ) throws(DefinitionError) -> Computed<Int64>? {
    try computed(field, or: pathField, of: object) { arena, value in
      value.isNumber ? arena.int64(of: value) : nil
    }
  }

  /// A field that is a number, or is worked out.
  mutating func number(
    _ field: Field, or pathField: Field, of object: FieldObject
  ) throws(DefinitionError) -> Computed<Double>? {
    try computed(field, or: pathField, of: object) { arena, value in
      value.isNumber ? arena.double(of: value) : nil
    }
  }

  /// A field whose literals `read` understands, or that a path or an expression works out.
  mutating func computed<Literal>(
    _ field: Field, or pathField: Field, of object: FieldObject, read: (Arena, Value) -> Literal?
  ) throws(DefinitionError) -> Computed<Literal>? {
    if language == .jsonPath, let value = member(pathField, of: object) {
      return .path(try path(value, pathField))
    }
    guard let value = member(field, of: object) else { return nil }
    if language == .jsonata, let text = Expressions.expression(value, in: arena) {
      return .expression(expression(text))
    }
    guard let literal = read(arena, value) else { throw fault(field) }
    return .literal(literal)
  }
}
