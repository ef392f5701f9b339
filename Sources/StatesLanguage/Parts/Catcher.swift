/// One element of a `Catch` field.
package struct Catcher: BitwiseCopyable {
  package let errors: ErrorSet
  package let next: State.ID
  /// Where the error output goes in the raw input; JSONPath only.
  package let result: Placement
  /// `Output`; JSONata only.
  package let output: Payload?
  package let assign: Payload?
}
