package import StatesEngine
package import StatesJSON
package import StatesPath

// What the reference makes of data: nothing but what the stages themselves make of it.

extension Reference {
  package var reshapes: Bool { false }
  package var rejudges: Bool { false }

  /// DFP-01: what the stage gives, or its failure.
  @inline(__always)
  package func shaped(
    _ question: @autoclosure () -> Shaping, _ answer: Result<Value, PathError>
  ) throws(PathError) -> Value {
    try answer.get()
  }

  /// CHOICE-01, CHOICE-05: what the rule says, or its failure.
  @inline(__always)
  package func holds(
    _ question: @autoclosure () -> ChoiceQuestion, _ answer: Result<Bool, PathError>
  ) throws(PathError) -> Bool {
    try answer.get()
  }

  /// DFP-01: the output of one state is the input of the next.
  @inline(__always)
  package func handedOn(_ question: HandingOn) -> Value { question.output }

  /// CTX-04: when the state was entered, whatever the attempt.
  package func shownEntry(_ question: AttemptContext) -> Instant { question.enteredAt }

  /// CTX-03: how many attempts of the visit came before.
  package func shownRetryCount(_ question: AttemptContext) -> Int { question.attempts }
}

// MARK: - Scopes

extension Reference {
  /// PAR-01: all branches begin together.
  @inline(__always)
  package func breadth(ofBranches count: Int) -> Int { count }

  /// MAP-05: an iteration that ends makes room for the next.
  @inline(__always)
  package func startsNext(_ question: SiblingFailure) -> Bool { true }

  /// MAP-07, PAR-04: a failure inside is a failure of the state.
  @inline(__always)
  package func swallows(_ question: SiblingFailure) -> Bool { false }

  /// SUCC-01: the end of a branch ends that branch only.
  @inline(__always)
  package func endsExecution(_ question: ScopeEnd) -> Bool { !question.isInner }

  /// PAR-01, MAP-02: what the state made for it.
  @inline(__always)
  package func scopeInput(_ question: @autoclosure () -> ScopeInput, _ input: Value) -> Value {
    input
  }
}
