/// How the data of a state is read and shaped; what a state lacks has its default here.
package struct DataFlow: BitwiseCopyable {
  package var input = Selection.all
  /// `Parameters`, or `Arguments` in JSONata; a Map keeps its own in ``MapState/itemSelector``.
  package var arguments: Payload?
  package var resultSelector: Payload?
  package var result = Placement.replace
  /// `OutputPath`, which JSONata states lack.
  package var output = Selection.all
  /// `Output`, which JSONPath states lack.
  package var outputTemplate: Payload?
  package var assign: Payload?
}
