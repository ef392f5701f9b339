import StatesEngine
import StatesInvariants

/// The rules that `--rules` names.
enum RuleSelection {
  /// The rules that any of the patterns fits, in the order of the catalog; all if there is none.
  ///
  /// A pattern is an id, of a rule or of a rule of the language that rules rest on, in which `*` stands
  /// for anything and `?` for one character.
  static func rules(_ patterns: [String]) throws(CommandError) -> [Invariant] {
    let patterns = patterns.flatMap { $0.split(separator: ",").map(String.init) }
    if patterns.isEmpty { return Invariant.catalog }
    for pattern in patterns where !Invariant.catalog.contains(where: { fits(pattern, $0) }) {
      throw .badValue("option '--rules'", expectation, pattern, ids)
    }
    return Invariant.catalog.filter { rule in patterns.contains { fits($0, rule) } }
  }

  private static let expectation = "ids of rules such as INV-R02, RETRY-04 or 'INV-C*'"

  private static var ids: [String] {
    Invariant.catalog.map(\.id.rawValue) + Invariant.catalog.flatMap(\.rules)
  }

  private static func fits(_ pattern: String, _ rule: Invariant) -> Bool {
    let pattern = Array(pattern.uppercased().utf8)
    return ([rule.id.rawValue] + rule.rules).contains { matches(pattern[...], Array($0.utf8)[...]) }
  }

  /// Whether a pattern fits a whole text; each `*` is tried from the shortest up, and only the last
  /// one ever again, so that the steps are bounded by the product of both lengths.
  static func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    var (place, spot) = (pattern.startIndex, text.startIndex)
    var retry: (place: Int, spot: Int)?
    while spot < text.endIndex {
      if place < pattern.endIndex, pattern[place] == UInt8(ascii: "*") {
        retry = (place, spot)
        place += 1
      } else if place < pattern.endIndex,
        pattern[place] == UInt8(ascii: "?") || pattern[place] == text[spot]
      {
        (place, spot) = (place + 1, spot + 1)
      } else if let (star, from) = retry {
        (place, spot) = (star + 1, from + 1)
        retry = (star, from + 1)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
