/// The variables that a state can read, and what they hold.
///
/// A machine has few variables, so a mask says which are there, and one more which hold a loop's
/// count. Their shapes stand in the machine's table of variables.
struct VariableSet {
  /// Those that every way to this point has assigned.
  private(set) var assigned: UInt16 = 0
  /// Those that only some ways have assigned.
  private(set) var perhaps: UInt16 = 0

  func contains(_ variable: Int) -> Bool { assigned & (1 << UInt16(variable)) != 0 }

  func mayContain(_ variable: Int) -> Bool {
    (assigned | perhaps) & (1 << UInt16(variable)) != 0
  }

  mutating func insert(_ variable: Int) {
    assigned |= 1 << UInt16(variable)
    perhaps &= ~(1 << UInt16(variable))
  }

  /// What holds where two ways meet.
  func joined(with other: VariableSet) -> VariableSet {
    var joined = VariableSet()
    joined.assigned = assigned & other.assigned
    joined.perhaps = (assigned | other.assigned | perhaps | other.perhaps) & ~joined.assigned
    return joined
  }
}
