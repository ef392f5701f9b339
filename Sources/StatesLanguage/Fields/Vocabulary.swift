package import StatesJSON

/// The keys under which one arena knows the fields of the language.
package struct Vocabulary {
  private let keys: [Key]
  /// The number of each key's field, and one that no field has for other names.
  private let numbers: KeyIndexed<UInt8>

  package init(in arena: Arena) {
    keys = Field.allCases.map { arena.key($0.name) }
    var numbers = KeyIndexed(absent: UInt8.max)
    for (key, field) in zip(keys, Field.allCases) { numbers[key] = field.rawValue }
    self.numbers = numbers
  }

  package subscript(field: Field) -> Key { keys[Int(field.rawValue)] }

  /// The field that `key` names, or `nil` for a name that is not the language's.
  package func field(_ key: Key) -> Field? { Field(rawValue: numbers[key]) }

  /// The fields that an object has.
  func fields(of object: Value, in arena: Arena) -> FieldSet {
    var found = FieldSet()
    for index in 0..<arena.count(of: object) {
      if let field = field(arena.key(at: index, of: object)) { found.insert(field) }
    }
    return found
  }
}
