package import StatesEngine
package import StatesJSON
package import StatesPath

extension Overridden {
  package var reshapes: Bool { shaped != nil }
  package var rejudges: Bool { holds != nil }

  package func shaped(
    _ question: @autoclosure () -> Shaping, _ answer: Result<Value, PathError>
  ) throws(PathError) -> Value {
    guard let shaped else { return try answer.get() }
    return try shaped(question(), answer)
  }

  package func holds(
    _ question: @autoclosure () -> ChoiceQuestion, _ answer: Result<Bool, PathError>
  ) throws(PathError) -> Bool {
    guard let holds else { return try answer.get() }
    return try holds(question(), answer)
  }

  package func handedOn(_ question: HandingOn) -> Value {
    let answer = base.handedOn(question)
    return handedOn.map { $0(question, answer) } ?? answer
  }

  package func shownEntry(_ question: AttemptContext) -> Instant {
    let answer = base.shownEntry(question)
    return shownEntry.map { $0(question, answer) } ?? answer
  }

  package func shownRetryCount(_ question: AttemptContext) -> Int {
    let answer = base.shownRetryCount(question)
    return shownRetryCount.map { $0(question, answer) } ?? answer
  }
}

// MARK: - Scopes

extension Overridden {
  package func breadth(ofBranches count: Int) -> Int {
    breadth.map { $0(count, count) } ?? count
  }

  package func startsNext(_ question: SiblingFailure) -> Bool {
    let answer = base.startsNext(question)
    return startsNext.map { $0(question, answer) } ?? answer
  }

  package func swallows(_ question: SiblingFailure) -> Bool {
    let answer = base.swallows(question)
    return swallows.map { $0(question, answer) } ?? answer
  }

  package func endsExecution(_ question: ScopeEnd) -> Bool {
    let answer = base.endsExecution(question)
    return endsExecution.map { $0(question, answer) } ?? answer
  }

  package func scopeInput(_ question: @autoclosure () -> ScopeInput, _ input: Value) -> Value {
    scopeInput.map { $0(question(), input) } ?? input
  }
}

// MARK: - Calls and time

extension Overridden {
  package func otherUses(_ question: @autoclosure () -> RetryHistory) -> Int {
    otherUses.map { $0(question(), 0) } ?? 0
  }

  package func isCaughtAsTask(_ question: ExecutionDeadline) -> Bool {
    let answer = base.isCaughtAsTask(question)
    return isCaughtAsTask.map { $0(question, answer) } ?? answer
  }

  package func addressee(_ question: @autoclosure () -> Addressing, _ token: Int) -> Int {
    addressee.map { $0(question(), token) } ?? token
  }

  package func childSucceeded(_ status: ExecutionStatus) -> Bool {
    let answer = base.childSucceeded(status)
    return childSucceeded.map { $0(status, answer) } ?? answer
  }

  package func beginsAnew(_ question: Resumption) -> Bool {
    let answer = base.beginsAnew(question)
    return beginsAnew.map { $0(question, answer) } ?? answer
  }
}
