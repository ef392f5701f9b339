package import StatesJSON

/// The data that paths, templates and choice rules are evaluated against.
package struct DataScope {
  package let arena: Arena
  /// What `$` stands for.
  package var input: Value
  /// What `$$` stands for: the context object.
  package var context: Value
  /// An object of what each `$name` stands for.
  package var variables: Value

  package init(arena: Arena, input: Value, context: Value, variables: Value) {
    self.arena = arena
    self.input = input
    self.context = context
    self.variables = variables
  }
}
