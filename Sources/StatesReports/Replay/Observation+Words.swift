import StatesEngine

extension Observation {
  /// A call in a few words, with the attempt that it is about.
  func words(_ call: Call) -> String {
    switch call {
    case .start(let request):
      request.name == scenario.execution ? "start" : "start " + request.name.rawValue
    case .signal(let token, let signal): "\(signal.words) \(attempt(of: token))"
    case .stop: "stop"
    case .poll(_, let worker): "poll" + (worker.map { " by " + $0 } ?? "")
    case .redrive: "redrive"
    case .update: "update"
    case .describe: "describe"
    case .deleteActivity: "delete activity"
    }
  }

  /// The state of the attempt that has the token, and which attempt of it that is; a question mark for
  /// a token that was never handed out.
  private func attempt(of token: TaskToken) -> String {
    guard let place = handouts.firstIndex(where: { $0.task.token == token }) else {
      return "?"
    }
    let task = handouts[place].task
    let same = handouts[...place].count {
      $0.task.state == task.state && $0.task.execution == task.execution
    }
    return "\(task.state)#\(same)"
  }
}

extension Call {
  /// The execution that the call names.
  var execution: ExecutionName? {
    switch self {
    case .start(let request): request.name
    case .stop(let name, _), .redrive(let name), .describe(let name): name
    case .signal, .poll, .update, .deleteActivity: nil
    }
  }

  /// The token that the call names.
  var token: TaskToken? {
    if case .signal(let token, _) = self { token } else { nil }
  }
}

extension Signal {
  fileprivate var words: String {
    switch self {
    case .heartbeat: "heartbeat"
    case .succeed: "success"
    case .fail: "failure"
    case .submitted: "submitted"
    case .submitFailed: "submit failed"
    case .startFailed: "start failed"
    }
  }
}
