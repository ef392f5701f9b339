package import StatesJSON

/// What `$`, `$$` and `$name` stand for, as plain data.
///
/// Most paths, templates and rules of real machines are simple, and most of the time they find what
/// they look for. The types of this folder are for that case: plain tables that are run without
/// counting a reference or taking memory. Whatever is out of the ordinary gives `nil`, and is then
/// asked again in the general form, which also words the errors.
package struct DirectScope: BitwiseCopyable {
  package var input: Value
  package var context: Value
  package var variables: Value

  package init(input: Value, context: Value, variables: Value) {
    self.input = input
    self.context = context
    self.variables = variables
  }
}
