import StatesEngine
import StatesJSON
import StatesLanguage

// Tasks that call the service itself through its SDK: SendTaskSuccess and its kin, StopExecution.

extension Interpreter {
  /// Makes the call that a task of `aws-sdk:sfn` asks for; says whether it did.
  mutating func makeOwnCall(_ frame: Int, _ resource: Resource) -> Bool {
    guard !isServed(frame),
      let call = ownCall(arena.string(of: resource.action), frames[frame].arguments)
    else { return false }
    tokens[Int(frames[frame].token)].countWorker()
    switch reply(to: call) {
    case .rejected(let code, let message):
      attemptFailed(frame, sdkFailure(code, message), at: .failed)
    case .accepted, .refused, .polled, .waiting, .described, .unsupported:
      attemptSucceeded(frame, keys.emptyObject)
    }
    return true
  }

  /// The call with this action and these parameters, or `nil` where it is none of these.
  private func ownCall(_ action: String, _ parameters: Value) -> Call? {
    let token = TaskToken(rawValue: text("TaskToken", of: parameters) ?? "")
    let failure = Failure(
      error: member("Error", of: parameters), cause: member("Cause", of: parameters))
    switch action {
    case "sendTaskSuccess": return .signal(token, .succeed(document("Output", of: parameters)))
    case "sendTaskFailure": return .signal(token, .fail(failure))
    case "sendTaskHeartbeat": return .signal(token, .heartbeat)
    case "stopExecution":
      let arn = text("ExecutionArn", of: parameters) ?? ""
      let name = arn.split(separator: ":").last.map(String.init) ?? arn
      return .stop(ExecutionName(rawValue: name), failure)
    case _: return nil
    }
  }

  private func member(_ name: String, of parameters: Value) -> Value {
    guard parameters.isObject else { return .null }
    return arena.member(name, of: parameters) ?? .null
  }

  private func text(_ name: String, of parameters: Value) -> String? {
    let value = member(name, of: parameters)
    return value.isString ? arena.string(of: value) : nil
  }

  /// A parameter that is JSON text; anything but a string is turned into text on the way.
  private func document(_ name: String, of parameters: Value) -> Document {
    let value = member(name, of: parameters)
    return value.isString ? .text(value) : .value(value)
  }

  /// An error of the service as the SDK names it.
  private func sdkFailure(_ code: RejectionCode, _ message: String) -> Failure {
    Failure(
      error: arena.string("Sfn.\(code.rawValue)Exception"),
      cause: arena.string("\(message) (Service: Sfn, Status Code: 400)"))
  }
}
