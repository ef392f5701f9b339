/// A compiled pattern: flat tables that matching only reads.
struct Program: Sendable {
  var instructions: [Instruction] = []
  var literals: [UInt8] = []
  var sets = SetTable()
  var runs: [Run] = []
  var loops: [Loop] = []
  var groupCount = 0
  /// Two registers for each group, group 0 included, then those that the compiler asked for.
  var registerCount = 0
  /// Whether a reference to a group that took no part matches nothing, rather than failing.
  var matchesUnsetReferences = false
  var start = StartCondition.anywhere
}
