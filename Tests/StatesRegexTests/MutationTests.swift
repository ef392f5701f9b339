import StatesProperty
import StatesRegex
import StatesTestSupport
import Testing

/// Patterns that nobody would write: each must be compiled or refused, and matched within bounds.
@Suite struct MutationTests {
  private static let tokens = [
    "a", "b", "é", "0", ",", "-", "^", "$", ".", "|", "?", "*", "+", "(", ")", "{", "}", "[", "]",
    "\\", "/", "&&", "<", ">", "=", "!", ":", "#", " ", "(?:", "(?=", "(?!", "(?<=", "(?<!",
    "(?<n>", "(?>", "(?i)", "(?x)", "\\d", "\\W", "\\b", "\\k<n>", "\\1", "\\2", "{2}", "{0,2}",
    "{3,", "[^", "[a-c]", "\\Q", "\\E", "\\x41", "\\u00e9", "\\p{L}", "\\P{Lu}", "\\cA", "\\0",
    "\\R", "😀", "\u{0}",
  ]

  private static let patterns = Gen<String>.element(of: tokens).list(0...16).map { $0.joined() }

  private static let texts = Gen<String>.element(
    of: ["", "a", "ab", "aab\n", "b é1\r\n", "[]{}", "ABÉ😀", "aaaaaaaaaaaaaaaaaaaaaaaa!"])

  @Test(arguments: Flavour.both)
  func endsWithinItsLimits(flavour: Flavour) throws {
    let limits = RegexLimits(steps: 20_000, frames: 5_000)
    try Property.checkSucceeds(
      "mutated patterns", cases: CaseCount.scaled(1_000), zip(Self.patterns, Self.texts)
    ) { pattern, text in
      do throws(RegexError) {
        let regex = try Regex(pattern, flags: .multiline, flavour: flavour)
        for match in try regex.matches(in: text, limits: limits) {
          #expect(([match.range] + match.groups).allSatisfy { isInside($0, of: text) })
        }
      } catch {
        #expect(error.offset >= 0 && error.offset <= max(pattern.utf8.count, text.utf8.count))
        #expect(!error.message.isEmpty)
      }
    }
  }

  /// Whether a range lies within the text and between its scalars.
  private func isInside(_ range: Range<Int>?, of text: String) -> Bool {
    guard let range else { return true }
    return [range.lowerBound, range.upperBound].allSatisfy { offset in
      offset <= text.utf8.count
        && text.utf8.index(text.startIndex, offsetBy: offset).samePosition(in: text.unicodeScalars)
          != nil
    }
  }
}
