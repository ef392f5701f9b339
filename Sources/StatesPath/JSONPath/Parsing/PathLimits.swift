/// How much one path may cost, as text and when it is evaluated.
package enum PathLimits {
  /// How deep filters, groups in filters, and calls may nest in one path.
  static let nesting = 100
  /// How many values, conditions and elements one evaluation may look at.
  package static let work = 5_000_000
  /// How many steps one match of a pattern may take.
  static let patternSteps = 1_000_000

  static func checkNesting(_ depth: Int) throws(ParseFailure) {
    guard depth > nesting else { return }
    throw .limit(
      PathError(
        .limit, "the path nests deeper than \(nesting) filters, groups or calls; flatten it"))
  }
}
