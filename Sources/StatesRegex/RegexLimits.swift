/// How much one search may cost before it ends with an error.
package struct RegexLimits: Sendable, Hashable {
  /// The most steps: instructions executed, and scalars or bytes passed in bulk, eight to a step.
  package var steps: Int
  /// The most alternatives, and values to restore, that may be open at once; 16 bytes each.
  package var frames: Int

  package static let standard = RegexLimits(steps: 2_000_000, frames: 1_000_000)

  package init(steps: Int, frames: Int) {
    self.steps = steps
    self.frames = frames
  }
}
