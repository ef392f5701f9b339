import StatesJSON

/// A comparison of a choice rule with the variable it is about, and where to go on after it.
///
/// Tests are shared, since copying their parts would cost as much as the comparison.
final class ChoiceTest {
  let variable: Path
  let comparison: ChoiceComparison
  /// What is wanted, if the question is whether there is a value at all.
  private let isPresence: Bool?
  let whenTrue: Int
  let whenFalse: Int

  init(_ variable: Path, _ comparison: ChoiceComparison, _ targets: ChoiceCompiler.Targets) {
    self.variable = variable
    self.comparison = comparison
    if case .nature(.present, let expected) = comparison {
      isPresence = expected
    } else {
      isPresence = nil
    }
    whenTrue = targets.whenTrue
    whenFalse = targets.whenFalse
  }

  func holds(in scope: DataScope) throws(PathError) -> Bool {
    let value: Value
    do throws(PathError) {
      value = try variable.evaluate(in: scope)
    } catch {
      if let isPresence, error.isAbsence { return !isPresence }
      throw error.inChoice(variable)
    }
    if let isPresence { return isPresence }
    return try comparison.holds(for: value, in: scope)
  }
}

extension PathError {
  /// Whether the failure means that there is nothing at the path.
  fileprivate var isAbsence: Bool {
    switch kind {
    case .missing, .mismatch, .variable: true
    case .syntax, .evaluation, .placement, .intrinsic, .limit: false
    }
  }
}
