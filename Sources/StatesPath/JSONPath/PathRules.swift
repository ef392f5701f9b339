/// Where AWS treats a path in one way and plain Jayway, or AWS in another field, in another.
package struct PathRules: Sendable, Hashable {
  /// What becomes of a path that stands for a list when a name before the list is missing.
  package enum MissingParent: Sendable, Hashable {
    /// `Missing property in path $['items']`
    case fails
    /// The list is empty.
    case givesEmptyList
  }

  /// What stands at an index behind the end of an array.
  package enum BeyondEnd: Sendable, Hashable {
    /// Nothing, so that a definite path fails and a list leaves it out.
    case nothing
    /// `null`
    case null
  }

  package var missingParent: MissingParent
  package var beyondEnd: BeyondEnd
  /// How many values, conditions and elements one evaluation may look at.
  package var workLimit: Int

  package init(
    missingParent: MissingParent, beyondEnd: BeyondEnd, workLimit: Int = PathLimits.work
  ) {
    self.missingParent = missingParent
    self.beyondEnd = beyondEnd
    self.workLimit = workLimit
  }

  /// As the library does by itself, and AWS in `InputPath`, `OutputPath` and other single paths.
  package static let plain = PathRules(missingParent: .fails, beyondEnd: .nothing)
  /// As AWS does in payload templates.
  package static let template = PathRules(missingParent: .givesEmptyList, beyondEnd: .nothing)
}
