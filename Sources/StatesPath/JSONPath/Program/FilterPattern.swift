internal import StatesRegex

/// The pattern of `=~ /…/`: Java's flavour, and it has to match a whole text.
final class FilterPattern {
  private var matcher: Matcher

  init(_ text: String, flags: String) throws(PathError) {
    do throws(RegexError) {
      let flags = RegexFlags(letters: flags) ?? []
      let regex = try Regex(text, flags: flags, flavour: .java)
      let limits = RegexLimits(steps: PathLimits.patternSteps, frames: PathLimits.patternSteps)
      matcher = regex.matcher(limits: limits)
    } catch {
      throw PathError(.syntax, error.description)
    }
  }

  /// How many steps the last match took.
  var stepsTaken: Int { matcher.stepsTaken }

  /// Whether the whole text matches; an error if that takes too many steps.
  func matches(_ text: UnsafeBufferPointer<UInt8>) throws(PathError) -> Bool {
    do throws(RegexError) {
      return try matcher.matchesWhole(text)
    } catch {
      throw PathError(.limit, error.description)
    }
  }
}
