package import StatesJSON
package import StatesProperty

/// A payload template, ready to be evaluated.
///
/// Members whose names end in `.$` are computed from a path or an intrinsic function; all else
/// stays as it is written. In each object AWS puts the fixed members first, in their order, and the
/// computed ones behind them in the order of a Java map.
package struct Template {
  enum Content {
    /// The value is the same whatever the data.
    case constant(Value)
    case computed(TemplateProgram)
  }

  let content: Content

  /// Compiles a template and notes what is wrong with it.
  ///
  /// What could not be compiled evaluates to null, so a template with problems is of no use.
  ///
  /// - Parameters:
  ///   - value: The template, a value of the compiler's arena.
  ///   - compiler: What compiled other templates for that arena before.
  ///   - problems: What is wrong is added here.
  package init(
    compiling value: Value, by compiler: inout TemplateCompiler,
    problems: inout [TemplateProblem]
  ) {
    content = compiler.template(value, &problems)
  }

  /// Compiles a single template for an arena.
  package init(compiling value: Value, in arena: Arena, problems: inout [TemplateProblem]) {
    var compiler = TemplateCompiler(for: arena, shelf: PathShelf(for: arena))
    self.init(compiling: value, by: &compiler, problems: &problems)
  }

  /// The value, if it is the same whatever the data.
  package var constant: Value? {
    if case .constant(let value) = content { value } else { nil }
  }

  /// The value of the template over `scope`; `random` serves the functions that need luck and no
  /// seed.
  package func evaluate(
    in scope: DataScope, random: inout SplitMix64
  ) throws(PathError) -> Value {
    switch content {
    case .constant(let value): value
    case .computed(let program): try program.evaluate(in: scope, random: &random)
    }
  }
}
