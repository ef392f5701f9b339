/// Why an evaluation stopped; of the three kinds only the last leaves a filter.
enum EvaluationFailure: Error {
  /// A path leads nowhere: the value is not there, or the data has another shape.
  case missing(Miss)
  /// A filter or a call makes no sense; a filter around it holds for nothing.
  case refused(PathError)
  case failed(PathError)
}

/// Where a path came to its end too early, as little as is needed to word the error later.
struct Miss {
  enum Reason {
    /// Nothing stands at the place that a definite path names.
    case noResults
    /// A name before the last is missing.
    case missingProperty
    /// A name was asked of what is no object.
    case notAnObject
    /// An index or a slice was asked of what is no array.
    case notAnArray
    /// An index or a slice was asked of null.
    case null
  }

  let reason: Reason
  /// The route, and the number of its step.
  let route: Int
  let step: Int
}
