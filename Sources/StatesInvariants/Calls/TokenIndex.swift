import StatesEngine

/// Where each token stands among those that were handed out; looked up only.
///
/// The numbered tokens of our own engines are found by their number.
struct TokenIndex {
  private var byNumber: [Int32] = []
  private var others: [TaskToken: Int] = [:]

  /// Numbers from here on are looked up like texts.
  private static let mostNumbers = 1 << 16

  /// The place of a token, or `nil` if it was never handed out.
  subscript(token: TaskToken) -> Int? {
    get {
      guard let number = Self.shortNumber(of: token) else { return others[token] }
      guard number < byNumber.count, byNumber[number] >= 0 else { return nil }
      return Int(byNumber[number])
    }
    set {
      guard let number = Self.shortNumber(of: token) else { return others[token] = newValue }
      while byNumber.count <= number { byNumber.append(-1) }
      byNumber[number] = Int32(truncatingIfNeeded: newValue ?? -1)
    }
  }

  @inline(__always)
  private static func shortNumber(of token: TaskToken) -> Int? {
    guard let number = token.number, (0..<mostNumbers).contains(number) else { return nil }
    return number
  }

  mutating func removeAll() {
    byNumber.removeAll(keepingCapacity: true)
    if !others.isEmpty { others.removeAll(keepingCapacity: true) }
  }
}
