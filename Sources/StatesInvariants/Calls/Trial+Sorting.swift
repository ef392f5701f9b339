import StatesEngine
import StatesJSON
import StatesLanguage

// Calls and handouts, before any history: what each is about, and which follows which.

extension Trial {
  /// Sorts handouts and calls by execution and token, and lets rules look at each in its order.
  mutating func sortCalls() {
    ledger.reset()
    for execution in executions {
      ledger.firstCall.append(-1)
      ledger.firstToken.append(-1)
      ledger.isShared.append(isShared(execution.execution))
    }
    for place in creations.indices {
      nowCall = place
      announce(.defined)
    }
    for place in handouts.indices {
      enter(handout: place)
      nowToken = place
      announce(.handedOut)
    }
    linkHandouts()
    linkCalls()
    for place in log.indices {
      nowCall = place
      nowToken = ledger.tokenOfCall[place]
      announce(.called)
      noteSettling(place)
    }
    (nowCall, nowToken) = (-1, -1)
  }

  private mutating func enter(handout place: Int) {
    let token = handouts[place].task.token
    let first = ledger.places[token] ?? place
    if first == place { ledger.places[token] = place }
    ledger.tokens.append(
      TokenFacts(
        handout: place, execution: number(of: handouts[place].task.execution), first: first))
  }

  private func number(of execution: ExecutionName) -> Int {
    let isFirst = executions.first.map { $0.execution == execution } ?? false
    let place = isFirst ? 0 : executions.firstIndex { $0.execution == execution } ?? -1
    return place >= 0 && ledger.isShared[place] ? -1 : place
  }

  /// Whether any machine is an Express machine.
  private var hasExpress: Bool {
    scenario?.machine.type == .express
      || scenario?.machines.contains { $0.type == .express } == true
  }

  /// Whether several executions go by one name, as those of an Express machine may: then nobody can
  /// say which of them a call was about.
  private func isShared(_ name: ExecutionName) -> Bool {
    guard hasExpress, let scenario else { return false }
    let starts = log.filter { logged in
      guard case .start(let request) = logged.call, logged.reply.isAccepted else { return false }
      let machine = ([scenario.machine] + scenario.machines).last { $0.name == request.machine }
      return request.name == name && machine?.type == .express
    }
    return starts.count > 1
  }

  /// Lists are made from the end, so that each begins with what came first.
  private mutating func linkHandouts() {
    for place in ledger.tokens.indices.reversed() where ledger.tokens[place].first == place {
      let execution = ledger.tokens[place].execution
      guard execution >= 0 else { continue }
      ledger.tokens[place].nextOfExecution = ledger.firstToken[execution]
      ledger.firstToken[execution] = place
    }
  }

  private mutating func linkCalls() {
    for logged in log {
      let (token, execution) = subject(of: logged.call)
      ledger.tokenOfCall.append(token)
      ledger.executionOfCall.append(execution)
      ledger.nextOfCall.append(-1)
    }
    for place in log.indices.reversed() {
      let execution = ledger.executionOfCall[place]
      if case .deleteActivity(let activity) = log[place].call, log[place].reply.isAccepted {
        ledger.deletions.append((activity, place))
      }
      guard execution >= 0 else { continue }
      ledger.nextOfCall[place] = ledger.firstCall[execution]
      ledger.firstCall[execution] = place
    }
  }

  private func subject(of call: Call) -> (token: Int, execution: Int) {
    switch call {
    case .signal(let token, _):
      guard let place = ledger.places[token] else { return (-1, -1) }
      return (place, ledger.tokens[place].execution)
    case .start(let request): return (-1, number(of: request.name))
    case .stop(let name, _), .redrive(let name), .describe(let name): return (-1, number(of: name))
    case .poll, .update, .deleteActivity: return (-1, -1)
    }
  }

  /// Remembers the first call that settled a token.
  private mutating func noteSettling(_ place: Int) {
    let token = ledger.tokenOfCall[place]
    guard token >= 0, log[place].call.settles, log[place].reply.isAccepted,
      ledger.tokens[token].settled < 0
    else { return }
    ledger.tokens[token].settled = place
  }

  /// Puts the handouts of the execution at hand into queues, one for each state.
  mutating func sortHandouts() {
    ledger.next = ledger.firstCall[execution]
    var token = ledger.firstToken[execution]
    queues.removeAll(keepingCapacity: true)
    handed.removeAll(keepingCapacity: true)
    guard token >= 0 else { return }
    queues.refill(-1, count: firstVisit.count)
    handed.refill(0, count: firstVisit.count)
    var last = queues
    var (name, state) = ("", -1)
    while token >= 0 {
      let task = handouts[token].task
      if task.state != name { (name, state) = (task.state, place(ofStateNamed: task.state)) }
      ledger.tokens[token].state = state
      if state >= 0 {
        if last[state] < 0 {
          queues[state] = token
        } else {
          ledger.tokens[last[state]].nextOfState = token
        }
        last[state] = token
        handed[state] += 1
      }
      token = ledger.tokens[token].nextOfExecution
    }
  }

  private func place(ofStateNamed name: String) -> Int {
    let value = arena.string(name)
    if let known = chart.place(of: value, in: arena) { return known }
    let stranger = strangers.firstIndex { arena.equal($0, value) }
    return stranger.map { chart.states.count + $0 } ?? -1
  }
}

extension Call {
  /// Whether the call would end an attempt.
  var settles: Bool {
    switch self {
    case .signal(_, .succeed), .signal(_, .fail): true
    case _: false
    }
  }

  /// Whether the call ends an attempt, also where the integration itself failed.
  var closes: Bool {
    switch self {
    case .signal(_, .succeed), .signal(_, .fail), .signal(_, .submitFailed),
      .signal(_, .startFailed):
      true
    case _: false
    }
  }

  var isHeartbeat: Bool {
    if case .signal(_, .heartbeat) = self { true } else { false }
  }
}
