import StatesEngine
import StatesJSON
import StatesLanguage

// The way of one observation through the judge: the calls, then each history, then the end.

extension Trial {
  /// Takes up what was seen; what is made of machines in arena values outlasts the observation.
  mutating func take(_ observation: Observation, _ mainChart: Chart?) {
    scenario = observation.scenario
    creations = observation.creations
    log = observation.log
    handouts = observation.handouts
    executions = observation.histories
    executionNames.removeAll(keepingCapacity: true)
    for place in executions.indices { executionNames.append(executions[place].execution) }
    hasExpress =
      observation.scenario.machine.type == .express
      || observation.scenario.machines.contains { $0.type == .express }
    tolerance = observation.profile.toleranceMilliseconds
    limits = observation.scenario.limits
    end = observation.end
    isQuiescent = observation.isQuiescent
    shown = Sights(of: observation.profile)
    execution = -1
    takeCharts(mainChart)
  }

  /// Looks at everything that was seen, but for what was hidden.
  mutating func examine(hiding hidden: Sights) {
    for place in executions.indices where charts[place] == nil { charts[place] = readChart(place) }
    let isKnown = charts.first??.machine != nil
    isMainKnown = isMainKnown || isKnown
    sights = shown.subtracting(hidden)
    if isKnown { sights.insert(.definition) }
    findings.prepare(sights, profile)
    sortCalls()
    for place in executions.indices where !ledger.isShared[place] {
      examine(place, charts[place] ?? .unknown())
    }
    execution = -1
    announce(.concluded)
  }

  /// Goes through the history of one execution.
  private mutating func examine(_ place: Int, _ chart: Chart) {
    begin(place, chart)
    announce(.began)
    let isOrdered = sights.contains(.order)
    for index in records.indices {
      id = index + 1
      record = records[index]
      if isOrdered { hearCalls(until: record.time.advanced(byMilliseconds: tolerance)) }
      announce(.event, in: eventCircumstances)
      if isOrdered { rebuild() } else { noteEnd() }
      books.lastTime = record.time
    }
    id = 0
    hearCalls(until: .never)
    if isOrdered { announce(.finished) }
  }

  private mutating func begin(_ place: Int, _ chart: Chart) {
    execution = place
    self.chart = chart
    records = executions[place].history.records
    subjects = executions[place].history.subjects
    epoch = executions[place].history.environment.epochMilliseconds
    books = Books()
    if records.first?.type != .executionStarted { showExecution() }
    memo = ExitMemo()
    id = 0
    clearPools()
    nameSubjects()
    let states = chart.states.count + strangers.count
    firstVisit.refill(-1, count: states)
    visitCounts.refill(0, count: states)
    lastScopes.refill(-1, count: states)
    firstScope.refill(-1, count: chart.machines.count + 1)
    closedAt.refill(.never, count: firstScope.count)
    owners.append(-1)
    top = makeScope(owner: -1, machine: chart.machine == nil ? -1 : 0, number: 0)
    sortHandouts()
  }

  private mutating func clearPools() {
    scopes.cut(to: 0)
    freeScopes.cut(to: 0)
    visits.cut(to: 0)
    freeVisits.cut(to: 0)
    for join in joins.indices where joins[join].began > 0 { joins[join].reset() }
    freeJoins.removeAll(keepingCapacity: true)
    freeJoins.append(contentsOf: joins.indices.reversed())
    owners.cut(to: 0)
    slots.cut(to: 0)
  }

  /// Finds out which subjects are which states; the chart's own order is tried first.
  private mutating func nameSubjects() {
    strangers.removeAll(keepingCapacity: true)
    stateOfSubject.cut(to: 0)
    for (place, subject) in subjects.enumerated() {
      stateOfSubject.append(subject.name.isString ? state(named: subject.name, place) : -1)
    }
  }

  private mutating func state(named name: Value, _ place: Int) -> Int {
    if place > 0, place <= chart.states.count, arena.equal(chart.states[place - 1].name, name) {
      return place - 1
    }
    if let known = chart.place(of: name, in: arena) { return known }
    if let stranger = strangers.firstIndex(where: { arena.equal($0, name) }) {
      return chart.states.count + stranger
    }
    strangers.append(name)
    return chart.states.count + strangers.count - 1
  }

  /// Without the order of events only the last one is known to end the execution.
  private mutating func noteEnd() {
    guard record.type.endsExecution, id == records.count else { return }
    (books.endEvent, books.endedAt, books.endType) = (id, record.time, record.type)
    announce(.ended)
  }
}

extension Store {
  /// Holds the same element so many times, in the memory that is there.
  func refill(_ element: Element, count: Int) {
    cut(to: 0)
    append(element, count: count)
  }
}

// MARK: - Machines

extension Trial {
  /// The charts that are there already, or need no reading; `nil` for the others.
  private mutating func takeCharts(_ mainChart: Chart?) {
    compiled.removeAll(keepingCapacity: true)
    charts.removeAll(keepingCapacity: true)
    isMainKnown = mainChart != nil
    if let mainChart, let machine = scenario?.machine {
      compiled.append((machine.definition, machine.type, mainChart))
    }
    for place in executions.indices {
      if place == 0, let mainChart, !hasUpdates {
        charts.append(mainChart)
      } else {
        let request = machineRequest(of: executions[place].execution)
        charts.append(request?.compiled.map { knownChart(of: $0, mainChart) })
      }
    }
  }

  /// The chart of a machine that was compiled for its request, which may be the main one.
  private mutating func knownChart(of machine: CompiledMachine, _ mainChart: Chart?) -> Chart {
    if let mainChart, scenario?.machine.compiled === machine { return mainChart }
    return shelf.chart(of: machine, in: arena)
  }

  /// Whether any machine got another definition.
  private var hasUpdates: Bool {
    log.contains { logged in
      if case .update = logged.call { logged.reply.isAccepted } else { false }
    }
  }

  /// The chart of an execution's machine, which has to be read.
  private mutating func readChart(_ place: Int) -> Chart {
    guard let request = machineRequest(of: executions[place].execution) else { return .unknown() }
    return chart(of: request)
  }

  /// The chart of a machine that was not compiled for its request; compiled once for an observation.
  mutating func chart(of request: MachineRequest) -> Chart {
    let known = compiled.first {
      $0.type == request.type && arena.sameText($0.definition, request.definition)
    }
    if let known { return known.chart }
    let chart = compile(request)
    compiled.append((request.definition, request.type, chart))
    return chart
  }

  private func compile(_ request: MachineRequest) -> Chart {
    var definition = request.definition
    if definition.isString {
      guard let read = try? arena.parse(arena.string(of: definition)) else { return .unknown() }
      definition = read
    }
    guard let machine = try? Machine(decoding: definition, in: arena, as: request.type) else {
      return .unknown()
    }
    return Chart(machine, in: arena)
  }

  /// Whether the execution at hand is one of an Express machine.
  var isExpress: Bool {
    let isMain = execution == 0 && isMainKnown
    let request = isMain ? scenario?.machine : machineRequest(of: executions[execution].execution)
    return request?.type == .express
  }

  /// The machine of an execution as it was when the execution was started (EXEC-24).
  private func machineRequest(of name: ExecutionName) -> MachineRequest? {
    guard let scenario else { return nil }
    var machines = [scenario.machine] + scenario.machines
    for logged in log where logged.reply.isAccepted {
      switch logged.call {
      case .update(let machine, let definition):
        for place in machines.indices where machines[place].name == machine {
          machines[place].definition = definition
        }
      case .start(let request) where request.name == name:
        return machines.last { $0.name == request.machine }
      case _: break
      }
    }
    return scenario.execution == name ? scenario.machine : startedMachine(name, among: machines)
  }

  /// The machine of an execution that another one has started: the only one with that first state.
  private func startedMachine(
    _ name: ExecutionName, among machines: [MachineRequest]
  ) -> MachineRequest? {
    guard let history = executions.first(where: { $0.execution == name })?.history,
      let first = history.records.first(where: { $0.type.entered != nil })
    else { return nil }
    let state = history.subjects[first.subject].name
    let fitting = machines.filter { machine in
      guard machine.definition.isObject,
        let start = arena.member("StartAt", of: machine.definition)
      else { return false }
      return arena.equal(start, state)
    }
    return fitting.count == 1 ? fitting.first : nil
  }
}
