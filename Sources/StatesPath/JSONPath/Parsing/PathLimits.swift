/// How much one path may cost, as text and when it is evaluated.
package enum PathLimits {
  /// How deep filters, groups in filters, and calls may nest in one path.
  static let nesting = 100
  /// How many values, conditions and elements one evaluation may look at.
  package static let work = 5_000_000
  /// How many steps one match of a pattern may take.
  static let patternSteps = 1_000_000

  /// How many bytes of a text may be passed over for one piece of work.
  static let bytesPerWork = 256
  /// How many bytes of a text may be read as path or JSON for one piece of work.
  static let bytesReadPerWork = 16
  /// How many steps a pattern may take for one piece of work.
  static let stepsPerWork = 16
  /// How long a text in the data may be, in bytes, to be compared with a number.
  static let numberLength = 4096

  static func checkNesting(_ depth: Int) throws(ParseFailure) {
    guard depth > nesting else { return }
    throw .limit(
      PathError(
        .limit, "the path nests deeper than \(nesting) filters, groups or calls; flatten it"))
  }
}
