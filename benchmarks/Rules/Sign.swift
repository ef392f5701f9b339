import StatesEngine
import StatesInterpreter
import StatesJSON
import StatesLanguage
import StatesPath

/// How one tells that a case put a rule to the test: the rule's situation came about in the run.
struct Sign: Sendable {
  /// Whether the sign is seen in a case.
  let isSeen: @Sendable (PlayedCase) -> Bool

  init(_ isSeen: @escaping @Sendable (PlayedCase) -> Bool) { self.isSeen = isSeen }

  static func || (first: Sign, second: Sign) -> Sign {
    Sign { first.isSeen($0) || second.isSeen($0) }
  }

  static func && (first: Sign, second: Sign) -> Sign {
    Sign { first.isSeen($0) && second.isSeen($0) }
  }
}

// MARK: - What happened

extension Sign {
  /// There was a stay in a state of one of these types, or of any.
  static func stay(
    _ tags: State.Tag..., where isFit: @escaping @Sendable (Stay) -> Bool = { _ in true }
  ) -> Sign {
    Sign { played in
      played.runs.contains { run in
        run.stays.contains { (tags.isEmpty || tags.contains($0.tag)) && isFit($0) }
      }
    }
  }

  /// There was such an execution.
  static func run(where isFit: @escaping @Sendable (Run) -> Bool) -> Sign {
    Sign { $0.runs.contains(where: isFit) }
  }

  /// There was an event of this type.
  static func event(
    _ type: EventType,
    where isFit: @escaping @Sendable (EventRecord, Run) -> Bool = { _, _ in true }
  ) -> Sign {
    Sign { played in
      played.runs.contains { run in
        run.history.records.contains { $0.type == type && isFit($0, run) }
      }
    }
  }

  /// An execution failed with this error, for a cause with these words in it.
  static func failure(_ error: String = "States.Runtime", saying words: String) -> Sign {
    .run { $0.error == error && $0.cause?.contains(words) == true }
  }

  /// The execution failed because of a state of this type.
  static func culprit(
    _ tag: State.Tag, where isFit: @escaping @Sendable (Stay) -> Bool = { _ in true }
  ) -> Sign {
    .stay(tag) { $0.isCulprit && isFit($0) }
  }

  /// An attempt of a task was handed out.
  static func attempt(where isFit: @escaping @Sendable (Attempt) -> Bool) -> Sign {
    Sign { $0.attempts.contains(where: isFit) }
  }
}

// MARK: - Calls

extension Sign {
  /// A call was answered.
  static func call(where isFit: @escaping @Sendable (LoggedCall) -> Bool) -> Sign {
    Sign { $0.observation.log.contains(where: isFit) }
  }

  /// A call met an attempt of which this had become.
  static func settlement(
    _ attempt: Settlement.Attempt, isHeartbeat: Bool? = nil
  ) -> Sign {
    Sign { played in
      played.account.settlements.contains {
        $0.attempt == attempt && isHeartbeat ?? $0.isHeartbeat == $0.isHeartbeat
      }
    }
  }

  /// The definition was refused for this rule.
  static func refusal(for rule: RuleID) -> Sign {
    Sign { played in
      played.refusal?.contains { $0.rule == rule && $0.severity == .error } == true
    }
  }
}

extension Sign {
  /// A definition was refused whose text satisfies a condition.
  static func refusal(where isFit: @escaping @Sendable (String) -> Bool) -> Sign {
    Sign { played in
      guard played.refusal != nil, played.scenario.machine.definition.isObject else { return false }
      return isFit(played.arena.text(of: played.scenario.machine.definition))
    }
  }
}

// MARK: - Data

extension Sign {
  /// A stage of a state's data went by.
  static func shaping(
    _ stages: Shaping.Stage..., where isFit: @escaping @Sendable (Account.Shaped) -> Bool
  ) -> Sign {
    Sign { played in
      played.account.shapings.contains {
        (stages.isEmpty || stages.contains($0.question.stage)) && isFit($0)
      }
    }
  }

  /// A path or a call in a template was evaluated, or failed.
  static func expression(where isFit: @escaping @Sendable (Expression) -> Bool) -> Sign {
    Sign { $0.expressions.contains(where: isFit) }
  }

  /// A path in a template, with this in it, was evaluated.
  static func path(
    with text: String = "",
    where isFit: @escaping @Sendable (Expression, Path) -> Bool = { _, _ in true }
  ) -> Sign {
    .expression { expression in
      guard expression.isEvaluated, text.isEmpty || expression.text.contains(text),
        let path = expression.path
      else { return false }
      return isFit(expression, path)
    }
  }

  /// A call of this function gave a value.
  static func calls(_ function: String, with text: String = "") -> Sign {
    .expression { $0.isEvaluated && $0.calls(function) && (text.isEmpty || $0.text.contains(text)) }
  }

  /// A comparison of a choice rule was made.
  static func comparison(where isFit: @escaping @Sendable (Comparison) -> Bool) -> Sign {
    Sign { $0.comparisons.contains(where: isFit) }
  }

  /// A comparison with this operator was made.
  static func compares(_ operation: String, holds: Bool? = nil) -> Sign {
    .comparison { $0.operation == operation && (holds == nil || $0.holds == holds) }
  }
}
