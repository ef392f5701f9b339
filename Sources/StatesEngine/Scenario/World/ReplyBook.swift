import StatesJSON

/// Which reply is next, for every script, execution and scope of one run.
struct ReplyBook {
  private struct Line: Hashable {
    let script: Int
    let number: Int
    let execution: ExecutionName
    let scope: [Int]
  }

  /// How many attempts each line has answered; looked up only, never gone through.
  private var answered: [Line: Int] = [:]

  /// The reply of `scenario` to `task`; silence where no script fits.
  mutating func reply(to task: TaskRequest, of scenario: Scenario, in arena: Arena) -> TaskReply {
    guard let script = scenario.script(for: task) else { return .silence }
    let cases = scenario.tasks[script].cases
    guard let number = cases.firstIndex(where: { $0.when.fits(task, in: arena) }) else {
      return .silence
    }
    let replies = cases[number].replies
    guard replies.count > 1 else { return replies.first ?? .silence }
    let line = Line(script: script, number: number, execution: task.execution, scope: task.scope)
    let count = answered[line, default: 0]
    answered[line] = count + 1
    return replies[min(count, replies.count - 1)]
  }
}
