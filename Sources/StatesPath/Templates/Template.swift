package import StatesJSON
package import StatesProperty

/// A payload template, ready to be evaluated.
///
/// Members whose names end in `.$` are computed from a path or an intrinsic function; all else
/// stays as it is written. In each object AWS puts the fixed members first, in their order, and the
/// computed ones behind them in the order of a Java map.
package struct Template {
  let program: TemplateProgram

  /// Compiles a template and notes what is wrong with it.
  ///
  /// What could not be compiled evaluates to null, so a template with problems is of no use.
  ///
  /// - Parameters:
  ///   - value: The template, a value of `arena`.
  ///   - arena: The arena in which it will be evaluated.
  ///   - shelf: Paths that were compiled for `arena` before.
  ///   - problems: What is wrong is added here.
  package init(
    compiling value: Value, in arena: Arena, shelf: PathShelf? = nil,
    problems: inout [TemplateProblem]
  ) {
    var compiler = TemplateCompiler(arena: arena, shelf: shelf)
    compiler.compile(arena.compacting(value))
    problems += compiler.problems
    program = compiler.builder.program
  }

  /// The value, if it is the same whatever the data.
  package var constant: Value? { program.constant }

  /// The value of the template over `scope`; `random` serves the functions that need luck and no
  /// seed.
  package func evaluate(
    in scope: DataScope, random: inout SplitMix64
  ) throws(PathError) -> Value {
    try program.evaluate(in: scope, random: &random)
  }
}
