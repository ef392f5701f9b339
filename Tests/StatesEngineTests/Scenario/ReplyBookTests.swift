import StatesJSON
import Testing

@testable import StatesEngine

@Suite struct ReplyBookTests {
  private let arena = Arena()

  /// A reply that can be told by its number.
  private func reply(_ number: Int64) -> TaskReply {
    TaskReply([TimedSignal(afterMilliseconds: number, .heartbeat)])
  }

  private func scenario(_ scripts: [TaskScript]) -> Scenario {
    let machine = MachineRequest(name: "machine", definition: arena.object([]))
    var scenario = Scenario(machine: machine, input: .value(.null))
    scenario.tasks = scripts
    return scenario
  }

  private func task(
    _ state: String = "A", resource: String = "r", input: Value = .null, attempt: Int = 0,
    scope: [Int] = [], execution: ExecutionName = "execution", worker: String? = nil
  ) -> TaskRequest {
    TaskRequest(
      execution: execution, token: "t", state: state, resource: resource, input: input,
      attempt: attempt, scope: scope, worker: worker)
  }

  private func numbers(_ scenario: Scenario, _ tasks: [TaskRequest]) -> [Int64] {
    var book = ReplyBook()
    return tasks.map {
      book.reply(to: $0, of: scenario, in: arena).signals.first?.afterMilliseconds ?? -1
    }
  }

  @Test func repliesComeInTurnAndTheLastRepeats() {
    let scenario = scenario([TaskScript(state: "A", replies: [reply(1), reply(2)])])
    #expect(numbers(scenario, [task(), task(), task(), task()]) == [1, 2, 2, 2])
  }

  @Test func everyScopeAndExecutionCountsByItself() {
    let scenario = scenario([TaskScript(state: "A", replies: [reply(1), reply(2)])])
    let tasks = [
      task(scope: [0]), task(scope: [1]), task(scope: [0]), task(execution: "x"),
      task(scope: [1]), task(execution: "x"),
    ]
    #expect(numbers(scenario, tasks) == [1, 1, 2, 1, 2, 2])
  }

  @Test func theCloserScriptAnswers() {
    let scenario = scenario([
      TaskScript(resource: "r", replies: [reply(1)]),
      TaskScript(state: "A", replies: [reply(2)]),
      TaskScript(resource: "r", state: "B", replies: [reply(3)]),
      TaskScript(state: "B", replies: [reply(4)]),
    ])
    let tasks = [
      task("A"), task("B"), task("B", resource: "s"), task("C"), task("C", resource: "s"),
    ]
    #expect(numbers(scenario, tasks) == [2, 3, 4, 1, -1])
  }

  @Test func theFirstCaseThatFitsAnswers() {
    var byInput = TaskScript.Condition()
    byInput.input = arena.value(["a": ["b": 1]])
    var byScope = TaskScript.Condition()
    byScope.iteration = 2
    byScope.retry = 1
    var byWorker = TaskScript.Condition()
    byWorker.worker = "w"
    let scenario = scenario([
      TaskScript(
        state: "A",
        cases: [
          TaskScript.Case(when: byInput, replies: [reply(1)]),
          TaskScript.Case(when: byScope, replies: [reply(2)]),
          TaskScript.Case(when: byWorker, replies: [reply(3)]),
        ])
    ])
    let tasks = [
      task(input: arena.value(["a": ["b": 1.0, "c": 2], "d": 3])),
      task(input: arena.value(["a": ["b": 2]])),
      task(input: arena.value(["a": [1]]), attempt: 1, scope: [0, 2]),
      task(attempt: 0, scope: [0, 2]), task(attempt: 1, scope: [2, 0], worker: "w"),
    ]
    #expect(numbers(scenario, tasks) == [1, -1, 2, -1, 3])
  }

  @Test func aRepeatedSignalIsFollowedByTheNext() {
    let signal = TimedSignal(afterMilliseconds: 5, .heartbeat, everyMilliseconds: 10, times: 3)
    let moments = sequence(first: signal, next: \.next).map(\.afterMilliseconds)
    #expect(moments == [5, 15, 25])
    let endless = TimedSignal(
      afterMilliseconds: .max - 1, .heartbeat, everyMilliseconds: 10, times: 3)
    #expect(endless.next == nil)
  }

  @Test func workersAreServedInTheOrderInWhichTheyCame() {
    var queue = WorkerQueue([
      Poller(activity: "a", worker: "first", tasks: 1), Poller(activity: "a", worker: "second"),
      Poller(activity: "b", worker: "third"),
    ])
    queue.offer("a")
    #expect(queue.next() == nil)
    for worker in 0...2 { queue.join(worker) }
    for activity in ["a", "b", "a", "c"] { queue.offer(activity) }
    let served = sequence(state: queue) { $0.next() }.map(\.worker)
    #expect(served == ["first", "second", "third", "second"])
  }
}
