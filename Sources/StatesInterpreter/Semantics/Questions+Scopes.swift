package import StatesJSON
package import StatesLanguage

/// How many iterations may run at a time.
package struct Concurrency {
  /// What the definition asks for; 0 is no limit.
  package let asked: Int
  package let limit: Int
}

/// Where in the joined array a scope's output goes.
package struct JoinPosition {
  /// The number of the branch or iteration.
  package let number: Int
  /// How many scopes ended before it.
  package let endedBefore: Int
}

/// A branch or iteration that failed while others run.
package struct SiblingFailure {
  package let state: State.Tag
  package let number: Int
  /// How many siblings are under way.
  package let running: Int
}

/// What a scope has come to when a state has no successor.
package struct ScopeEnd {
  package let state: State.Tag
  package let isInner: Bool
}

/// Whether a distributed Map goes on in spite of failed items.
package struct Tolerance {
  package let failed: Int
  package let total: Int
  package let count: Int64?
  package let percentage: Double?
}

/// Whether a scope inside sees what its siblings assign.
package struct VariableScope {
  package let state: State.Tag
}

/// What ResultPath is applied to.
package struct MergeBase {
  package let rawInput: Value
  package let effectiveInput: Value
}

/// Whether a payload may flow.
package struct PayloadSize {
  package let bytes: Int
  package let limit: Int
}

/// Whether one more event may be recorded before the execution is given up.
package struct EventBudget {
  package let recorded: Int
  package let limit: Int
}
