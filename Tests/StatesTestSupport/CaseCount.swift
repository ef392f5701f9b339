import Glibc

/// How many cases a property is checked on: small in everyday runs, larger where
/// `STATESKIT_CASES` asks for it.
public enum CaseCount {
  /// What `STATESKIT_CASES` says, or one.
  public static let factor: Int = {
    guard let text = getenv("STATESKIT_CASES"), let factor = Int(String(cString: text)) else {
      return 1
    }
    return min(max(factor, 1), 1_000_000)
  }()

  /// `count` cases, times the factor.
  public static func scaled(_ count: Int) -> Int { count * factor }
}
