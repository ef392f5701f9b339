package import StatesJSON

/// The condition of a choice rule, ready to be asked.
///
/// `And`, `Or` and `Not` are gone: each comparison knows which one to make next if it holds and if
/// it does not, so that asking follows one path through a flat list and stops as early as it can.
package struct ChoiceRule {
  /// Where there is nothing more to compare: the rule holds.
  static let accepted = -1
  /// Where there is nothing more to compare: the rule does not hold.
  static let rejected = -2

  let tests: [ChoiceTest]
  let start: Int

  /// Compiles a rule and notes what is wrong with it.
  ///
  /// `Next`, `Assign`, `Output` and `Comment` of the rule itself are left to others. A part that
  /// could not be compiled never holds.
  ///
  /// - Parameters:
  ///   - value: The rule, a value of the compiler's arena.
  ///   - compiler: What compiled other rules for that arena before.
  ///   - problems: What is wrong is added here.
  package init(
    compiling value: Value, by compiler: inout ChoiceCompiler, problems: inout [TemplateProblem]
  ) {
    start = compiler.compile(
      value, ChoiceCompiler.Targets(whenTrue: Self.accepted, whenFalse: Self.rejected))
    tests = compiler.takeTests(&problems)
  }

  /// Compiles a single rule for an arena.
  package init(compiling value: Value, in arena: Arena, problems: inout [TemplateProblem]) {
    var compiler = ChoiceCompiler(for: arena, shelf: PathShelf(for: arena))
    self.init(compiling: value, by: &compiler, problems: &problems)
  }

  /// Whether the rule holds over `scope`.
  package func matches(in scope: DataScope) throws(PathError) -> Bool {
    var next = start
    while next >= 0 {
      let test = tests[next]
      next = try test.holds(in: scope) ? test.whenTrue : test.whenFalse
    }
    return next == Self.accepted
  }
}
