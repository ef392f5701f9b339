import StatesJSON

extension MachineDecoder {
  func member(_ field: Field, of object: Value) -> Value? {
    arena.member(fields[field], of: object)
  }

  func text(_ field: Field, of object: Value) -> String? {
    guard let value = member(field, of: object), value.isString else { return nil }
    return arena.string(of: value)
  }

  func isTrue(_ field: Field, of object: Value) -> Bool {
    guard let value = member(field, of: object), value.isBool else { return false }
    return arena.bool(of: value)
  }

  func object(_ field: Field, of object: Value) throws(DefinitionError) -> Value {
    guard let value = member(field, of: object), value.isObject else { throw fault(field) }
    return value
  }

  func queryLanguage(of object: Value) throws(DefinitionError) -> QueryLanguage? {
    guard member(.queryLanguage, of: object) != nil else { return nil }
    guard let language = text(.queryLanguage, of: object).flatMap(QueryLanguage.init(rawValue:))
    else { throw fault(.queryLanguage) }
    return language
  }

  func wholeNumber(_ field: Field, of object: Value) throws(DefinitionError) -> Int64? {
    guard let value = member(field, of: object) else { return nil }
    guard value.isNumber, let number = arena.int64(of: value) else { throw fault(field) }
    return number
  }

  /// The objects in an array; an absent field has none.
  func objects(_ field: Field, of object: Value) throws(DefinitionError) -> [Value] {
    guard let list = member(field, of: object) else { return [] }
    guard list.isArray else { throw fault(field) }
    let elements = (0..<arena.count(of: list)).map { arena.element($0, of: list) }
    guard elements.allSatisfy(\.isObject) else { throw fault(field) }
    return elements
  }
}
