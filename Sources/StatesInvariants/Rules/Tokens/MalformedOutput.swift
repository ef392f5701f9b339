import StatesEngine
import StatesJSON

extension Invariant {
  static let malformedOutput = Invariant(
    "INV-T08", "SendTaskSuccess with an output that is no JSON gets InvalidOutput.",
    rests: ["TOKEN-07"], .profile, needs: .timedCalls,
    .at(.told, if: .open) { $0.checkMalformedOutput() })

  static let outputSize = Invariant(
    "INV-T16",
    "SendTaskSuccess with an output of 262,144 bytes is accepted, with a longer one it gets "
      + "InvalidOutput.",
    rests: ["TOKEN-07"], .profile, needs: .timedCalls,
    .at(.told, if: .open) { $0.checkOutputSize() })
}

extension Trial {
  /// The output that the call at hand hands in for an open attempt.
  @inline(__always)
  private var handedIn: Document? {
    // Whether an attempt that ends at this very moment is still open is not agreed.
    guard nowToken >= 0, log[nowCall].reply.code != .taskTimedOut,
      case .signal(_, .succeed(let document)) = log[nowCall].call,
      ledger.tokens[nowToken].closing == .open, ledger.tokens[nowToken].accepted < 0
    else { return nil }
    return document
  }

  fileprivate mutating func checkMalformedOutput() {
    guard case .text? = handedIn, let document = handedIn, value(of: document) == nil else {
      return
    }
    guard !isDeleted(nowToken) else { return }
    premise()
    guard log[nowCall].reply.code != .invalidOutput else { return }
    breach(
      {
        "\($0.call($0.nowCall)) was \($0.reply($0.nowCall)); however its output is no JSON, which "
          + "InvalidOutput says"
      }, calls: nowCall)
  }

  fileprivate mutating func checkOutputSize() {
    guard let document = handedIn else { return }
    let size = size(of: document)
    let isTooLong = size > limits.payloadBytes
    let isRefused = log[nowCall].reply.code == .invalidOutput
    guard isTooLong || isRefused || size * 2 > limits.payloadBytes, isToldByToken,
      value(of: document) != nil, !isDeleted(nowToken)
    else { return }
    premise()
    guard isTooLong != isRefused else { return }
    breach(
      {
        "\($0.call($0.nowCall)) was \($0.reply($0.nowCall)); however its output has \(size) bytes "
          + "and the most allowed is \($0.limits.payloadBytes)"
      }, calls: nowCall)
  }

  /// Whether the attempt at hand is answered by a call of its own, rather than by what it calls.
  private var isToldByToken: Bool {
    let resource = handouts[ledger.tokens[nowToken].handout].task.resource
    return resource.hasSuffix(".waitForTaskToken") || resource.contains(":activity:")
  }

  private func size(of document: Document) -> Int {
    switch document {
    case .value(let value): arena.textLength(of: value)
    case .text(let text): arena.utf8Count(of: text)
    }
  }
}
