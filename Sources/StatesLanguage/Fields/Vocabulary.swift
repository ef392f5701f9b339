package import StatesJSON

/// The keys under which one arena knows the fields of the language.
package struct Vocabulary {
  private let keys: [Key]
  private let fields: [Key: Field]

  package init(in arena: Arena) {
    keys = Field.allCases.map { arena.key($0.name) }
    fields = Dictionary(uniqueKeysWithValues: zip(keys, Field.allCases))
  }

  package subscript(field: Field) -> Key { keys[Int(field.rawValue)] }

  /// The field that `key` names, or `nil` for a name that is not the language's.
  package func field(_ key: Key) -> Field? { fields[key] }
}
