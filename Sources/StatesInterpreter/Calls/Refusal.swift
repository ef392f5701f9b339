import StatesEngine

/// Why a caller is turned away.
///
/// Most calls only say that they were accepted, and a whole ``Reply`` is large: this is handed on in
/// its place as far as possible.
struct Refusal {
  let code: RejectionCode
  let message: String

  init(_ code: RejectionCode, _ message: String) {
    self.code = code
    self.message = message
  }
}

extension Reply {
  /// What a caller is answered who gets this refusal, or none.
  init(_ refusal: Refusal?) {
    if let refusal {
      self = .rejected(code: refusal.code, message: refusal.message)
    } else {
      self = .accepted
    }
  }
}

extension SettlementAnswer {
  /// What the caller is told who is not heard; `nil` where it is told that it worked.
  var refusal: Refusal? {
    if case .rejected(let code) = self { Refusal(code, code.tokenMessage) } else { nil }
  }
}

extension RejectionCode {
  /// What AWS says with this code about a token.
  fileprivate var tokenMessage: String {
    switch self {
    case .taskTimedOut: "Task Timed Out: 'Provided task does not exist anymore'"
    case .invalidToken: "Invalid Token: 'Invalid token'"
    case _: rawValue
    }
  }
}
