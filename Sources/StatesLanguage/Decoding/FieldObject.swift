import StatesJSON

/// An object of the definition with the fields that it has.
///
/// Most fields that are asked for are absent, which is told without a search.
struct FieldObject: BitwiseCopyable {
  let value: Value
  let fields: FieldSet
}

extension MachineDecoder {
  /// The fields of an object.
  func fields(of value: Value) -> FieldObject {
    FieldObject(value: value, fields: fields.fields(of: value, in: arena))
  }

  @inline(__always)
  func member(_ field: Field, of object: FieldObject) -> Value? {
    object.fields.contains(field) ? arena.member(fields[field], of: object.value) : nil
  }

  func text(_ field: Field, of object: FieldObject) -> String? {
    guard let value = member(field, of: object), value.isString else { return nil }
    return arena.string(of: value)
  }

  func isTrue(_ field: Field, of object: FieldObject) -> Bool {
    guard let value = member(field, of: object), value.isBool else { return false }
    return arena.bool(of: value)
  }

  func object(_ field: Field, of object: FieldObject) throws(DefinitionError) -> FieldObject {
    guard let value = member(field, of: object), value.isObject else { throw fault(field) }
    return fields(of: value)
  }

  func queryLanguage(of object: FieldObject) throws(DefinitionError) -> QueryLanguage? {
    guard member(.queryLanguage, of: object) != nil else { return nil }
    guard let language = text(.queryLanguage, of: object).flatMap(QueryLanguage.init(rawValue:))
    else { throw fault(.queryLanguage) }
    return language
  }

  func wholeNumber(_ field: Field, of object: FieldObject) throws(DefinitionError) -> Int64? {
    guard let value = member(field, of: object) else { return nil }
    guard value.isNumber, let number = arena.int64(of: value) else { throw fault(field) }
    return number
  }

  /// An array of objects; an absent field has none.
  func objects(_ field: Field, of object: FieldObject) throws(DefinitionError) -> Objects {
    guard let list = member(field, of: object) else { return Objects(list: .null, count: 0) }
    guard list.isArray else { throw fault(field) }
    let count = arena.count(of: list)
    for index in 0..<count where !arena.element(index, of: list).isObject { throw fault(field) }
    return Objects(list: list, count: count)
  }

  /// One of an array of objects.
  func object(_ index: Int, of objects: Objects) -> FieldObject {
    fields(of: arena.element(index, of: objects.list))
  }

  /// An array that holds nothing but objects.
  struct Objects: BitwiseCopyable {
    fileprivate let list: Value
    let count: Int
  }
}
