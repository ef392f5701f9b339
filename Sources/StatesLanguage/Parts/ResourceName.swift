/// The name of a resource, taken apart as text.
struct ResourceName {
  let kind: Resource.Kind
  let pattern: Resource.Pattern
  /// What a history calls `resourceType`; empty for Lambda ARNs and activities.
  let service: String
  /// What a history calls `resource`: with the suffix of the pattern, or the whole name.
  let action: String
  /// The action without the suffix of the pattern.
  let call: String

  /// Takes a name apart; what has none of the known forms is of the kind `other`.
  init(_ text: String) {
    let text = Placeholders.resolvingPseudoParameters(in: text)
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    if parts.count == 6, parts[0] == "arn" {
      let rest = parts[5]
      if parts[2] == "lambda", rest.hasPrefix("function:"), rest.utf8.count > 9 {
        self.init(plain: .lambda, text)
        return
      }
      if parts[2] == "states", rest.hasPrefix("activity:"), rest.utf8.count > 9 {
        self.init(plain: .activity, text)
        return
      }
      if parts[2] == "states", parts[3].isEmpty, parts[4].isEmpty,
        let integration = Self(integration: rest)
      {
        self = integration
        return
      }
    }
    self.init(plain: .other, text)
  }

  private init(plain kind: Resource.Kind, _ text: String) {
    self.kind = kind
    pattern = .requestResponse
    service = ""
    action = text
    call = text
  }

  /// Takes apart what follows `arn:aws:states:::`.
  private init?(integration text: Substring) {
    let isSDK = text.hasPrefix("aws-sdk:")
    let parts = text.dropFirst(isSDK ? 8 : 0).split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return nil }
    let dot = parts[1].firstIndex(of: ".") ?? parts[1].endIndex
    guard let pattern = Self.patterns[String(parts[1][dot...])], dot > parts[1].startIndex else {
      return nil
    }
    self.pattern = pattern
    service = (isSDK ? "aws-sdk:" : "") + parts[0]
    action = String(parts[1])
    call = String(parts[1][..<dot])
    kind = isSDK ? .sdk : service == "http" ? .http : .optimised
  }

  private static let patterns: [String: Resource.Pattern] = [
    "": .requestResponse, ".sync": .sync, ".sync:2": .syncJSON, ".waitForTaskToken": .callback,
  ]
}
