package import StatesJSON
package import StatesProperty

/// A path or a call of an intrinsic function in one field of its own, such as `ErrorPath`.
package struct FieldExpression {
  private let program: TemplateProgram

  /// Reads the text of the field called `field`, which messages name.
  package init(parsing text: String, field: String, in arena: Arena) throws(PathError) {
    var compiler = TemplateCompiler(for: arena, shelf: PathShelf(for: arena))
    compiler.builder.field = arena.key(field)
    try compiler.compileExpression(arena.string(text))
    program = compiler.builder.takeProgram()
  }

  /// The value over `scope`; `random` serves the functions that need luck and no seed.
  package func evaluate(
    in scope: DataScope, random: inout SplitMix64
  ) throws(PathError) -> Value {
    try program.evaluate(in: scope, random: &random)
  }
}
