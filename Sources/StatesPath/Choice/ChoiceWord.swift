import StatesJSON

/// What the name of a field says in a choice rule.
enum ChoiceWord: BitwiseCopyable {
  case and, or, not
  case variable
  /// A comparison.
  case comparison(ChoiceOperator.Kind)
  /// Says nothing about whether the rule holds, and may stand only in a rule that is in no other.
  case outer
  /// The same, and may stand everywhere.
  case comment
  case unknown

  /// What every name says, by the key under which an arena knows it.
  static func words(in arena: Arena) -> KeyIndexed<ChoiceWord> {
    var words = KeyIndexed(absent: ChoiceWord.unknown)
    for comparison in ChoiceOperator.table {
      words[arena.key(comparison.name)] = .comparison(comparison.kind)
    }
    for (name, word) in others { words[arena.key(name)] = word }
    return words
  }

  private static let others: [(String, ChoiceWord)] = [
    ("And", .and), ("Or", .or), ("Not", .not), ("Variable", .variable), ("Comment", .comment),
    ("Next", .outer), ("Assign", .outer), ("Output", .outer),
  ]
}
