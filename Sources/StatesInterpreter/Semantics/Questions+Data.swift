package import StatesEngine
package import StatesJSON
package import StatesLanguage
package import StatesPath

/// What one stage makes of a state's data.
package struct Shaping {
  /// The stages at which an engine reads or shapes data.
  package enum Stage: Sendable, CaseIterable {
    /// `InputPath`.
    case input
    /// `InputPath` and `Parameters`.
    case arguments
    /// `ResultSelector`, `ResultPath` and `OutputPath`.
    case output
    /// `OutputPath`, where there is no result.
    case filter
    /// A catcher's `ResultPath`.
    case caught
    /// `Assign`, `ItemSelector` and their kin.
    case template
  }

  package let stage: Stage
  package let state: State.Tag
  /// The name of the state.
  package let name: Value
  /// The definition of the whole machine, as it was given.
  package let definition: Value
  package let pipeline: DataPipeline
  /// What the stage works on.
  package let scope: DataScope
  /// What is being shaped, apart from the input; null where there is nothing.
  package let result: Value
}

/// Whether a rule of a Choice holds.
package struct ChoiceQuestion {
  /// The name of the state.
  package let name: Value
  /// The definition of the whole machine, as it was given.
  package let definition: Value
  /// The number of the rule.
  package let number: Int
  package let scope: DataScope
}

/// What the next state is given.
package struct HandingOn {
  /// What the state that is left gives.
  package let output: Value
  package let rawInput: Value
}

/// What a branch or an iteration begins with.
package struct ScopeInput {
  package let state: State.Tag
  package let number: Int
  /// The raw input of the state around it.
  package let rawInput: Value
}

/// What the context object shows of an attempt.
package struct AttemptContext {
  package let enteredAt: Instant
  package let now: Instant
  /// How many attempts of this visit came before.
  package let attempts: Int
}
