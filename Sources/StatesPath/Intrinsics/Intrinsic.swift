package import StatesJSON
package import StatesProperty

/// A call of an intrinsic function, ready to be evaluated.
package struct Intrinsic {
  private let program: TemplateProgram

  /// Reads a call such as `States.Format('{}', $.name)`.
  ///
  /// `shelf` holds paths that were compiled for the arena before.
  package init(
    parsing text: String, in arena: Arena, shelf: PathShelf? = nil
  ) throws(PathError) {
    var builder = TemplateBuilder(arena: arena, shelf: shelf ?? PathShelf(for: arena))
    var parser = IntrinsicParser(text, in: arena)
    try parser.parse(into: &builder)
    program = builder.takeProgram()
  }

  /// The value of the call; `random` serves the functions that need luck and no seed.
  package func evaluate(
    in scope: DataScope, random: inout SplitMix64
  ) throws(PathError) -> Value {
    try program.evaluate(in: scope, random: &random)
  }
}
