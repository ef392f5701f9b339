package import StatesJSON

/// What the data of a state was after each stage that it went through.
package struct DataFlowTrace {
  /// A stage, under the name that AWS gives it when a state is tested.
  package enum Stage: String, Sendable, CaseIterable {
    case input
    case afterInputPath
    case afterParameters
    case result
    case afterResultSelector
    case afterResultPath
  }

  package var input: Value?
  package var afterInputPath: Value?
  package var afterParameters: Value?
  package var result: Value?
  package var afterResultSelector: Value?
  package var afterResultPath: Value?

  package init() {}

  /// The data after a stage, if the state went through it.
  package subscript(stage: Stage) -> Value? {
    switch stage {
    case .input: input
    case .afterInputPath: afterInputPath
    case .afterParameters: afterParameters
    case .result: result
    case .afterResultSelector: afterResultSelector
    case .afterResultPath: afterResultPath
    }
  }
}
