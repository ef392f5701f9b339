import StatesEngine
import StatesJSON
import StatesLanguage

// Calls and handouts, before any history: what each is about, and which follows which.

extension Trial {
  /// Sorts handouts and calls by execution and token, and lets rules look at each in its order.
  mutating func sortCalls() {
    ledger.reset()
    for name in executionNames {
      ledger.firstCall.append(-1)
      ledger.firstToken.append(-1)
      ledger.isShared.append(hasExpress && isShared(name))
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
    hearAllCalls()
  }

  private mutating func hearAllCalls() {
    for place in ledger.calls.indices {
      nowCall = place
      nowToken = ledger.calls[place].token
      announce(.called, in: callKindCircumstances)
      noteSettling(place)
    }
    (nowCall, nowToken) = (-1, -1)
  }

  private mutating func enter(handout place: Int) {
    let token = handouts[place].task.token
    let known = ledger.places[token]
    if known == nil { ledger.places[token] = place }
    ledger.tokens.append(
      TokenFacts(
        handout: place, execution: number(of: handouts[place].task.execution),
        first: known ?? place, isActivity: handouts[place].task.isActivity))
  }

  private func number(of name: ExecutionName) -> Int {
    guard let place = executionNames.firstIndex(of: name), !ledger.isShared[place] else {
      return -1
    }
    return place
  }

  /// Whether several executions go by one name, as those of an Express machine may: then nobody can
  /// say which of them a call was about.
  private func isShared(_ name: ExecutionName) -> Bool {
    var starts = 0
    for place in log.indices {
      guard case .start(let request) = log[place].call, request.name == name,
        log[place].reply.isAccepted, machineType(of: request.machine) == .express
      else { continue }
      starts += 1
    }
    return starts > 1
  }

  /// The type of a machine, if the scenario has it.
  func machineType(of name: MachineName) -> MachineType? {
    if let other = scenario?.machines.last(where: { $0.name == name }) { return other.type }
    return scenario?.machine.name == name ? scenario?.machine.type : nil
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
    for place in log.indices { ledger.calls.append(facts(ofCall: place)) }
    for place in ledger.calls.indices.reversed() {
      let execution = ledger.calls[place].execution
      if ledger.calls[place].kind == .deletion { noteDeletion(place) }
      guard execution >= 0 else { continue }
      ledger.calls[place].next = ledger.firstCall[execution]
      ledger.firstCall[execution] = place
    }
  }

  private mutating func noteDeletion(_ place: Int) {
    guard case .deleteActivity(let activity) = log[place].call, ledger.calls[place].isAccepted
    else {
      return
    }
    ledger.deletions.append((activity, place))
  }

  private func facts(ofCall place: Int) -> CallFacts {
    var facts = CallFacts(
      kind: log[place].call.kind, isAccepted: log[place].reply.isAccepted, time: log[place].time)
    switch log[place].call {
    case .signal(let token, _):
      facts.token = ledger.places[token] ?? -1
      if facts.token >= 0 { facts.execution = ledger.tokens[facts.token].execution }
    case .start(let request): facts.execution = number(of: request.name)
    case .stop(let name, _), .redrive(let name), .describe(let name):
      facts.execution = number(of: name)
    case .poll, .update, .deleteActivity: break
    }
    return facts
  }

  /// Remembers the first call that settled a token.
  private mutating func noteSettling(_ place: Int) {
    let token = ledger.calls[place].token
    guard token >= 0, ledger.calls[place].settles, ledger.calls[place].isAccepted,
      ledger.tokens[token].settled < 0
    else { return }
    ledger.tokens[token].settled = place
  }

  /// Puts the handouts of the execution at hand into queues, one for each state.
  mutating func sortHandouts() {
    ledger.next = ledger.firstCall[execution]
    var token = ledger.firstToken[execution]
    queues.cut(to: 0)
    handed.cut(to: 0)
    guard token >= 0 else { return }
    queues.refill(-1, count: firstVisit.count)
    handed.refill(0, count: firstVisit.count)
    lastQueued.refill(-1, count: firstVisit.count)
    var (name, state) = ("", -1)
    while token >= 0 {
      if handouts[token].task.state != name {
        name = handouts[token].task.state
        state = place(ofStateNamed: name)
      }
      ledger.tokens[token].state = state
      if state >= 0 {
        if lastQueued[state] < 0 {
          queues[state] = token
        } else {
          ledger.tokens[lastQueued[state]].nextOfState = token
        }
        lastQueued[state] = token
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
  /// What is asked, as far as rules tell calls apart.
  fileprivate var kind: CallFacts.Kind {
    switch self {
    case .start: .start
    case .stop: .stop
    case .redrive: .redrive
    case .describe: .describe
    case .deleteActivity: .deletion
    case .poll, .update: .other
    case .signal(_, let signal): signal.kind
    }
  }
}

extension Signal {
  fileprivate var kind: CallFacts.Kind {
    switch self {
    case .succeed: .success
    case .fail: .failure
    case .heartbeat: .heartbeat
    case .submitFailed, .startFailed: .otherFailure
    case .submitted: .other
    }
  }
}
