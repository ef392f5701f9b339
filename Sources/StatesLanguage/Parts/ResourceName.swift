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

  /// Whether it starts an execution.
  var startsExecution: Bool { kind == .optimised && service == "states" }

  /// Whether it calls Step Functions through the SDK, and waits for the answer alone.
  var callsStepFunctions: Bool {
    kind == .sdk && pattern == .requestResponse && service == "aws-sdk:sfn"
  }

  /// Takes a name apart; what has none of the known forms is of the kind `other`.
  init(_ text: String) {
    let text = Placeholders.resolvingPseudoParameters(in: text)
    let parts = text.utf8.split(
      separator: UInt8(ascii: ":"), maxSplits: 5, omittingEmptySubsequences: false)
    if parts.count == 6, parts[0].elementsEqual("arn".utf8) {
      let (rest, isStates) = (parts[5], parts[2].elementsEqual("states".utf8))
      if parts[2].elementsEqual("lambda".utf8), rest.starts(with: "function:".utf8), rest.count > 9
      {
        self.init(plain: .lambda, text)
        return
      }
      if isStates, rest.starts(with: "activity:".utf8), rest.count > 9 {
        self.init(plain: .activity, text)
        return
      }
      if isStates, parts[3].isEmpty, parts[4].isEmpty,
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
  private init?(integration text: Substring.UTF8View) {
    let isSDK = text.starts(with: "aws-sdk:".utf8)
    let named = text.dropFirst(isSDK ? 8 : 0)
    guard let colon = named.firstIndex(of: UInt8(ascii: ":")), colon > named.startIndex else {
      return nil
    }
    let whole = named[named.index(after: colon)...]
    let dot = whole.firstIndex(of: UInt8(ascii: ".")) ?? whole.endIndex
    guard dot > whole.startIndex, let pattern = Self.pattern(whole[dot...]) else { return nil }
    self.pattern = pattern
    service = (isSDK ? "aws-sdk:" : "") + Substring(named[..<colon])
    action = String(Substring(whole))
    call = String(Substring(whole[..<dot]))
    kind = isSDK ? .sdk : service == "http" ? .http : .optimised
  }

  private static func pattern(_ suffix: Substring.UTF8View) -> Resource.Pattern? {
    if suffix.isEmpty { return .requestResponse }
    if suffix.elementsEqual(".sync".utf8) { return .sync }
    if suffix.elementsEqual(".sync:2".utf8) { return .syncJSON }
    return suffix.elementsEqual(".waitForTaskToken".utf8) ? .callback : nil
  }
}
